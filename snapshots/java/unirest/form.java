import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.post("https://auth.example.com/oauth/token")
            .header("content-type", "application/x-www-form-urlencoded")
            .field("grant_type", "client_credentials")
            .field("client_id", "{yourClientId}")
            .field("client_secret", "YOUR_CLIENT_SECRET")
            .field("scope", "read:all write+more")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
