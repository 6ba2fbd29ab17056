import { JsonSyntaxError, parseJson, type JsonNode } from '../../base/json/index.ts';
import {
  cookieHeader,
  parsePairsLeniently,
  parsePairs,
  urlTarget,
  type FormBody,
  type MultipartBody,
  type Pair,
  type Part,
  type Request,
} from '../../request/index.ts';
import { isAddedByClient } from './added-headers.ts';
import { describeDifferentBytes } from './bytes.ts';
import { parseMultipart, type ArrivedPart } from './multipart.ts';
import type { Arrived } from '../recorder/recorder.ts';

/** The first difference between the described request and the one that arrived. */
export interface Difference {
  /** The part that differs: `method`, `header content-type`, `body $.items[0]`. */
  readonly where: string;
  readonly expected: string;
  readonly got: string;
}

/** Methods whose request must say that it has no body (RFC 9110 §8.6); some servers answer 411 otherwise. */
const METHODS_WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Compares a described request with one that arrived.
 *
 * @param file returns the content of an uploaded file
 * @returns the first difference
 */
export function compareRequest(
  request: Request,
  arrived: Arrived,
  file: (path: string) => Buffer,
): Difference | undefined {
  return (
    differ('method', request.method, arrived.method) ??
    compareTarget(request, arrived) ??
    compareCookies(request, arrived) ??
    compareHeaders(request, arrived) ??
    compareBody(request, arrived, file) ??
    compareEmptyLength(request, arrived)
  );
}

function differ(where: string, expected: string, got: string): Difference | undefined {
  return expected === got ? undefined : { where, expected, got };
}

/** Compares the path byte for byte after the normalization of RFC 3986 §6.2.2, and the query as pairs. */
function compareTarget({ url }: Request, arrived: Arrived): Difference | undefined {
  const [path = '', ...rest] = arrived.target.split('?');
  return (
    differ('path', normalizeEscapes(url.path), normalizeEscapes(path)) ??
    comparePairs(
      'query',
      parsePairsLeniently(normalizeEscapes(url.query)),
      parsePairsLeniently(normalizeEscapes(rest.join('?'))),
    ) ??
    // `comparePairs` does not see a missing or additional `?` before an empty query.
    (url.query === '' && arrived.target.includes('?')
      ? differ('target', urlTarget(url), arrived.target)
      : undefined)
  );
}

function normalizeEscapes(path: string): string {
  return path.replace(/%([0-9A-Fa-f]{2})/g, (escape, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escape.toUpperCase();
  });
}

/** Compares decoded pairs in their order: a server that builds arrays of objects from the names depends on it. */
function comparePairs(
  where: string,
  expected: readonly Pair[],
  got: readonly Pair[],
): Difference | undefined {
  const names = new Set([...expected, ...got].map(({ name }) => name));
  for (const name of names) {
    const valuesOf = (pairs: readonly Pair[]): string =>
      JSON.stringify(pairs.filter((pair) => pair.name === name).map(({ value }) => value));
    const difference = differ(`${where} ${JSON.stringify(name)}`, valuesOf(expected), valuesOf(got));
    if (difference !== undefined) return difference;
  }
  const order = (pairs: readonly Pair[]): string => JSON.stringify(pairs.map(({ name }) => name));
  return differ(`${where} order`, order(expected), order(got));
}

function compareCookies({ cookies }: Request, { headers }: Arrived): Difference | undefined {
  const got = headers.filter(({ name }) => name.toLowerCase() === 'cookie').map(({ value }) => value);
  return differ('cookies', cookieHeader(cookies), got.join('; '));
}

function compareHeaders(request: Request, arrived: Arrived): Difference | undefined {
  const described = new Set(request.headers.map(({ name }) => name.toLowerCase()));
  for (const name of described) {
    const difference = compareHeader(name, request.headers, arrived.headers);
    if (difference !== undefined) return difference;
  }
  for (const { name, value } of arrived.headers) {
    const lower = name.toLowerCase();
    if (described.has(lower) || lower === 'cookie' || isAddedByClient(lower, value, request)) continue;
    // A client adds the boundary to the content type of a multipart body; `compareMultipart` checks it.
    if (lower === 'content-type' && request.body.kind === 'multipart') continue;
    return { where: `header ${lower}`, expected: 'none', got: value };
  }
  return undefined;
}

/** Values of one name may be joined by commas on one line, which has the same meaning (RFC 9110 §5.3). */
function compareHeader(
  name: string,
  expected: readonly Pair[],
  got: readonly Pair[],
): Difference | undefined {
  const valuesOf = (pairs: readonly Pair[]): string[] =>
    pairs.filter((pair) => pair.name.toLowerCase() === name).map(({ value }) => value);
  const expectedValues = valuesOf(expected);
  const values = valuesOf(got);
  const isSame = [', ', ','].some((comma) => expectedValues.join(comma) === values.join(comma));
  if (isSame && values.length > 0) return undefined;
  return { where: `header ${name}`, expected: JSON.stringify(expectedValues), got: JSON.stringify(values) };
}

/** An empty body must be announced as one. A described empty body may also be sent in chunks. */
function compareEmptyLength(request: Request, { method, headers, body }: Arrived): Difference | undefined {
  if (body.length > 0 || !METHODS_WITH_BODY.has(method)) return undefined;
  const valuesOf = (header: string): string =>
    headers
      .filter(({ name }) => name.toLowerCase() === header)
      .map(({ value }) => value)
      .join(', ');
  if (request.body.kind !== 'none' && valuesOf('transfer-encoding') !== '') return undefined;
  return differ('header content-length', '0', valuesOf('content-length') || '(none)');
}

function compareBody(
  request: Request,
  arrived: Arrived,
  file: (path: string) => Buffer,
): Difference | undefined {
  const { body } = request;
  switch (body.kind) {
    case 'none':
      return differ('body', '', arrived.body.toString('utf8'));
    case 'text':
      return compareBytes('body', Buffer.from(body.text), arrived.body);
    case 'json':
      return compareJson(body.value, arrived.body.toString('utf8'));
    case 'form':
      return compareForm(body, arrived);
    case 'file':
      return compareBytes('body', file(body.path), arrived.body);
    case 'multipart':
      return compareMultipart(body, arrived, file);
  }
}

function compareBytes(where: string, expected: Buffer, got: Buffer): Difference | undefined {
  const difference = describeDifferentBytes(expected, got);
  return difference && { where, ...difference };
}

function compareForm({ fields }: FormBody, { body }: Arrived): Difference | undefined {
  const text = body.toString('utf8');
  const pairs = parsePairs(text);
  if (pairs === undefined) return { where: 'body', expected: 'a urlencoded form', got: text };
  return comparePairs('form field', fields, pairs);
}

function compareJson(expected: JsonNode, text: string): Difference | undefined {
  try {
    return compareNodes('body $', expected, parseJson(text));
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { where: 'body', expected: 'JSON', got: text };
  }
}

function compareNodes(where: string, expected: JsonNode, got: JsonNode): Difference | undefined {
  if (expected.kind === 'object' && got.kind === 'object') return compareObjects(where, expected, got);
  if (expected.kind === 'array' && got.kind === 'array') {
    const lengths = differ(`${where}.length`, String(expected.items.length), String(got.items.length));
    if (lengths !== undefined) return lengths;
    return firstDifference(expected.items, (item, index) =>
      compareNodes(`${where}[${index}]`, item, got.items[index]!),
    );
  }
  return differ(where, scalarText(expected), scalarText(got));
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/** The order matters among members with the same key only, so repeated keys must arrive unchanged. */
function compareObjects(where: string, expected: ObjectNode, got: ObjectNode): Difference | undefined {
  const keys = new Set([...expected.members, ...got.members].map(({ key }) => key));
  return firstDifference([...keys], (key) => {
    const valuesOf = (node: ObjectNode): JsonNode[] =>
      node.members.filter((member) => member.key === key).map(({ value }) => value);
    const expectedValues = valuesOf(expected);
    const values = valuesOf(got);
    const path = `${where}[${JSON.stringify(key)}]`;
    return (
      differ(`${path} count`, String(expectedValues.length), String(values.length)) ??
      firstDifference(expectedValues, (value, index) => compareNodes(path, value, values[index]!))
    );
  });
}

function firstDifference<T>(
  items: readonly T[],
  compare: (item: T, index: number) => Difference | undefined,
): Difference | undefined {
  for (const [index, item] of items.entries()) {
    const difference = compare(item, index);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function scalarText(node: JsonNode): string {
  switch (node.kind) {
    case 'string':
      return JSON.stringify(node.value);
    case 'number':
      return exactNumber(node.text);
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
    default:
      return node.kind;
  }
}

/**
 * A canonical text of a JSON number: significant digits and power of ten, so that `1e2` equals `100.0`. A number that
 * is not written as an integer is marked, because parsers give it another type.
 */
function exactNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const isInteger = /^-?\d+$/.test(text);
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign}${significant || '0'}e${significant === '' ? 0 : power}${isInteger ? '' : ' (not an integer)'}`;
}

function compareMultipart(
  { parts }: MultipartBody,
  arrived: Arrived,
  file: (path: string) => Buffer,
): Difference | undefined {
  const contentType = arrived.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    return {
      where: 'header content-type',
      expected: 'multipart/form-data with a boundary',
      got: contentType,
    };
  }
  const got = parseMultipart(contentType, arrived.body);
  if (got === undefined)
    return { where: 'body', expected: 'a multipart form', got: arrived.body.toString('utf8') };
  return (
    differ('number of parts', String(parts.length), String(got.length)) ??
    firstDifference(parts, (part, index) => comparePart(`part ${index + 1}`, part, got[index]!, file))
  );
}

function comparePart(
  where: string,
  part: Part,
  got: ArrivedPart,
  file: (path: string) => Buffer,
): Difference | undefined {
  const content = part.path === undefined ? Buffer.from(part.value ?? '') : file(part.path);
  return (
    compareName(`${where} name`, part.name, got.names) ??
    compareName(`${where} file name`, part.fileName, got.fileNames) ??
    compareContentType(where, part, got) ??
    compareBytes(`${where} content`, content, got.body)
  );
}

/** @param possible the possible meanings of the name that arrived */
function compareName(
  where: string,
  expected: string | undefined,
  possible: readonly string[],
): Difference | undefined {
  const isSame = expected === undefined ? possible.length === 0 : possible.includes(expected);
  return isSame ? undefined : { where, expected: expected ?? '(none)', got: possible[0] ?? '(none)' };
}

/** A client may choose the content type of a part if none is described. */
function compareContentType(where: string, { contentType }: Part, got: ArrivedPart): Difference | undefined {
  return contentType === undefined
    ? undefined
    : differ(`${where} content type`, contentType, got.contentType ?? '(none)');
}
