/** Names whose last word says that the value is a credential. */
const CREDENTIAL = new Set(
  `token secret password passwd pwd passphrase apikey accesskey secretkey jwt bearer credential signature sig
  sid sessionid authorization auth assertion accesstoken refreshtoken authtoken`.split(/\s+/),
);
/** What makes a credential of a key: `api_key`, and not `public_key`. */
const KEY_OF = new Set(
  `api app application access secret private subscription auth account functions master service server signing
  encryption shared license rapid session webhook admin`.split(/\s+/),
);
/** What makes something harmless of a token: `next_page_token`. */
const NO_CREDENTIAL = new Set(
  'page next previous prev continuation sync pagination cursor resume skip'.split(' '),
);
/** Part of many names of headers, and of no meaning. */
const NOISE = new Set(['x', 'http']);

/** `X-Api-Key`, `apiKey` and `API_KEY` are api and key. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Whether a header, field or parameter of this name carries a credential. */
export function isCredentialName(name: string): boolean {
  if (name.length > 80) return false;
  const words = wordsOf(name);
  const head = words.at(-1)?.replace(/(?<=token|secret|password|key|credential)s$/, '') ?? '';
  const before = words.at(-2) ?? '';
  if (head === 'token') return !NO_CREDENTIAL.has(before);
  if (head === 'key') return KEY_OF.has(before);
  return CREDENTIAL.has(head) || (head === 'id' && before === 'session');
}

/** The name of the placeholder that stands for the value of a field: `apiKey` for `X-Api-Key`. */
export function placeholderName(name: string): string {
  const words = wordsOf(name).filter((word) => !NOISE.has(word));
  const camel = words
    .slice(0, 6)
    .map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 40);
  if (camel === '' || /^[0-9]/.test(camel)) return `secret${camel}`;
  return camel === 'apikey' ? 'apiKey' : camel;
}
