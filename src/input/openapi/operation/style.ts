import { mapOutsidePlaceholders } from '../../../request/index.ts';
import { jsonText, scalarText } from '../document/exact.ts';
import { isObject } from '../document/value.ts';

/** How a parameter that is a list or an object is written (OpenAPI §Style Values). */
export type Style =
  'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'simple' | 'label' | 'matrix' | 'cookie';

export interface Layout {
  readonly style: Style;
  readonly explode: boolean;
  /** Leaves reserved characters of a query as they are. */
  readonly allowReserved?: boolean;
}

interface TextPair {
  readonly name: string;
  readonly value: string;
}

/** Between the items of a list that does not explode, as it stands in a query. */
const DELIMITERS: Readonly<Partial<Record<Style, string>>> = {
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/**
 * The piece of a query that a parameter is, encoded and without `&` round it:
 * `color=blue,black`, `R=100&G=200`, `color%5BR%5D=100`. Placeholders stay as they are.
 */
export function queryPiece(name: string, value: unknown, { style, explode, allowReserved }: Layout): string {
  const encode = allowReserved ? encodeUnreserved : queryText;
  if (style === 'deepObject') {
    return bracketPairs(name, value)
      .map((pair) => `${queryText(pair.name)}=${encode(pair.value)}`)
      .join('&');
  }
  const key = queryText(name);
  if (explode && Array.isArray(value)) return value.map((item) => `${key}=${encode(flat(item))}`).join('&');
  if (explode && isObject(value)) {
    return Object.entries(value)
      .map(([field, item]) => `${queryText(field)}=${encode(flat(item))}`)
      .join('&');
  }
  const delimiter = DELIMITERS[style] ?? ',';
  return `${key}=${listOf(value).map(encode).join(delimiter)}`;
}

/** The value of a header: `blue,black`, `R=100,G=200`. Nothing is encoded there. */
export function headerValue(value: unknown, { explode }: Pick<Layout, 'explode'>): string {
  if (explode && isObject(value)) {
    return Object.entries(value)
      .map(([field, item]) => `${field}=${flat(item)}`)
      .join(',');
  }
  return listOf(value).join(',');
}

/** The cookies that a parameter is: one, or one for each item of what explodes. */
export function cookiePairs(name: string, value: unknown, { explode }: Pick<Layout, 'explode'>): TextPair[] {
  if (explode && Array.isArray(value)) return value.map((item) => ({ name, value: flat(item) }));
  if (explode && isObject(value)) {
    return Object.entries(value).map(([field, item]) => ({ name: field, value: flat(item) }));
  }
  return [{ name, value: listOf(value).join(',') }];
}

/** What stands in the path for a parameter: `blue,black`, `.blue.black`, `;color=blue,black`. */
export function pathPiece(name: string, value: unknown, { style, explode }: Layout): string {
  const encode = (text: string): string => mapOutsidePlaceholders(text, 'path', percentEncode);
  const key = encode(name);
  const pairs = isObject(value)
    ? Object.entries(value).map(([field, item]) => `${encode(field)}=${encode(flat(item))}`)
    : undefined;
  const items = listOf(value).map(encode);
  if (style === 'label') return `.${(explode && pairs ? pairs : items).join(explode ? '.' : ',')}`;
  if (style === 'matrix') {
    if (explode && pairs) return pairs.map((pair) => `;${pair}`).join('');
    if (explode && Array.isArray(value)) return items.map((item) => `;${key}=${item}`).join('');
    // RFC 6570 §3.2.7: an empty value has no equals sign.
    return items.join(',') === '' ? `;${key}` : `;${key}=${items.join(',')}`;
  }
  return (explode && pairs ? pairs : items).join(',');
}

/** The fields of a form that a property is, decoded. */
export function formFields(name: string, value: unknown, { style, explode }: Layout): TextPair[] {
  if (style === 'deepObject') return bracketPairs(name, value);
  if (explode && Array.isArray(value)) return value.map((item) => ({ name, value: flat(item) }));
  if (explode && isObject(value)) {
    return Object.entries(value).map(([field, item]) => ({ name: field, value: flat(item) }));
  }
  const delimiter = style === 'spaceDelimited' ? ' ' : style === 'pipeDelimited' ? '|' : ',';
  return [{ name, value: listOf(value).join(delimiter) }];
}

/** `a[b][0]=…`: what servers read that take nested values; OpenAPI itself says nothing beyond one level. */
function bracketPairs(name: string, value: unknown): TextPair[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => bracketPairs(`${name}[${index}]`, item));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([field, item]) => bracketPairs(`${name}[${field}]`, item));
  }
  return [{ name, value: flat(value) }];
}

/** The texts of a value that does not explode; the fields of an object alternate with their values. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(flat);
  if (isObject(value)) return Object.entries(value).flatMap(([field, item]) => [field, flat(item)]);
  return [flat(value)];
}

/** An item as text; OpenAPI leaves open how deeper ones are written, and JSON is what servers can read. */
function flat(value: unknown): string {
  return scalarText(value) ?? (value === null || value === undefined ? '' : jsonText(value));
}

const encoder = new TextEncoder();

function percentEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~]/gu, percent);
}

const percent = (character: string): string =>
  Array.from(
    encoder.encode(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

/** A text as it stands in a query; placeholders stay as they are. */
export const queryText = (text: string): string => mapOutsidePlaceholders(text, 'query', percentEncode);

/** Reserved characters stay, but for those that would end the value or the query, and escapes that are there. */
const encodeUnreserved = (text: string): string =>
  mapOutsidePlaceholders(text, 'query', (piece) =>
    piece.replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?@!$'()*,;=]/gu, (match) =>
      match.length === 3 ? match : percent(match),
    ),
  );
