import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/v1/echo"))
            .timeout(Duration.ofSeconds(30))
            .header("x-hostile", "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41")
            .header("x-percent", "100%25 %s")
            .header("x-semicolons", "a;b; c=\"d, e\"")
            .header("user-agent", "my-app/1.0 (+https://example.com)")
            .header("!#$%&'*+-.^_`|~", "token characters")
            .GET()
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    System.out.println(response.body());
    if (response.statusCode() >= 400) {
      System.err.println("HTTP " + response.statusCode());
      System.exit(1);
    }
  }
}
