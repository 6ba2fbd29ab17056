import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpResponse<String> response =
        Unirest.post("https://api.example.com/v1/echo")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("%27%20%22%20%60%20%5C%20%24HOME%20${x}%20%24%28id%29%20%23%7B1%2B1%7D%20%5C%28x%29%20{{x}}%20%25s%20%25n%20*%2F%20%2F%2F%20%3C%2Fscript%3E%20%3C%21--%20--%3E%20%26%20%7C%20%3B%20%7E%20%21%20%5Cu0041%20%5Cx41=%27%20%22%20%60%20%5C%20%24HOME%20${x}%20%24%28id%29%20%23%7B1%2B1%7D%20%5C%28x%29%20{{x}}%20%25s%20%25n%20*%2F%20%2F%2F%20%3C%2Fscript%3E%20%3C%21--%20--%3E%20%26%20%7C%20%3B%20%7E%20%21%20%5Cu0041%20%5Cx41&%40at=%40%2Fetc%2Fhostname&a%3Db%26c=line%0D%0Abreak%20%26%20%3D%20%2B%20%25%20100%2525%20%C3%BC%20%F0%9F%91%8B&nul=tab%09end")
            .asString();
    System.out.println(response.getBody());
    if (response.getStatus() >= 400) {
      System.err.println("HTTP " + response.getStatus());
      System.exit(1);
    }
  }
}
