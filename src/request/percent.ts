/**
 * Percent-encoding (RFC 3986 §2). Each set holds what may stand unencoded in its
 * place; `%` is encoded unless it begins an escape where the text is already a URL.
 */
const UNRESERVED = String.raw`A-Za-z0-9\-._~`;
/** pchar and the slash, without `'`, which WHATWG clients encode in a query. */
const PATH = new RegExp(String.raw`[^${UNRESERVED}!$&'()*+,;=:@/]`, 'gu');
const QUERY = new RegExp(String.raw`[^${UNRESERVED}!$&()*+,;=:@/?]`, 'gu');
/** A value between `=` and `&`: also none of the characters that form parsers give a meaning. */
const QUERY_VALUE = new RegExp(String.raw`[^${UNRESERVED}!$()*,:@/]`, 'gu');
const FORM_VALUE = new RegExp(String.raw`[^A-Za-z0-9\-._*]`, 'gu');

/** A component of a URI: everything but the unreserved characters is encoded. */
const COMPONENT = new RegExp(String.raw`[^${UNRESERVED}]`, 'gu');
/** A value of a query in which reserved characters stay, but for those that end the value or the query. */
const RESERVED_VALUE = new RegExp(String.raw`[^${UNRESERVED}:/?@!$'()*,;=]`, 'gu');

const encoder = new TextEncoder();

function encodeMatches(text: string, forbidden: RegExp): string {
  return text.replace(forbidden, (character) =>
    Array.from(
      encoder.encode(character),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
}

/** Encodes forbidden characters, and leaves escapes as they are. */
function encodeWritten(text: string, forbidden: RegExp): string {
  return text
    .split(/(%[0-9A-Fa-f]{2})/)
    .map((piece, index) => (index % 2 === 1 ? piece : encodeMatches(piece, forbidden)))
    .join('');
}

/** A path that a writer wrote, with illegal characters encoded. */
export const encodeWrittenPath = (text: string): string => encodeWritten(text, PATH);

/** A query that a writer wrote, with illegal characters encoded. */
export const encodeWrittenQuery = (text: string): string => encodeWritten(text, QUERY);

/** A decoded name or value, to stand in a query. */
export const encodeQueryValue = (text: string): string => encodeMatches(text, QUERY_VALUE);

/** A decoded string as a component of a URI (RFC 3986 §2.3), such as a path parameter. */
export const encodeComponent = (text: string): string => encodeMatches(text, COMPONENT);

/** A value for a query in which reserved characters and escapes stay as they are (OpenAPI `allowReserved`). */
export const encodeReservedValue = (text: string): string => encodeWritten(text, RESERVED_VALUE);

/** A decoded name or value, to stand in a urlencoded form. */
export const encodeFormValue = (text: string): string => encodeMatches(text, FORM_VALUE);

/** The value behind a name or value of a query or form; undefined if its escapes are no UTF-8. */
export function decodeFormValue(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
