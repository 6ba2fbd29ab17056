import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        "CRLF\r\nlone CR\rtab\tbell\u0007escape\u001b[31mdelete\u007fnext-line\u0085separators\u2028\u2029bom\ufeffbidi\u202ezero\u200bwidth\udb40\udc41tag 1\u00072";
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/v1/echo"))
            .timeout(Duration.ofSeconds(30))
            .header("content-type", "text/plain")
            .POST(BodyPublishers.ofString(body))
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
