import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "nickname": null,
          "active": true
        }""";
    HttpResponse<String> response =
        Unirest.patch("https://api.example.com/v1/users/7")
            .header("accept", "application/json")
            .header("authorization", "Bearer ACCESS_TOKEN")
            .header("content-type", "application/merge-patch+json; charset=utf-8")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
