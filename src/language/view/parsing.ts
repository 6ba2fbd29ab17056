/**
 * What becomes of a value that a client parses and prints again, as typed header
 * APIs do. The patterns are stricter than the grammar, so that a match is the same in every client.
 */
const TOKEN = String.raw`[\w!#$%&'*+.^\x60|~-]+`;
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

const MEDIA_TYPE = whole(String.raw`${TOKEN}/${TOKEN}(?:; ${TOKEN}=(?:${TOKEN}|"[^"\\]*"))*`);
const NEVER = /(?!)/;

/** Headers that have a grammar (RFC 9110, RFC 9111), with the values that any parser takes and gives back. */
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
  ].map((name): [string, RegExp] => [name, NEVER]),
]);

/** Would a client that parses headers refuse the value, or print it in another form? */
export function changesWhenParsed(name: string, value: string): boolean {
  return PARSED.get(name.toLowerCase())?.test(value) === false;
}

/** Does a client that parses headers refuse a second one, in lower case? Of those whose values it takes at all. */
export const isSingle = (name: string): boolean => name === 'authorization';

/** Would a client that parses content types refuse this one, or print it in another form? */
export function typeChangesWhenParsed(contentType: string): boolean {
  return !MEDIA_TYPE.test(contentType);
}

/** Headers that RFC 2616 §7.1 counts to the entity, and some clients keep with the body. */
const ENTITY = new Set([
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

/** Does the header belong to the body, in clients that keep the two apart? The content type is left to itself. */
export const isEntityHeader = (name: string): boolean => ENTITY.has(name.toLowerCase());
