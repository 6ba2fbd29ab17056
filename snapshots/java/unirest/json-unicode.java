import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "text": "Grüße, 世界 👩‍👩‍👧 \\u202e\\u2028\\u2029\\ufeff\\u0000\\u0007 done",
          "escaped": "line\\nbreak\\ttab",
          "surrogate": "𝄞",
          "slash": "</script>"
        }""";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/messages")
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
