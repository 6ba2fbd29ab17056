import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        First line
          indented line

        last line with trailing space\s
        """;
    HttpResponse<String> response =
        Unirest.put("https://api.example.com/v1/notes/7")
            .header("content-type", "text/plain; charset=utf-8")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
