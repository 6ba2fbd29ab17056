import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body = "{ \"challenge_type\": \"oob\", \"id\": \"push|dev_1\" }";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/echo")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
