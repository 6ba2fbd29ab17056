import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        String.join(
            "&",
            "items%5B%5D%5Bid%5D=" + URLEncoder.encode("1", UTF_8),
            "items%5B%5D%5Bqty%5D=" + URLEncoder.encode("2", UTF_8),
            "items%5B%5D%5Bid%5D=" + URLEncoder.encode("3", UTF_8),
            "items%5B%5D%5Bqty%5D=" + URLEncoder.encode("1", UTF_8),
            "currency=" + URLEncoder.encode("eur", UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer"))
            .timeout(Duration.ofSeconds(30))
            .header("authorization", "Bearer ACCESS_TOKEN")
            .header("content-type", "application/x-www-form-urlencoded")
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
