import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "name": "new"
        }""";
    HttpResponse<String> response =
        Unirest.post("https://app.example.com/api/items?draft=1")
            .header("accept", "*/*")
            .header("content-type", "application/json")
            .header("x-requested-with", "fetch")
            .header("cookie", "sid=1%2F2; a=b")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
