import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        "CRLF\r\nlone CR\rtab\tbell\u0007escape\u001b[31mdelete\u007fnext-line\u0085separators\u2028\u2029bom\ufeffbidi\u202ezero\u200bwidth\udb40\udc41tag 1\u00072";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/echo")
            .header("content-type", "text/plain")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
