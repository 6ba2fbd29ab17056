import {
  JsonSyntaxError,
  offsetInString,
  parseJson,
  type JsonNode,
  type JsonString,
} from '../../base/json/index.ts';

/** Offsets in the file, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A string that can only be rewritten as a whole, such as base64 or some YAML scalars. */
export interface Container extends Span {
  /** Decoded value. */
  readonly value: string;
  /** Encodes a changed value as source for the span. */
  readonly encode: (value: string) => string;
}

/** A range in the file, or in the value of a container. */
export interface SourceRange extends Span {
  readonly container?: Container;
  /** Indexes in the value of the container; equal to `start` and `end` without a container. */
  readonly from: number;
  readonly to: number;
}

/** A decoded string of a document, with a mapping to the source. */
export interface ScannedString {
  readonly value: string;
  /** Name of the header, cookie, parameter or field that has this value. */
  readonly name?: string;
  /** Key of the array that contains the named value: `headers`, `cookies`, `queryString`. */
  readonly collection?: string;
  readonly rangeOf: (from: number, to: number) => SourceRange;
}

/** Shorter strings cannot contain a secret: `Basic` and the shortest credentials have this length. */
const MIN_LENGTH = 14;
/** Every secret contains one of these: a long run without spaces, the Basic scheme, or user info of a URL. */
const MAY_CONTAIN_SECRET = /[\w+/=%\\-]{12,}|[Bb]asic\s|BASIC\s|:\/\/[^\s/]*@/;

type Context = Pick<ScannedString, 'collection' | 'rangeOf'>;

const rangeInFile = (start: number, end: number): SourceRange => ({ start, end, from: start, to: end });

/** A whole file as one string, without decoding. */
export const undecoded = (text: string): ScannedString => ({ value: text, rangeOf: rangeInFile });

/** All strings and keys of a document that may contain a secret, including those of JSON inside a string. */
export function stringsOf(raw: string, root: JsonNode): ScannedString[] {
  const strings: ScannedString[] = [];
  /** Contexts in which each value was visited: a YAML alias can stand for millions of values. */
  const visited = new Map<JsonNode, Set<string>>();
  collect(raw, root, undefined, { rangeOf: rangeInFile });
  return strings;

  /** @param text source of the node; `context.rangeOf` maps its offsets to the file */
  function collect(text: string, node: JsonNode, name: string | undefined, context: Context): void {
    if (node.kind === 'string') collectString(text, node, name, context);
    if (wasVisited(node, name, context)) return;
    if (node.kind === 'array') for (const item of node.items) collect(text, item, name, context);
    if (node.kind !== 'object') return;
    // HAR puts the name of a value beside it: {"name": …, "value": …}.
    const label = stringMember(node, 'name');
    const isBase64 = stringMember(node, 'encoding')?.toLowerCase() === 'base64';
    for (const { key, keyStart, value } of node.members) {
      if (key.length >= MIN_LENGTH) collectString(text, keyNode(text, key, keyStart), undefined, context);
      const isLabelled = label !== undefined && /^(?:value|example|default)$/.test(key);
      const ownName = key === 'name' ? undefined : isLabelled ? label : key;
      if (isBase64 && key === 'text' && value.kind === 'string') collectBase64(text, value, context);
      else collect(text, value, ownName, value.kind === 'array' ? { ...context, collection: key } : context);
    }
  }

  function wasVisited(node: JsonNode, name: string | undefined, { collection }: Context): boolean {
    if (node.kind !== 'object' && node.kind !== 'array') return false;
    const key = JSON.stringify([name, collection]);
    const keys = visited.get(node);
    if (keys === undefined) visited.set(node, new Set([key]));
    else if (keys.has(key)) return true;
    else keys.add(key);
    return false;
  }

  function collectString(text: string, node: JsonString, name: string | undefined, context: Context): void {
    if (node.value.length < MIN_LENGTH || !MAY_CONTAIN_SECRET.test(node.value)) return;
    let container: Container | undefined;
    const rangeOf = (from: number, to: number): SourceRange => {
      const range = rangeInSource(text, node, from, to);
      if (range !== undefined) return context.rangeOf(range.start, range.end);
      // Only YAML scalars get here. The range of a multi-line scalar includes trailing white space.
      const end = node.start + text.slice(node.start, node.end).trimEnd().length;
      container ??= { start: node.start, end, value: node.value, encode: JSON.stringify };
      return { start: node.start, end, container, from, to };
    };
    const json = parseNested(node.value);
    if (json !== undefined) {
      collect(node.value, json, undefined, { rangeOf });
      return;
    }
    const named = name === undefined ? {} : { name };
    strings.push({ ...context, value: node.value, rangeOf, ...named });
    const decoded = decodePercent(node.value);
    if (decoded === undefined) return;
    const { value, offsets } = decoded;
    strings.push({
      ...context,
      value,
      rangeOf: (from, to) => rangeOf(offsets[from]!, offsets[to]!),
      ...named,
    });
  }

  function collectBase64(text: string, node: JsonString, context: Context): void {
    const value = decodeBase64(node.value);
    const range = rangeInSource(text, node, 0, node.value.length);
    if (value === undefined || range === undefined) return;
    const { start, end } = context.rangeOf(range.start, range.end);
    const container: Container = {
      start,
      end,
      value,
      encode: (changed) => Buffer.from(changed).toString('base64'),
    };
    const inner: JsonString = { kind: 'string', start: 0, end: value.length, value };
    const rangeOf = (from: number, to: number): SourceRange => ({ start, end, container, from, to });
    collectString(value, inner, undefined, { ...context, rangeOf });
  }
}

function stringMember(node: JsonNode, name: string): string | undefined {
  if (node.kind !== 'object') return undefined;
  const value = node.members.find(({ key }) => key === name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

/** The beginning of JSON in base64: `{"`, `{ `, `{` with a line break, `[{` or `["`; not of a JSON Web Token. */
const BASE64_JSON = /(?<![\w+/=.-])(?:ey[A-Za-z0-9]|ewo|ew0|W3s|Wy)[\w+/-]{20,}={0,2}(?![\w+/=.-])/g;

/** Documents of JSON in base64 inside a string, with the range of each and its strings. */
export function base64Documents(
  text: string,
): { readonly from: number; readonly to: number; readonly strings: readonly ScannedString[] }[] {
  return Array.from(text.matchAll(BASE64_JSON)).flatMap(({ 0: run, index }) => {
    const json = decodeBase64(run);
    const root = json === undefined ? undefined : parseNested(json);
    if (json === undefined || root === undefined) return [];
    return [{ from: index, to: index + run.length, strings: stringsOf(json, root) }];
  });
}

/** Undefined if the bytes are not UTF-8, as in images. */
function decodeBase64(base64: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

/** Percent-decodes a string. `offsets` has the original offset of each UTF-16 unit, and of the end. */
function decodePercent(text: string): { value: string; offsets: number[] } | undefined {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return undefined;
  let decoded = '';
  const offsets: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/(?:%[89A-Fa-f][0-9A-Fa-f])+|%[0-7][0-9A-Fa-f]|[^%]+|%/g)) {
    const plain = piece.length > 2 && piece.startsWith('%') ? decodeOrKeep(piece) : piece;
    // The escapes of one non-ASCII run are replaced together, so all its units map to the start of the run.
    for (let unit = 0; unit < plain.length; unit++) offsets.push(plain === piece ? index + unit : index);
    decoded += plain;
  }
  return { value: decoded, offsets: [...offsets, text.length] };
}

function decodeOrKeep(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

function parseNested(text: string): JsonNode | undefined {
  if (!/^\s*(?:\{\s*["}]|\[)/.test(text)) return undefined;
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

/** A key as a string node. */
function keyNode(text: string, key: string, start: number): JsonString {
  const isPlain = !/["']/.test(text[start] ?? '');
  return { kind: 'string', start, end: isPlain ? start + key.length : text.length, value: key };
}

/**
 * Range in the source of a part of a string; undefined if the part cannot be replaced there. In a plain YAML
 * scalar the `{` of a placeholder would begin a mapping, and the line breaks of a folded scalar are not exact.
 */
function rangeInSource(text: string, node: JsonString, from: number, to: number): Span | undefined {
  if (text === node.value) return { start: from, end: to };
  const part = node.value.slice(from, to);
  if (text[node.start] === '"') {
    const start = offsetInString(text, node, from);
    const end = offsetInString(text, node, to);
    return unescape(text.slice(start, end)) === part ? { start, end } : undefined;
  }
  const start = text.indexOf(part, node.start);
  const isQuotedOrBlock = /['|>]/.test(text[node.start] ?? '');
  return isQuotedOrBlock && start !== -1 && start + part.length <= node.end
    ? { start, end: start + part.length }
    : undefined;
}

function unescape(source: string): string | undefined {
  try {
    return JSON.parse(`"${source}"`) as string;
  } catch {
    return undefined;
  }
}
