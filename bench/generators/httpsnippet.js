/** The ten languages, by the printers that are nearest to ours. */
export const CLIENTS = [
  ['shell', 'curl'],
  ['csharp', 'httpclient'],
  ['go', 'native'],
  ['java', 'nethttp'],
  ['node', 'fetch'],
  ['objc', 'nsurlsession'],
  ['php', 'curl'],
  ['python', 'python3'],
  ['ruby', 'native'],
  ['swift', 'nsurlsession'],
];

export async function converter() {
  const { HTTPSnippet } = await import('httpsnippet');
  return (request) => {
    const snippet = new HTTPSnippet(request);
    return CLIENTS.map(([target, client]) => snippet.convert(target, client));
  };
}
