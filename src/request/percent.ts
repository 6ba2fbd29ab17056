/**
 * Percent-encoding (RFC 3986 §2). Each pattern matches the characters that must be
 * encoded in one part of a URL or in a form.
 */
const UNRESERVED = String.raw`A-Za-z0-9\-._~`;
const PATH = new RegExp(String.raw`[^${UNRESERVED}!$&'()*+,;=:@/]`, 'gu');
/** Also encodes `'`, as WHATWG clients do in a query. */
const QUERY = new RegExp(String.raw`[^${UNRESERVED}!$&()*+,;=:@/?]`, 'gu');
/** A name or value between `&` and `=`: also encodes `&`, `+`, `;` and `=`, which form parsers interpret. */
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

/** Encodes forbidden characters; existing escapes are unchanged. */
function encodeOutsideEscapes(text: string, forbidden: RegExp): string {
  return text
    .split(/(%[0-9A-Fa-f]{2})/)
    .map((piece, index) => (index % 2 === 1 ? piece : encodeMatches(piece, forbidden)))
    .join('');
}

/** Encodes characters that a path cannot contain; existing escapes are unchanged. */
export const encodePath = (path: string): string => encodeOutsideEscapes(path, PATH);

/** Encodes characters that a query cannot contain; existing escapes are unchanged. */
export const encodeQuery = (query: string): string => encodeOutsideEscapes(query, QUERY);

/** Encodes a name or value for a query. */
export const encodeQueryValue = (value: string): string => encodeMatches(value, QUERY_VALUE);

/** Encodes a string as a component of a URI (RFC 3986 §2.3), such as a path parameter. */
export const encodeComponent = (value: string): string => encodeMatches(value, COMPONENT);

/** Encodes a value for a query in which reserved characters and escapes are unchanged (OpenAPI `allowReserved`). */
export const encodeReservedValue = (value: string): string => encodeOutsideEscapes(value, RESERVED_VALUE);

/** Encodes a name or value for a urlencoded form. */
export const encodeFormValue = (value: string): string => encodeMatches(value, FORM_VALUE);

/** Decodes a name or value of a query or urlencoded form; undefined if its escapes are not UTF-8. */
export function decodeFormValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
