import { INVISIBLE } from '../invisible.ts';
import type { JsonMember, JsonNode } from './node.ts';

/** Maximum nesting, which protects the call stack of every recursive function over the parsed value. */
export const MAX_DEPTH = 256;

/** `offset` counts UTF-16 units; `hint` names the likely mistake. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly kind: 'syntax' | 'depth';
  readonly offset: number;
  readonly expected: string | undefined;
  readonly hint: string | undefined;

  constructor(
    message: string,
    offset: number,
    { expected, hint, kind = 'syntax' }: { expected?: string; hint?: string; kind?: 'syntax' | 'depth' } = {},
  ) {
    super(message);
    this.kind = kind;
    this.offset = offset;
    this.expected = expected;
    this.hint = hint;
  }
}

/**
 * Parses JSON (RFC 8259) without loss: digits of numbers, order of members, duplicate
 * keys and the range of each value are preserved.
 *
 * @throws JsonSyntaxError at the first error
 */
export function parseJson(text: string): JsonNode {
  const parser = new Parser(text);
  return parser.document();
}

const QUOTE_HINT = String.raw`write a quote inside a string as \"`;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** A space or invisible character that is not JSON white space, and that a message cannot show. */
const SPECIAL_SPACE = new RegExp(String.raw`^(?:\p{Zs}|${INVISIBLE})$`, 'u');
const BARE_WORD = /[^\s,:[\]{}"']+/y;
const SPACE = /[ \t\r\n]*/y;
/** Characters of a string that are not escaped. */
const UNESCAPED = /[^"\\\x00-\x1f]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Parser {
  readonly #text: string;
  #offset = 0;
  /** End of the last value or punctuation, where a missing comma belongs. */
  #lastEnd = 0;
  /** Distinguishes a missing comma from an unescaped quote. */
  #lastWasString = false;
  #lastStringEnd = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode {
    this.#skipSpace();
    const node = this.#value('a JSON value');
    this.#skipSpace();
    if (this.#offset < this.#text.length) {
      throw this.#unexpected('the end of the JSON', this.#hintAfterValue());
    }
    return node;
  }

  /** @param key of the member that has the value */
  #value(expected: string, key?: string): JsonNode {
    const start = this.#offset;
    switch (this.#text[start]) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case '"': {
        const value = this.#string();
        return { kind: 'string', start, end: this.#offset, value };
      }
      default:
        return this.#wordOrNumber(start) ?? this.#noValue(expected, key);
    }
  }

  #wordOrNumber(start: number): JsonNode | undefined {
    NUMBER.lastIndex = start;
    const number = NUMBER.exec(this.#text)?.[0];
    const word = this.#bareWord();
    if (number !== undefined && number === word) {
      this.#end(start + number.length, false);
      return { kind: 'number', start, end: this.#offset, text: number };
    }
    if (word === 'true' || word === 'false') {
      this.#end(start + word.length, false);
      return { kind: 'boolean', start, end: this.#offset, value: word === 'true' };
    }
    if (word === 'null') {
      this.#end(start + 4, false);
      return { kind: 'null', start, end: this.#offset };
    }
    return undefined;
  }

  #noValue(value: string, key: string | undefined): never {
    const expected = key === undefined ? value : `${value} for ${JSON.stringify(truncated(key))}`;
    switch (this.#text[this.#offset]) {
      case "'":
        throw this.#unexpected(expected, 'JSON strings need double quotes');
      case undefined:
        throw this.#unexpected(expected, 'is a closing bracket missing?');
      case ',':
        throw this.#unexpected(expected, 'remove the extra comma');
      case '}':
      case ']':
        throw this.#unexpected(expected);
      default:
        throw this.#unexpected(expected, hintForWord(this.#bareWord()));
    }
  }

  #object(): JsonNode {
    const start = this.#open();
    const members: JsonMember[] = [];
    this.#skipSpace();
    if (this.#text[this.#offset] === '}') return { kind: 'object', start, end: this.#close(), members };
    for (;;) {
      const keyStart = this.#offset;
      if (this.#text[keyStart] !== '"') throw this.#badKey(start, members.length > 0);
      const key = this.#string();
      this.#skipSpace();
      if (this.#text[this.#offset] !== ':') {
        throw this.#unexpected('a colon after the field name', this.#hintAfterValue());
      }
      this.#end(this.#offset + 1, false);
      this.#skipSpace();
      const value = this.#value('a value', key);
      members.push({ key, keyStart, value });
      this.#skipSpace();
      const next = this.#text[this.#offset];
      if (next === '}') return { kind: 'object', start, end: this.#close(), members };
      if (next !== ',') throw this.#missingComma('}', start);
      this.#end(this.#offset + 1, false);
      this.#skipSpace();
    }
  }

  #array(): JsonNode {
    const start = this.#open();
    const items: JsonNode[] = [];
    this.#skipSpace();
    if (this.#text[this.#offset] === ']') return { kind: 'array', start, end: this.#close(), items };
    for (;;) {
      if (this.#text[this.#offset] === ']') {
        throw this.#at(this.#lastEnd - 1, 'there is a comma before the closing bracket', {
          expected: 'another item, or no comma',
          hint: 'remove the comma: JSON does not allow one after the last item',
        });
      }
      items.push(this.#value('an item or ]'));
      this.#skipSpace();
      const next = this.#text[this.#offset];
      if (next === ']') return { kind: 'array', start, end: this.#close(), items };
      if (next !== ',') throw this.#missingComma(']', start);
      this.#end(this.#offset + 1, false);
      this.#skipSpace();
    }
  }

  #open(): number {
    if (++this.#depth > MAX_DEPTH) {
      throw new JsonSyntaxError(`the JSON is nested deeper than ${MAX_DEPTH} levels`, this.#offset, {
        kind: 'depth',
      });
    }
    const start = this.#offset;
    this.#end(start + 1, false);
    return start;
  }

  /** Moves past the closing bracket, and returns the offset after it. */
  #close(): number {
    this.#depth--;
    this.#end(this.#offset + 1, false);
    return this.#offset;
  }

  #string(): string {
    const text = this.#text;
    const start = this.#offset;
    let value = '';
    let from = start + 1;
    UNESCAPED.lastIndex = from;
    UNESCAPED.test(text);
    for (let index = UNESCAPED.lastIndex; ; index++) {
      const code = text.charCodeAt(index);
      if (code === 0x22) {
        value += text.slice(from, index);
        this.#end(index + 1, true);
        this.#lastStringEnd = index + 1;
        return value;
      }
      if (code === 0x5c) {
        value += text.slice(from, index);
        const { character, length } = this.#escape(index);
        value += character;
        index += length - 1;
        from = index + 1;
      } else if (Number.isNaN(code)) {
        throw this.#at(start, 'this string is not closed', { expected: 'a closing "', hint: QUOTE_HINT });
      } else if (code < 0x20) {
        throw this.#controlCharacter(index, code);
      }
    }
  }

  /** Decodes the escape at `index`; `length` is its length in the source. */
  #escape(index: number): { character: string; length: number } {
    const letter = this.#text[index + 1];
    if (letter === 'u') {
      const digits = this.#text.slice(index + 2, index + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw this.#at(index, String.raw`\u is not followed by four hexadecimal digits`, {
          expected: String.raw`an escape such as \u00e9`,
        });
      }
      return { character: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
    }
    const character = letter === undefined ? undefined : ESCAPES[letter];
    if (character === undefined) {
      throw this.#at(index, `\\${letter ?? ''} is not a JSON escape`, {
        expected: String.raw`one of \" \\ \/ \b \f \n \r \t \uXXXX`,
        hint: String.raw`write a backslash as \\`,
      });
    }
    return { character, length: 2 };
  }

  #controlCharacter(index: number, code: number): JsonSyntaxError {
    if (code !== 0x0a && code !== 0x0d) {
      const escape = code === 0x09 ? String.raw`\t` : `\\u${code.toString(16).padStart(4, '0')}`;
      return this.#at(index, 'a string contains a control character', {
        expected: `the escape ${escape}`,
        hint: `write ${escape} instead`,
      });
    }
    return this.#at(index, 'a string contains a line break', {
      expected: String.raw`a closing ", or \n for a line break`,
      hint: String.raw`write a line break inside a string as \n; if the string should end here, add "`,
    });
  }

  #missingComma(close: '}' | ']', opened: number): JsonSyntaxError {
    if (this.#offset >= this.#text.length) {
      return this.#at(opened, `this ${close === '}' ? '{' : '['} is not closed`, {
        expected: `a comma or ${close} before the end of the JSON`,
        hint: `add the missing ${close}`,
      });
    }
    const hint = this.#hintAfterValue();
    if (hint !== undefined) return this.#unexpected(`a comma or ${close}`, hint);
    const next = this.#text[this.#offset]!;
    if (next === '"' && /^[}\]]+$/.test(this.#text.slice(this.#lastStringEnd, this.#offset))) {
      // In `"…{\"a\": \"b"}"` the last brackets belong to the string: the quote before them was not escaped.
      return this.#at(this.#lastStringEnd - 1, 'this quote ends the string, but another string follows', {
        expected: String.raw`\" if the string goes on, or a comma after it`,
        hint: QUOTE_HINT,
      });
    }
    if (next === '"' || next === '{' || next === '[') {
      return this.#at(this.#lastEnd, 'a comma is missing here', {
        expected: `a comma or ${close}`,
        hint: 'add a comma',
      });
    }
    return this.#unexpected(`a comma or ${close}`, next === ':' ? 'should this [ be a { ?' : undefined);
  }

  #badKey(opened: number, afterComma: boolean): JsonSyntaxError {
    const next = this.#text[this.#offset];
    if (next === '}' && afterComma) {
      return this.#at(this.#lastEnd - 1, 'there is a comma before the closing brace', {
        expected: 'another field, or no comma',
        hint: 'remove the comma: JSON does not allow one after the last field',
      });
    }
    if (next === undefined) {
      return this.#at(opened, 'this { is not closed', {
        expected: 'a field name or }',
        hint: 'add the missing }',
      });
    }
    const expected = 'a field name in double quotes';
    if (next === "'") return this.#unexpected(expected, 'JSON field names need double quotes');
    return this.#unexpected(expected, hintForWord(this.#bareWord()));
  }

  /** Hint for an unexpected character after a value. */
  #hintAfterValue(): string | undefined {
    const next = this.#text[this.#offset];
    if (
      this.#lastWasString &&
      next !== undefined &&
      !/["{}[\],:]/.test(next) &&
      this.#offset === this.#lastEnd
    ) {
      return QUOTE_HINT;
    }
    if (next === '/') return 'JSON has no comments';
    return undefined;
  }

  #unexpected(expected: string, hint?: string): JsonSyntaxError {
    const next = this.#text[this.#offset];
    if (next === undefined) return this.#error('unexpected end of the JSON', expected, hint);
    if (SPECIAL_SPACE.test(next)) {
      const codePoint = next.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return this.#error(`unexpected U+${codePoint}`, expected, 'replace it by a plain space, or remove it');
    }
    return this.#error(`unexpected ${describe(this.#bareWord() || next)}`, expected, hint);
  }

  #error(message: string, expected: string, hint: string | undefined): JsonSyntaxError {
    return this.#at(this.#offset, message, { expected, ...(hint === undefined ? {} : { hint }) });
  }

  #at(offset: number, message: string, details: { expected?: string; hint?: string }): JsonSyntaxError {
    return new JsonSyntaxError(message, offset, details);
  }

  #bareWord(): string {
    BARE_WORD.lastIndex = this.#offset;
    return BARE_WORD.exec(this.#text)?.[0] ?? '';
  }

  #end(offset: number, wasString: boolean): void {
    this.#offset = offset;
    this.#lastEnd = offset;
    this.#lastWasString = wasString;
  }

  #skipSpace(): void {
    // Most tokens follow one another directly.
    if (this.#text.charCodeAt(this.#offset) > 0x20) return;
    SPACE.lastIndex = this.#offset;
    SPACE.test(this.#text);
    this.#offset = SPACE.lastIndex;
  }
}

function hintForWord(word: string): string | undefined {
  if (word.startsWith('//') || word.startsWith('/*') || word.startsWith('#')) return 'JSON has no comments';
  if (/^[“”„‘’]/.test(word)) return 'replace the typographic quotes by plain ones: "';
  if (/^(True|False|None|undefined|NaN|Infinity)$/.test(word)) return 'JSON has only true, false and null';
  if (/^[+.0-9-]/.test(word)) return 'JSON numbers look like 0.5, -1 or 1e5';
  if (/^[A-Za-z_$<]/.test(word)) return `put it in double quotes: "${truncated(word)}"`;
  return undefined;
}

/** Shortens a long word for a message, most of all one that may be a token. */
function truncated(word: string): string {
  if (word.length > 11 && /[0-9]|[a-z][A-Z]/.test(word)) return `${word.slice(0, 4)}…`;
  return word.length > 24 ? `${word.slice(0, 24)}…` : word;
}

function describe(found: string): string {
  return JSON.stringify(truncated(found))
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
}
