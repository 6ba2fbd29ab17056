import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

public class Main {
  public static void main(String[] args) throws Exception {
    String boundary = UUID.randomUUID().toString();
    String body =
        String.join(
            "\r\n",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"a\"",
            "",
            "1",
            "--" + boundary + "--",
            "");
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/v1/imports"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
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
