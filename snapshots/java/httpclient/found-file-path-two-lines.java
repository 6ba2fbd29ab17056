import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

public class Main {
  public static void main(String[] args) throws Exception {
    String boundary = UUID.randomUUID().toString();
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(
                String.join(
                    "\r\n",
                    "--" + boundary,
                    "Content-Disposition: form-data; name=\"a\"; filename=\"up%0A`b\"",
                    "",
                    "")),
            BodyPublishers.ofFile(Path.of("up\n`b")),
            BodyPublishers.ofString(
                String.join(
                    "\r\n",
                    "",
                    "--" + boundary + "--",
                    "")));
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/files"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body)
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
