import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <order id="7">
          <item sku='A-1'>Crème &amp; sugar</item>
        </order>
        """;
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/soap")
            .header("content-type", "application/xml")
            .header("soapaction", "\"urn:get\"")
            .body(body)
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
