import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        String.join(
            "&",
            "%27%20%22%20%60%20%5C%20%24HOME%20${x}%20%24%28id%29%20%23%7B1%2B1%7D%20%5C%28x%29%20{{x}}%20%25s%20%25n%20*%2F%20%2F%2F%20%3C%2Fscript%3E%20%3C%21--%20--%3E%20%26%20%7C%20%3B%20%7E%20%21%20%5Cu0041%20%5Cx41=" + URLEncoder.encode("' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41", UTF_8),
            "%40at=" + URLEncoder.encode("@/etc/hostname", UTF_8),
            "a%3Db%26c=" + URLEncoder.encode("line\r\nbreak & = + % 100%25 ü 👋", UTF_8),
            "nul=" + URLEncoder.encode("tab\tend", UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder()
            .uri(URI.create("https://api.example.com/v1/echo"))
            .timeout(Duration.ofSeconds(30))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    System.out.println(response.body());
    if (response.statusCode() >= 400) {
      System.err.println("HTTP " + response.statusCode());
      System.exit(1);
    }
  }
}
