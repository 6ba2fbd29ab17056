import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body = "Hello, Welt";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/articles")
            .header("content-language", "en")
            .header("content-language", "de")
            .header("content-type", "text/plain")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
