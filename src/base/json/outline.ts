/** A value of a JSON text by its place; both are bytes, and `end` is exclusive. */
export interface Outline {
  readonly start: number;
  readonly end: number;
  /** Of an object above the depth that was asked for, its members in their order; of a key that is there twice, the last. */
  readonly members?: ReadonlyMap<string, Outline>;
  /** Strings inside that are values of the key that was looked for; none of an object with `members`. */
  readonly sought: readonly Span[];
}

/** Of bytes; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OutlineOptions {
  /** How many levels of objects are taken apart. */
  readonly depth: number;
  /** A key whose strings are noted. */
  readonly seek: string;
}

/** Deeper nesting is left to the reader that can say what is wrong with it. */
const MAX_NESTING = 200;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** `"\/bfnrt` */
const ESCAPES = new Set([QUOTE, BACKSLASH, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74]);
const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));
const NOT_JSON = new Error('not JSON');

/**
 * Where the values of the upper levels stand, and nothing else: an outline of megabytes takes a fraction of the
 * time that a parser takes to build them, and the few that are needed can be parsed later.
 *
 * @param bytes UTF-8; a byte order mark is skipped
 * @returns undefined if it is no JSON (RFC 8259), or nested deeply
 */
export function outlineJson(bytes: Uint8Array, { depth, seek }: OutlineOptions): Outline | undefined {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const key = new TextEncoder().encode(seek);
    const outline = outlineValue(bytes, skipSpace(bytes, hasMark ? 3 : 0), depth, key);
    if (skipSpace(bytes, outline.end) < bytes.length) fail();
    return outline;
  } catch (error) {
    if (error === NOT_JSON) return undefined;
    throw error;
  }
}

function fail(): never {
  throw NOT_JSON;
}

function outlineValue(bytes: Uint8Array, start: number, depth: number, key: Uint8Array): Outline {
  const sought: Span[] = [];
  if (depth === 0 || bytes[start] !== OPEN_BRACE) {
    return { start, end: skipValue(bytes, start, key, sought), sought };
  }
  const members = new Map<string, Outline>();
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] !== CLOSE_BRACE || members.size > 0) {
    const keyEnd = skipString(bytes, at);
    const value = outlineValue(bytes, skipColon(bytes, keyEnd), depth - 1, key);
    const isSought = bytes[value.start] === QUOTE && isKey(bytes, at, keyEnd, key);
    const { end } = value;
    members.set(
      textOf(bytes, at, keyEnd),
      isSought ? { ...value, sought: [{ start: value.start, end }] } : value,
    );
    at = skipSpace(bytes, end);
    if (bytes[at] === CLOSE_BRACE) break;
    if (bytes[at] !== COMMA) fail();
    at = skipSpace(bytes, at + 1);
  }
  return { start, end: at + 1, members, sought };
}

/**
 * Goes behind a value, whatever it holds.
 *
 * @param sought takes the strings of that key
 */
function skipValue(bytes: Uint8Array, start: number, key: Uint8Array, sought: Span[]): number {
  // What each open object or array is closed by.
  const open: number[] = [];
  let close = 0;
  let at = start;
  for (;;) {
    const first = bytes[at];
    if (first === QUOTE) at = skipString(bytes, at);
    else if (first === OPEN_BRACE || first === OPEN_BRACKET) {
      open.push(close);
      close = first === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
      if (open.length > MAX_NESTING) fail();
      at = skipSpace(bytes, at + 1);
      if (bytes[at] !== close) {
        if (close === CLOSE_BRACE) at = skipKey(bytes, at, key, sought);
        continue;
      }
      at++;
      close = open.pop()!;
    } else at = skipWordOrNumber(bytes, at);
    // Behind a value: all that ends with it, then the next one.
    for (;;) {
      if (close === 0) return at;
      at = skipSpace(bytes, at);
      if (bytes[at] === COMMA) break;
      if (bytes[at] !== close) fail();
      at++;
      close = open.pop()!;
    }
    at = skipSpace(bytes, at + 1);
    if (close === CLOSE_BRACE) at = skipKey(bytes, at, key, sought);
  }
}

/** Goes from a key to its value, which is noted if it is a string that is looked for. */
function skipKey(bytes: Uint8Array, start: number, key: Uint8Array, sought: Span[]): number {
  const end = skipString(bytes, start);
  const at = skipColon(bytes, end);
  if (bytes[at] === QUOTE && isKey(bytes, start, end, key)) {
    sought.push({ start: at, end: skipString(bytes, at) });
  }
  return at;
}

function isKey(bytes: Uint8Array, start: number, end: number, key: Uint8Array): boolean {
  let at = start + 1;
  for (const byte of key) {
    // With an escape, such as `"\u0024ref"`.
    if (bytes[at] === BACKSLASH) return textOf(bytes, start, end) === new TextDecoder().decode(key);
    if (bytes[at] !== byte) return false;
    at++;
  }
  return at === end - 1;
}

/** The text of a string with its quotes. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  const text = textAt(bytes, { start, end });
  return text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1);
}

/** A piece of a text in UTF-8, as it is written there. */
export function textAt(bytes: Uint8Array, { start, end }: Span): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}

function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
    at++;
  }
}

function skipColon(bytes: Uint8Array, start: number): number {
  const at = skipSpace(bytes, start);
  if (bytes[at] !== COLON) fail();
  return skipSpace(bytes, at + 1);
}

/** Behind the quote that ends the string which begins there. */
function skipString(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) fail();
  let at = start + 1;
  for (;;) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at = skipEscape(bytes, at);
    // At the end of the text there is no byte, which fails as well.
    else if (byte >= 0x20) at++;
    else fail();
  }
}

function skipEscape(bytes: Uint8Array, start: number): number {
  const kind = bytes[start + 1];
  if (kind !== 0x75) return kind !== undefined && ESCAPES.has(kind) ? start + 2 : fail();
  for (let at = start + 2; at < start + 6; at++) {
    if (!isHexDigit(bytes[at])) fail();
  }
  return start + 6;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

function isHexDigit(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

function skipWordOrNumber(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === 0x2d || isDigit(first)) return skipNumber(bytes, start);
  const word = WORDS.find((known) => known[0] === first) ?? fail();
  for (let index = 1; index < word.length; index++) {
    if (bytes[start + index] !== word[index]) fail();
  }
  return start + word.length;
}

function skipNumber(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === 0x2d ? start + 1 : start;
  at = bytes[at] === 0x30 ? at + 1 : skipDigits(bytes, at);
  if (bytes[at] === 0x2e) at = skipDigits(bytes, at + 1);
  if (bytes[at] === 0x65 || bytes[at] === 0x45) {
    const hasSign = bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d;
    at = skipDigits(bytes, at + (hasSign ? 2 : 1));
  }
  return at;
}

/** At least one. */
function skipDigits(bytes: Uint8Array, start: number): number {
  if (!isDigit(bytes[start])) fail();
  let at = start + 1;
  while (isDigit(bytes[at])) at++;
  return at;
}
