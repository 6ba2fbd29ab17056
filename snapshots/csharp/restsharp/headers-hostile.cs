using System;
using RestSharp;

using var client = new RestClient(new RestClientOptions("https://api.example.com")
{
    UserAgent = "my-app/1.0 (+https://example.com)",
});
var request = new RestRequest("/v1/echo", Method.Get);
request.AddHeader("x-hostile", """' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41""");
request.AddHeader("x-percent", "100%25 %s");
request.AddHeader("x-semicolons", "a;b; c=\"d, e\"");
request.AddHeader("!#$%&'*+-.^_`|~", "token characters");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
