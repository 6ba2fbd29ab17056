import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    String body =
        """
        {
          "customer": {
            "name": "Ada Lovelace",
            "tags": ["vip", "early"],
            "address": null
          },
          "lines": [
            {
              "sku": "A-1",
              "quantity": 2,
              "price": 9.5
            },
            {
              "sku": "B-2",
              "quantity": 1,
              "price": 0.25,
              "options": {}
            }
          ],
          "notes": [],
          "matrix": [
            [1, 2],
            [3, 4]
          ],
          "paid": false,
          "gift": true,
          "total": -19.25
        }""";
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/orders")
            .header("authorization", "Bearer ACCESS_TOKEN")
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
