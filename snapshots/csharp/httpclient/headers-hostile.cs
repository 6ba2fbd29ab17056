using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/v1/echo");
request.Headers.Add("x-hostile", """' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41""");
request.Headers.Add("x-percent", "100%25 %s");
request.Headers.Add("x-semicolons", "a;b; c=\"d, e\"");
request.Headers.TryAddWithoutValidation("user-agent", "my-app/1.0 (+https://example.com)");
request.Headers.Add("!#$%&'*+-.^_`|~", "token characters");

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
