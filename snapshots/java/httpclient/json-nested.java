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
        """
        {
          "customer": {
            "name": "Ada Lovelace",
            "tags": ["vip", "early"],
            "address": null
          },
          "lines": [
            {
              "sku": "A-1",
              "quantity": 2,
              "price": 9.5
            },
            {
              "sku": "B-2",
              "quantity": 1,
              "price": 0.25,
              "options": {}
            }
          ],
          "notes": [],
          "matrix": [
            [1, 2],
            [3, 4]
          ],
          "paid": false,
          "gift": true,
          "total": -19.25
        }""";
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/v1/orders"))
            .timeout(Duration.ofSeconds(30))
            .header("authorization", "Bearer ACCESS_TOKEN")
            .header("content-type", "application/json")
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
