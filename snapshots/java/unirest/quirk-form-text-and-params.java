import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.post("https://app.example.com/login")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("user=ada%40example.com&pass=p%26w")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
