/**
 * Effect of clients that parse a header value and print it again, as typed header APIs do. The patterns
 * are stricter than the grammars, so that every client returns a matching value unchanged.
 */
const TOKEN = String.raw`[\w!#$%&'*+.^\x60|~-]+`;
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

const MEDIA_TYPE = whole(String.raw`${TOKEN}/${TOKEN}(?:; ${TOKEN}=(?:${TOKEN}|"[^"\\]*"))*`);
const NO_VALUE = /(?!)/;

/** Headers with a grammar (RFC 9110, RFC 9111), and the values that parsers return unchanged. */
const PARSED = new Map<string, RegExp>([
  ['accept', whole(`${TOKEN}/${TOKEN}`)],
  ['accept-charset', whole(TOKEN)],
  ['accept-encoding', whole(TOKEN)],
  ['accept-language', whole('[A-Za-z-]+')],
  ['authorization', whole(String.raw`[A-Za-z]+ [^\s",]+`)],
  ['cache-control', whole('no-cache|no-store')],
  ['content-language', whole('[A-Za-z-]+')],
  ['pragma', whole('no-cache')],
  ['user-agent', whole(`${TOKEN}/[0-9.]+`)],
  ...[
    'allow',
    'content-disposition',
    'content-encoding',
    'content-length',
    'content-location',
    'content-md5',
    'content-range',
    'date',
    'expect',
    'expires',
    'from',
    'if-match',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'last-modified',
    'max-forwards',
    'proxy-authorization',
    'range',
    'referer',
    'via',
    'warning',
  ].map((name): [string, RegExp] => [name, NO_VALUE]),
]);

/** Whether a client that parses headers would reject the value or print it differently. */
export function changesWhenParsed(name: string, value: string): boolean {
  return PARSED.get(name.toLowerCase())?.test(value) === false;
}

/** Whether a client that parses headers rejects a second header of this name, given in lower case. */
export const isSingle = (name: string): boolean => name === 'authorization';

/** Whether a client that parses content types would reject this one or print it differently. */
export function typeChangesWhenParsed(contentType: string): boolean {
  return !MEDIA_TYPE.test(contentType);
}

/** Entity headers of RFC 2616 §7.1 except the content type. */
const ENTITY_HEADERS = new Set([
  'allow',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-location',
  'content-md5',
  'content-range',
  'expires',
  'last-modified',
]);

/** Whether some clients (.NET) treat the header as part of the body. False for the content type. */
export const isEntityHeader = (name: string): boolean => ENTITY_HEADERS.has(name.toLowerCase());
