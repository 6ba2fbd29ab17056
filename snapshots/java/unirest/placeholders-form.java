import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.post("https://{{tenant}}.example.com/token")
            .header("content-type", "application/x-www-form-urlencoded")
            .field("client_id", "${account.clientId}")
            .field("code", "<AUTH_CODE>")
            .field("redirect_uri", "https://{yourApp}/callback?x=1&y={state}")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
