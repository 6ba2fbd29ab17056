import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/v1/reports"))
            .timeout(Duration.ofSeconds(30))
            .header("authorization", "Bearer ACCESS_TOKEN")
            .POST(BodyPublishers.noBody())
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
