const CLIENTS = [
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
  const { snippetz } = await import('@scalar/snippetz');
  const all = snippetz();
  return (request) =>
    CLIENTS.map(([target, client]) => {
      const sample = all.print(target, client, request);
      if (sample === undefined) throw new Error(`@scalar/snippetz has no ${target}:${client}`);
      return sample;
    });
}
