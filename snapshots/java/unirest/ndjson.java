import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {"index":{"_id":"1"}}
        {"name":"widget"}
        """;
    HttpResponse<String> response =
        Unirest.post("https://search.example.com/_bulk")
            .header("content-type", "application/x-ndjson")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
