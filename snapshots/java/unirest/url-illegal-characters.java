import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.get("https://api.example.com/files/na%C3%AFve%20file%20%22x%22%20<y>%20%5Bz%5D%20%7B%22k%22%7D%20%7C%5E%60%5C100%25?q=%22%C3%BC%22%20%3C%7B%7D%3E%7C%5E%60%27%5B1%5D&s=a%20b")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
