using System;
using System.Net.Http;
using System.Text;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/forms", Method.Post);
using var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
AddPart("form-data; name=\" \"", new StringContent("a"));
request.AddBody(await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString());

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}

void AddPart(string disposition, HttpContent content)
{
    content.Headers.Clear();
    content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
    form.Add(content);
}
