import {
  JsonSyntaxError,
  offsetInString,
  parseJson,
  type JsonNode,
  type JsonString,
} from '../base/json/index.ts';

/** Offsets in the file; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value that is written in a way in which its parts cannot be exchanged one by one. */
export interface Host extends Span {
  readonly value: string;
  /** The value as it is written at the span. */
  readonly write: (value: string) => string;
}

/** Where a part of a text stands: in the file, or in the value of a host. */
export interface Spot extends Span {
  readonly host?: Host;
  /** Index in the value of the host; the part has its own length there. */
  readonly from: number;
  readonly to: number;
}

/** A text of the document as its reader sees it, without escapes. */
export interface SecretText {
  readonly text: string;
  /** Of the header, cookie, parameter or field whose value it is. */
  readonly name?: string;
  /** The list that it is an item of: `headers`, `cookies`, `queryString`. */
  readonly list?: string;
  readonly spotOf: (from: number, to: number) => Spot;
}

/** `Basic` and the shortest pair behind it. */
const SHORTEST = 14;
/** What every secret holds: a run that no word has, a scheme, or a password in a URL. */
const CANDIDATE = /[\w+/=%\\-]{12,}|[Bb]asic\s|BASIC\s|:\/\/[^\s/]*@/;

type Context = Pick<SecretText, 'list' | 'spotOf'>;

const inFile = (start: number, end: number): Spot => ({ start, end, from: start, to: end });

/** A text that is no document. */
export const plainText = (text: string): SecretText => ({ text, spotOf: inFile });

/** Every text of a document that can hold a secret: strings and keys, also those of JSON in a string. */
export function textsOf(raw: string, root: JsonNode): SecretText[] {
  const texts: SecretText[] = [];
  /** Contexts in which each value was visited: an alias of YAML can stand for millions of values. */
  const visited = new Map<JsonNode, Set<string>>();
  collect(raw, root, undefined, { spotOf: inFile });
  return texts;

  /** @param text in which the node stands, and of which `context` tells where it is in the file */
  function collect(text: string, node: JsonNode, name: string | undefined, context: Context): void {
    if (node.kind === 'string') collectString(text, node, name, context);
    if (wasVisited(node, name, context)) return;
    if (node.kind === 'array') for (const item of node.items) collect(text, item, name, context);
    if (node.kind !== 'object') return;
    // HAR names a value beside it: {"name": …, "value": …}.
    const label = stringMember(node, 'name');
    const isBase64 = stringMember(node, 'encoding')?.toLowerCase() === 'base64';
    for (const { key, keyStart, value } of node.members) {
      if (key.length >= SHORTEST) collectString(text, keyNode(text, key, keyStart), undefined, context);
      const isLabelled = label !== undefined && /^(?:value|example|default)$/.test(key);
      const own = key === 'name' ? undefined : isLabelled ? label : key;
      if (isBase64 && key === 'text' && value.kind === 'string') collectBase64(text, value, context);
      else collect(text, value, own, value.kind === 'array' ? { ...context, list: key } : context);
    }
  }

  function wasVisited(node: JsonNode, name: string | undefined, { list }: Context): boolean {
    if (node.kind !== 'object' && node.kind !== 'array') return false;
    const key = JSON.stringify([name, list]);
    const keys = visited.get(node);
    if (keys === undefined) visited.set(node, new Set([key]));
    else if (keys.has(key)) return true;
    else keys.add(key);
    return false;
  }

  function collectString(text: string, node: JsonString, name: string | undefined, context: Context): void {
    if (node.value.length < SHORTEST || !CANDIDATE.test(node.value)) return;
    let host: Host | undefined;
    const spotOf = (from: number, to: number): Spot => {
      const range = rangeIn(text, node, from, to);
      if (range !== undefined) return context.spotOf(range.start, range.end);
      // Only a scalar of YAML: JSON in a string has its ranges. One of several lines ends before the next one begins.
      const end = node.start + text.slice(node.start, node.end).trimEnd().length;
      host ??= { start: node.start, end, value: node.value, write: JSON.stringify };
      return { start: node.start, end, host, from, to };
    };
    const json = parseNested(node.value);
    if (json !== undefined) {
      collect(node.value, json, undefined, { spotOf });
      return;
    }
    const named = name === undefined ? {} : { name };
    texts.push({ ...context, text: node.value, spotOf, ...named });
    const plain = decodePercent(node.value);
    if (plain === undefined) return;
    const { text: decoded, starts } = plain;
    texts.push({
      ...context,
      text: decoded,
      spotOf: (from, to) => spotOf(starts[from]!, starts[to]!),
      ...named,
    });
  }

  function collectBase64(text: string, node: JsonString, context: Context): void {
    const value = decodeText(node.value);
    const range = rangeIn(text, node, 0, node.value.length);
    if (value === undefined || range === undefined) return;
    const { start, end } = context.spotOf(range.start, range.end);
    const host: Host = { start, end, value, write: (changed) => Buffer.from(changed).toString('base64') };
    const inner: JsonString = { kind: 'string', start: 0, end: value.length, value };
    const spotOf = (from: number, to: number): Spot => ({ start, end, host, from, to });
    collectString(value, inner, undefined, { ...context, spotOf });
  }
}

function stringMember(node: JsonNode, name: string): string | undefined {
  if (node.kind !== 'object') return undefined;
  const value = node.members.find(({ key }) => key === name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

/** The text behind base64; undefined for images and the like. */
function decodeText(base64: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

/** A text without percent-encoding, and where each of its UTF-16 units (and its end) was. */
function decodePercent(text: string): { text: string; starts: number[] } | undefined {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return undefined;
  let decoded = '';
  const starts: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/(?:%[89A-Fa-f][0-9A-Fa-f])+|%[0-7][0-9A-Fa-f]|[^%]+|%/g)) {
    const plain = piece.length > 2 && piece.startsWith('%') ? decodedOr(piece) : piece;
    // What is encoded in several bytes begins and ends as one.
    for (let at = 0; at < plain.length; at++) starts.push(plain === piece ? index + at : index);
    decoded += plain;
  }
  return { text: decoded, starts: [...starts, text.length] };
}

function decodedOr(piece: string): string {
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

/** A key, as a string of its own. */
function keyNode(text: string, key: string, start: number): JsonString {
  const isPlain = !/["']/.test(text[start] ?? '');
  return { kind: 'string', start, end: isPlain ? start + key.length : text.length, value: key };
}

/**
 * Where a part of a string stands in its text; undefined if it cannot be exchanged there:
 * in a plain scalar of YAML a brace would begin a map, and of a folded one nothing is sure.
 */
function rangeIn(text: string, node: JsonString, from: number, to: number): Span | undefined {
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

function unescape(written: string): string | undefined {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return undefined;
  }
}
