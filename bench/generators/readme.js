/** It has no http.client for Python. */
const CLIENTS = [
  ['shell', 'curl'],
  ['csharp', 'httpclient'],
  ['go', 'native'],
  ['java', 'nethttp'],
  ['node', 'fetch'],
  ['objc', 'nsurlsession'],
  ['php', 'curl'],
  ['python', 'requests'],
  ['ruby', 'native'],
  ['swift', 'urlsession'],
];

export async function converter() {
  const { HTTPSnippet } = await import('@readme/httpsnippet');
  return (request) => {
    const snippet = new HTTPSnippet(request);
    return CLIENTS.map(([target, client]) => {
      const sample = snippet.convert(target, client);
      if (sample === false) throw new Error(`@readme/httpsnippet has no ${target}:${client}`);
      return sample[0];
    });
  };
}
