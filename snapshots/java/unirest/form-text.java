import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.post("https://auth.example.com/oauth/token")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("grant_type=password&username=${account.user}&password=a%26b%3Dc%2Bd&scope=openid%20email")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
