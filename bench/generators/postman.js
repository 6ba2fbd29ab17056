const CLIENTS = [
  ['curl', 'cURL'],
  ['csharp', 'HttpClient'],
  ['go', 'Native'],
  ['java', 'OkHttp'],
  ['nodejs', 'Axios'],
  ['objective-c', 'NSURLSession'],
  ['php', 'cURL'],
  ['python', 'http.client'],
  ['ruby', 'Net::HTTP'],
  ['swift', 'URLSession'],
];

export async function converter() {
  const { default: generators } = await import('postman-code-generators');
  const { default: collection } = await import('postman-collection');
  return ({ method, url, headers, postData }) => {
    const request = new collection.Request({
      method,
      url,
      header: headers.map(({ name, value }) => ({ key: name, value })),
      ...(postData === undefined ? {} : { body: { mode: 'raw', raw: postData.text } }),
    });
    return CLIENTS.map(([language, variant]) => {
      let sample;
      generators.convert(language, variant, request, {}, (error, text) => {
        if (error) throw new Error(`postman-code-generators: ${error}`);
        sample = text;
      });
      return sample;
    });
  };
}
