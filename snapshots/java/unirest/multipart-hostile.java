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
                "Content-Disposition: form-data; name=\"field $HOME #{1+1} ${x} `id` 'q'\"",
                "",
                "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"ünïcode 👋\"",
                "",
                "値",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"semi;colon\"",
                "",
                "<users.json",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"upload\"; filename=\"it's $HOME #{x} ${y} `z` %s ü.txt\"",
                "Content-Type: text/plain",
                "",
                "")
            .getBytes(UTF_8));
    body.writeBytes(Files.readAllBytes(Path.of("it's $HOME #{x} ${y} `z` %s ü.txt")));
    body.writeBytes(
        String.join(
                "\r\n",
                "",
                "--" + boundary + "--",
                "")
            .getBytes(UTF_8));
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/echo")
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
