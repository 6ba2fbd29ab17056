using System;
using RestSharp;

using var client = new RestClient("https://{yourDomain}");
var request = new RestRequest("/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY", Method.Post);
request.AddHeader("authorization", "Bearer {accessToken}");
request.AddHeader("x-tenant", "${account.namespace}");
request.AddHeader("x-name", "{{name}}");
request.AddHeader("x-org", "<ORG_ID>");
request.AddHeader("x-key", "API_KEY");
request.AddHeader("content-type", "application/json");
request.AddHeader("cookie", "sid={sessionId}");
request.AddStringBody(
    """
    {
      "client_id": "{yourClientId}",
      "tenant": "${account.namespace}",
      "name": "{{name}}",
      "org": "<ORG_ID>",
      "key": "API_KEY",
      "mixed": "a {one} ${two} b\n{{three}}"
    }
    """,
    DataFormat.Json);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
