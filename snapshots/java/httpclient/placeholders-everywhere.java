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
          "client_id": "{yourClientId}",
          "tenant": "${account.namespace}",
          "name": "{{name}}",
          "org": "<ORG_ID>",
          "key": "API_KEY",
          "mixed": "a {one} ${two} b\\n{{three}}"
        }""";
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY"))
            .timeout(Duration.ofSeconds(30))
            .header("authorization", "Bearer {accessToken}")
            .header("x-tenant", "${account.namespace}")
            .header("x-name", "{{name}}")
            .header("x-org", "<ORG_ID>")
            .header("x-key", "API_KEY")
            .header("content-type", "application/json")
            .header("cookie", "sid={sessionId}")
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
