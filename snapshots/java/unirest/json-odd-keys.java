import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "": "empty",
          "0": "zero",
          "1": "one",
          "__proto__": {
            "polluted": true
          },
          "constructor": 1,
          "with space": 2,
          "with-hyphen": 3,
          "$ref": "#/x",
          "class": "keyword",
          "ünï": 4
        }""";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/odd")
            .header("content-type", "application/json")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
