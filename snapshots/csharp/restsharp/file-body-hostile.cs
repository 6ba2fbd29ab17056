using System;
using System.IO;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/files", Method.Post);
request.AddHeader("content-type", "application/octet-stream");
request.AddBody(await File.ReadAllBytesAsync("""it's a $HOME #{1+1} ${x} `id` $(id) \(x) {{x}} "q" %s %n; type=a, b=*?[c] | & ~ ! </script> ü 👋.bin"""), ContentType.Binary);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
