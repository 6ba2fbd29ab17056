import java.nio.file.Files;
import java.nio.file.Path;
import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.patch("https://api.example.com/v1/imports/7?offset=0")
            .header("Content-Type", "text/csv; charset=\"iso-8859-1\"; header=present")
            .header("content-encoding", "identity")
            .body(Files.readAllBytes(Path.of("exports/2025 widgets.csv")))
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
