using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY");
request.Headers.Add("authorization", "Bearer {accessToken}");
request.Headers.Add("x-tenant", "${account.namespace}");
request.Headers.Add("x-name", "{{name}}");
request.Headers.Add("x-org", "<ORG_ID>");
request.Headers.Add("x-key", "API_KEY");
request.Headers.Add("cookie", "sid={sessionId}");
request.Content = new StringContent(
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
    MediaTypeHeaderValue.Parse("application/json"));

try
{
    using var response = await client.SendAsync(request);
    Console.WriteLine(await response.Content.ReadAsStringAsync());
    response.EnsureSuccessStatusCode();
}
catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
{
    Console.Error.WriteLine(exception.Message);
    Environment.ExitCode = 1;
}
