import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "query": "query ($id: ID!) {\\n  widget(id: $id) {\\n    name\\n  }\\n}",
          "variables": {
            "id": "42"
          }
        }""";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/graphql")
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
