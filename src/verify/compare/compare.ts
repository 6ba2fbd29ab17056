import { JsonSyntaxError, parseJson, type JsonNode } from '../../base/json/index.ts';
import {
  parsePairsLeniently,
  parsePairs,
  urlTarget,
  type FormBody,
  type MultipartBody,
  type Pair,
  type Part,
  type Request,
} from '../../request/index.ts';
import { differingBytes } from './bytes.ts';
import { parseMultipart, type ArrivedPart } from './multipart.ts';
import type { Arrived } from '../recorder/recorder.ts';

/** The first thing in which what arrived is not what was described. */
export interface Difference {
  /** What differs: `method`, `header content-type`, `body $.items[0]`. */
  readonly where: string;
  readonly expected: string;
  readonly got: string;
}

/** Headers that clients add of their own accord, and that change nothing about the call. */
const ADDED_BY_CLIENTS = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'pragma',
  'sec-fetch-mode',
  'te',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

/**
 * Compares what arrived with what was described.
 *
 * @param file gives the bytes of a file that is sent
 * @returns the first difference, or undefined if there is none
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
    compareBody(request, arrived, file)
  );
}

function differ(where: string, expected: string, got: string): Difference | undefined {
  return expected === got ? undefined : { where, expected, got };
}

/** The path byte for byte, but for what RFC 3986 §6.2.2 calls equivalent; the query as pairs. */
function compareTarget({ url }: Request, arrived: Arrived): Difference | undefined {
  const [path = '', ...rest] = arrived.target.split('?');
  return (
    differ('path', normalizeEscapes(url.path), normalizeEscapes(path)) ??
    comparePairs(
      'query',
      parsePairsLeniently(normalizeEscapes(url.query)),
      parsePairsLeniently(normalizeEscapes(rest.join('?'))),
    ) ??
    // A query without pairs still has to be there.
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

/** Order counts among the pairs of one name. */
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
  return undefined;
}

function compareCookies({ cookies }: Request, { headers }: Arrived): Difference | undefined {
  const line = (pairs: readonly Pair[]): string =>
    pairs.map(({ name, value }) => `${name}=${value}`).join('; ');
  const got = headers.filter(({ name }) => name.toLowerCase() === 'cookie').map(({ value }) => value);
  return differ('cookies', line(cookies), got.join('; '));
}

function compareHeaders(request: Request, arrived: Arrived): Difference | undefined {
  const described = new Set(request.headers.map(({ name }) => name.toLowerCase()));
  for (const name of described) {
    const difference = compareHeader(name, request.headers, arrived.headers);
    if (difference !== undefined) return difference;
  }
  for (const { name, value } of arrived.headers) {
    const lower = name.toLowerCase();
    if (described.has(lower) || ADDED_BY_CLIENTS.has(lower) || lower === 'cookie') continue;
    if (lower === 'content-type' && isFormBody(request)) continue;
    return { where: `header ${lower}`, expected: 'none', got: value };
  }
  return undefined;
}

/** A multipart client writes its own content type; its body check reads it. */
const isFormBody = ({ body }: Request): boolean => body.kind === 'multipart';

/** Values of one name may arrive on one line, joined by commas: RFC 9110 §5.3 calls that the same. */
function compareHeader(
  name: string,
  expected: readonly Pair[],
  got: readonly Pair[],
): Difference | undefined {
  const valuesOf = (pairs: readonly Pair[]): string[] =>
    pairs.filter((pair) => pair.name.toLowerCase() === name).map(({ value }) => value);
  const wanted = valuesOf(expected);
  const there = valuesOf(got);
  const isSame = [', ', ','].some((comma) => wanted.join(comma) === there.join(comma));
  if (isSame && there.length > 0) return undefined;
  return { where: `header ${name}`, expected: JSON.stringify(wanted), got: JSON.stringify(there) };
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
  const difference = differingBytes(expected, got);
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
    return firstOf(expected.items, (item, index) =>
      compareNodes(`${where}[${index}]`, item, got.items[index]!),
    );
  }
  return differ(where, scalarText(expected), scalarText(got));
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/** Members of one key in order, so that repeated keys have to arrive as they are; keys in any order. */
function compareObjects(where: string, expected: ObjectNode, got: ObjectNode): Difference | undefined {
  const keys = new Set([...expected.members, ...got.members].map(({ key }) => key));
  return firstOf([...keys], (key) => {
    const valuesOf = (node: ObjectNode): JsonNode[] =>
      node.members.filter((member) => member.key === key).map(({ value }) => value);
    const wanted = valuesOf(expected);
    const there = valuesOf(got);
    const path = `${where}[${JSON.stringify(key)}]`;
    return (
      differ(`${path} count`, String(wanted.length), String(there.length)) ??
      firstOf(wanted, (value, index) => compareNodes(path, value, there[index]!))
    );
  });
}

function firstOf<T>(
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

/** A number without its notation: digits and power of ten, and whether it was written as an integer. */
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
    firstOf(parts, (part, index) => comparePart(`part ${index + 1}`, part, got[index]!, file))
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
    differReadings(`${where} name`, part.name, got.names) ??
    differReadings(`${where} file name`, part.fileName, got.fileNames) ??
    compareContentType(where, part, got) ??
    compareBytes(`${where} content`, content, got.body)
  );
}

function differReadings(
  where: string,
  expected: string | undefined,
  got: readonly string[],
): Difference | undefined {
  const isSame = expected === undefined ? got.length === 0 : got.includes(expected);
  return isSame ? undefined : { where, expected: expected ?? '(none)', got: got[0] ?? '(none)' };
}

/** A described type has to arrive; where none is described a client may guess. */
function compareContentType(where: string, { contentType }: Part, got: ArrivedPart): Difference | undefined {
  return contentType === undefined
    ? undefined
    : differ(`${where} content type`, contentType, got.contentType ?? '(none)');
}
