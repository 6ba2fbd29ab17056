/**
 * Effect of clients that parse a header value and print it again, as typed header APIs do. The patterns
 * are stricter than the grammars, so that every client returns a matching value unchanged.
 */
const TOKEN = String.raw`[\w!#$%&'*+.^\x60|~-]+`;
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

const MEDIA_TYPE = whole(String.raw`${TOKEN}/${TOKEN}(?:; ${TOKEN}=(?:${TOKEN}|"[^"\\]*"))*`);

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
