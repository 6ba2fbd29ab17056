import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

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
    HttpResponse<String> response =
        Unirest.post("https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY")
            .header("authorization", "Bearer {accessToken}")
            .header("x-tenant", "${account.namespace}")
            .header("x-name", "{{name}}")
            .header("x-org", "<ORG_ID>")
            .header("x-key", "API_KEY")
            .header("content-type", "application/json")
            .header("cookie", "sid={sessionId}")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
