using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/echo", Method.Post);
request.AddHeader("content-type", "application/json");
request.AddStringBody(
    """
    {
      "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41": "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
      "list": [
        "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
        "'''\"\"\"",
        "EOF\nEOT\nJSON\nTEXT",
        "${jndi:ldap://x}",
        "#{`id`}#$0#@a",
        "\\",
        "\\\\\"",
        "%(x)s {0} $1 @\"x\""
      ]
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
