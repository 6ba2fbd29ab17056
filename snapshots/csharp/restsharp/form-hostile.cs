using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/echo", Method.Post);
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddParameter("""' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41""", """' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41""");
request.AddParameter("@at", "@/etc/hostname");
request.AddParameter("a=b&c", "line\r\nbreak & = + % 100%25 ü 👋");
request.AddParameter("nul", "tab\tend");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
