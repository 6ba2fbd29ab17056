import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "name": "Ada's \\"best\\" widget",
          "price": 12.5
        }""";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/widgets?dry_run=true")
            .header("authorization", "Bearer {accessToken}")
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
