import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "' \\" ` \\\\ $HOME ${x} $(id) #{1+1} \\\\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\\\u0041 \\\\x41": "' \\" ` \\\\ $HOME ${x} $(id) #{1+1} \\\\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\\\u0041 \\\\x41",
          "list": [
            "' \\" ` \\\\ $HOME ${x} $(id) #{1+1} \\\\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\\\u0041 \\\\x41",
            "'''\\"\\"\\"",
            "EOF\\nEOT\\nJSON\\nTEXT",
            "${jndi:ldap://x}",
            "#{`id`}#$0#@a",
            "\\\\",
            "\\\\\\\\\\"",
            "%(x)s {0} $1 @\\"x\\""
          ]
        }""";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/echo")
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
