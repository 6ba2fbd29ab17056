import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer")
            .header("authorization", "Bearer ACCESS_TOKEN")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("items%5B%5D%5Bid%5D=1&items%5B%5D%5Bqty%5D=2&items%5B%5D%5Bid%5D=3&items%5B%5D%5Bqty%5D=1&currency=eur")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
