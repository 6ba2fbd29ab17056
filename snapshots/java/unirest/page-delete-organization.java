import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.delete("https://{yourDomain}/api/v2/organizations/ORG_ID")
            .header("authorization", "Bearer MGMT_API_ACCESS_TOKEN")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
