import { isObject, printValue, scalarText } from '../../../base/json/index.ts';
import {
  encodeComponent,
  encodeReservedValue,
  mapOutsidePlaceholders,
  type HarPair,
} from '../../../request/index.ts';

/** How an array or object is serialized as a parameter (OpenAPI §Style Values). */
export type Style =
  'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'simple' | 'label' | 'matrix' | 'cookie';

export interface Serialization {
  readonly style: Style;
  readonly explode: boolean;
  /** Reserved characters of a query are not encoded. */
  readonly allowReserved?: boolean;
}

/** Delimiters of the items of an array that does not explode, as they are sent in a query. */
const DELIMITERS: Readonly<Partial<Record<Style, string>>> = {
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/**
 * A parameter as a part of a query, encoded: `color=blue,black`, `R=100&G=200`,
 * `color%5BR%5D=100`. Placeholders are not encoded.
 */
export function queryPart(
  name: string,
  value: unknown,
  { style, explode, allowReserved }: Serialization,
): string {
  const encode = allowReserved ? reservedQueryText : queryText;
  if (style === 'deepObject') {
    return bracketPairs(name, value)
      .map((pair) => `${queryText(pair.name)}=${encode(pair.value)}`)
      .join('&');
  }
  const key = queryText(name);
  if (explode && Array.isArray(value))
    return value.map((item) => `${key}=${encode(itemText(item))}`).join('&');
  if (explode && isObject(value)) {
    return Object.entries(value)
      .map(([field, item]) => `${queryText(field)}=${encode(itemText(item))}`)
      .join('&');
  }
  const delimiter = DELIMITERS[style] ?? ',';
  return `${key}=${itemsOf(value).map(encode).join(delimiter)}`;
}

/** A parameter as the value of a header: `blue,black`, `R=100,G=200`. Nothing is encoded. */
export function headerValue(value: unknown, { explode }: Pick<Serialization, 'explode'>): string {
  if (explode && isObject(value)) {
    return Object.entries(value)
      .map(([field, item]) => `${field}=${itemText(item)}`)
      .join(',');
  }
  return itemsOf(value).join(',');
}

/** A parameter as cookies: one, or with `explode` one for each item. */
export function cookiePairs(
  name: string,
  value: unknown,
  { explode }: Pick<Serialization, 'explode'>,
): HarPair[] {
  if (explode && Array.isArray(value)) return value.map((item) => ({ name, value: itemText(item) }));
  if (explode && isObject(value)) {
    return Object.entries(value).map(([field, item]) => ({ name: field, value: itemText(item) }));
  }
  return [{ name, value: itemsOf(value).join(',') }];
}

/** A parameter as a part of the path: `blue,black`, `.blue.black`, `;color=blue,black`. */
export function pathPart(name: string, value: unknown, { style, explode }: Serialization): string {
  const encode = (text: string): string => mapOutsidePlaceholders(text, 'path', encodeComponent);
  const key = encode(name);
  const pairs = isObject(value)
    ? Object.entries(value).map(([field, item]) => `${encode(field)}=${encode(itemText(item))}`)
    : undefined;
  const items = itemsOf(value).map(encode);
  if (style === 'label') return `.${(explode && pairs ? pairs : items).join(explode ? '.' : ',')}`;
  if (style === 'matrix') {
    if (explode && pairs) return pairs.map((pair) => `;${pair}`).join('');
    if (explode && Array.isArray(value)) return items.map((item) => `;${key}=${item}`).join('');
    // RFC 6570 §3.2.7: an empty value has no equals sign.
    return items.join(',') === '' ? `;${key}` : `;${key}=${items.join(',')}`;
  }
  return (explode && pairs ? pairs : items).join(',');
}

/** A property as fields of a form, decoded. */
export function formFields(name: string, value: unknown, { style, explode }: Serialization): HarPair[] {
  if (style === 'deepObject') return bracketPairs(name, value);
  if (explode && Array.isArray(value)) return value.map((item) => ({ name, value: itemText(item) }));
  if (explode && isObject(value)) {
    return Object.entries(value).map(([field, item]) => ({ name: field, value: itemText(item) }));
  }
  const delimiter = style === 'spaceDelimited' ? ' ' : style === 'pipeDelimited' ? '|' : ',';
  return [{ name, value: itemsOf(value).join(delimiter) }];
}

/** `a[b][0]=…`: OpenAPI defines one level only; servers that take nested values read this form. */
function bracketPairs(name: string, value: unknown): HarPair[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => bracketPairs(`${name}[${index}]`, item));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([field, item]) => bracketPairs(`${name}[${field}]`, item));
  }
  return [{ name, value: itemText(value) }];
}

/** The items of a value that does not explode; names and values of an object alternate. */
function itemsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(itemText);
  if (isObject(value)) return Object.entries(value).flatMap(([field, item]) => [field, itemText(item)]);
  return [itemText(value)];
}

/** An item as a string. OpenAPI does not define deeper values; servers can read JSON. */
function itemText(value: unknown): string {
  return scalarText(value) ?? (value === null || value === undefined ? '' : printValue(value));
}

/** A string as it is sent in a query. */
export const queryText = (text: string): string => mapOutsidePlaceholders(text, 'query', encodeComponent);

const reservedQueryText = (text: string): string =>
  mapOutsidePlaceholders(text, 'query', encodeReservedValue);
