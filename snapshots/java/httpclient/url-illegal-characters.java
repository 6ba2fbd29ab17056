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
            .uri(URI.create("https://api.example.com/files/na%C3%AFve%20file%20%22x%22%20<y>%20%5Bz%5D%20%7B%22k%22%7D%20%7C%5E%60%5C100%25?q=%22%C3%BC%22%20%3C%7B%7D%3E%7C%5E%60%27%5B1%5D&s=a%20b"))
            .timeout(Duration.ofSeconds(30))
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
