import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.head("https://api.example.com/v1/files/report.pdf")
            .header("authorization", "Bearer ACCESS_TOKEN")
            .asString();
    System.out.println(response.getHeaders());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
