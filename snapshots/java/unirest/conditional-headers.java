import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.get("https://api.example.com/v1/widgets/42")
            .header("if-none-match", "\"a1b2\"")
            .header("if-modified-since", "Tue, 03 Mar 2026 08:00:00 GMT")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
