import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"title\"",
                "",
                "Summer",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"photo\"; filename=\"cat.png\"",
                "Content-Type: image/png",
                "",
                "")
            .getBytes(UTF_8));
    body.writeBytes(Files.readAllBytes(Path.of("photos/cat.png")));
    body.writeBytes(
        String.join(
                "\r\n",
                "",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"photo\"; filename=\"dog.jpg\"",
                "Content-Type: image/jpeg",
                "",
                "")
            .getBytes(UTF_8));
    body.writeBytes(Files.readAllBytes(Path.of("photos/dog.jpg")));
    body.writeBytes(
        String.join(
                "\r\n",
                "",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"index\"; filename=\"index.csv\"",
                "",
                "")
            .getBytes(UTF_8));
    body.writeBytes(Files.readAllBytes(Path.of("index.csv")));
    body.writeBytes(
        String.join(
                "\r\n",
                "",
                "--" + boundary + "--",
                "")
            .getBytes(UTF_8));
    HttpResponse<String> response =
        Unirest.put("https://api.example.com/v1/albums/7")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .body(body.toByteArray())
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
