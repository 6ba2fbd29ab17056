import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "id": 9007199254740993,
          "amount": 1.0,
          "tiny": 1e-7,
          "large": 12345678901234567890.12345,
          "minus": -0,
          "plain": 42
        }""";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/ledger")
            .header("content-type", "application/json")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
