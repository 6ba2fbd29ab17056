import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.get("https://api.example.com/v1/echo")
            .header("x-hostile", "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41")
            .header("x-percent", "100%25 %s")
            .header("x-semicolons", "a;b; c=\"d, e\"")
            .header("user-agent", "my-app/1.0 (+https://example.com)")
            .header("!#$%&'*+-.^_`|~", "token characters")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
