import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/tags")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("tag=one&tag=two&other=&tag=three&items%5B0%5D%5Bname%5D=x")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
