import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body = "abc";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/notes")
            .header("content-type", "text/plain")
            .header("content-type", "text/markdown")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
