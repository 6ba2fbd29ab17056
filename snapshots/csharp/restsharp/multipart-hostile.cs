using System;
using System.IO;
using System.Net.Http;
using System.Text;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/echo", Method.Post);
using var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
AddPart("form-data; name=\"field $HOME #{1+1} ${x} `id` 'q'\"", new StringContent("""' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41"""));
AddPart("form-data; name=\"ünïcode 👋\"", new StringContent("値"));
AddPart("form-data; name=\"semi;colon\"", new StringContent("<users.json"));
AddPart("form-data; name=\"upload\"; filename=\"it's $HOME #{x} ${y} `z` %s ü.txt\"", new StreamContent(File.OpenRead("it's $HOME #{x} ${y} `z` %s ü.txt")), "text/plain");
request.AddBody(await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString());

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}

void AddPart(string disposition, HttpContent content, string? contentType = null)
{
    content.Headers.Clear();
    content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
    if (contentType is not null)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    form.Add(content);
}
