import java.util.UUID;
import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String boundary = UUID.randomUUID().toString();
    String body =
        String.join(
            "\r\n",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"a\"",
            "",
            "1",
            "--" + boundary + "--",
            "");
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
