using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/files/na%C3%AFve%20file%20%22x%22%20<y>%20%5Bz%5D%20%7B%22k%22%7D%20%7C%5E%60%5C100%25?q=%22%C3%BC%22%20%3C%7B%7D%3E%7C%5E%60%27%5B1%5D&s=a%20b", Method.Get);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
