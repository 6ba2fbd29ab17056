import type { JsonMember, JsonNode } from './node.ts';

/** Deepest nesting that is read: a guard for the stack of every recursive reader after this one. */
export const MAX_DEPTH = 256;

/** Why a text is not JSON: where, what stands there, what should, and the usual slip. */
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
 * Reads JSON (RFC 8259) without losing anything: numbers as written, members in
 * order, repeated keys, the place of each value.
 *
 * @throws JsonSyntaxError at the first place that is not JSON
 */
export function parseJson(text: string): JsonNode {
  const parser = new Parser(text);
  return parser.document();
}

const QUOTE_HINT = String.raw`a quote inside a string is written \"`;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const BARE_WORD = /[^\s,:[\]{}"']+/y;
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
  /** Offset just after the last value or punctuation: where a missing comma belongs. */
  #lastEnd = 0;
  /** Kind of what ended there, to tell a forgotten comma from an unescaped quote. */
  #lastWasString = false;
  /** Offset just after the last string. */
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
      throw this.#unexpected('the end of the text', this.#slipAfterValue());
    }
    return node;
  }

  #value(expected: string): JsonNode {
    const start = this.#offset;
    const character = this.#text[start];
    switch (character) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case '"': {
        const value = this.#string();
        return { kind: 'string', start, end: this.#offset, value };
      }
      case "'":
        throw this.#unexpected(expected, 'JSON strings stand in double quotes');
      case undefined:
        throw this.#unexpected(expected, 'the text ends too early; is a closing bracket missing?');
      case ',':
        throw this.#unexpected(expected, 'there is one comma too many');
      case '}':
      case ']':
        throw this.#unexpected(expected);
      default:
    }
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
    throw this.#unexpected(expected, hintForWord(word));
  }

  #object(): JsonNode {
    const start = this.#open();
    const members: JsonMember[] = [];
    this.#skipSpace();
    if (this.#text[this.#offset] === '}') return this.#close({ kind: 'object', start, end: 0, members });
    for (;;) {
      const keyStart = this.#offset;
      if (this.#text[keyStart] !== '"') throw this.#badKey(start, members.length > 0);
      const key = this.#string();
      this.#skipSpace();
      if (this.#text[this.#offset] !== ':') {
        throw this.#unexpected('a colon after the field name', this.#slipAfterValue());
      }
      this.#end(this.#offset + 1, false);
      this.#skipSpace();
      const value = this.#value(`a value for ${JSON.stringify(shortened(key))}`);
      members.push({ key, keyStart, value });
      this.#skipSpace();
      const next = this.#text[this.#offset];
      if (next === '}') return this.#close({ kind: 'object', start, end: 0, members });
      if (next !== ',') throw this.#missingComma('}', start);
      this.#end(this.#offset + 1, false);
      this.#skipSpace();
    }
  }

  #array(): JsonNode {
    const start = this.#open();
    const items: JsonNode[] = [];
    this.#skipSpace();
    if (this.#text[this.#offset] === ']') return this.#close({ kind: 'array', start, end: 0, items });
    for (;;) {
      if (this.#text[this.#offset] === ']') {
        throw this.#at(this.#lastEnd - 1, 'a comma stands before the closing bracket', {
          expected: 'another item, or no comma',
          hint: 'remove the comma: JSON allows none after the last item',
        });
      }
      items.push(this.#value('an item or ]'));
      this.#skipSpace();
      const next = this.#text[this.#offset];
      if (next === ']') return this.#close({ kind: 'array', start, end: 0, items });
      if (next !== ',') throw this.#missingComma(']', start);
      this.#end(this.#offset + 1, false);
      this.#skipSpace();
    }
  }

  #open(): number {
    if (++this.#depth > MAX_DEPTH) {
      throw new JsonSyntaxError(`nested deeper than ${MAX_DEPTH} levels`, this.#offset, { kind: 'depth' });
    }
    const start = this.#offset;
    this.#end(start + 1, false);
    return start;
  }

  #close<Node extends JsonNode>(node: Node): Node {
    this.#depth--;
    this.#end(this.#offset + 1, false);
    return { ...node, end: this.#offset };
  }

  #string(): string {
    const text = this.#text;
    const start = this.#offset;
    let value = '';
    let from = start + 1;
    for (let index = from; ; index++) {
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

  /** The character that the escape at `index` stands for, and the length of the escape. */
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
      throw this.#at(index, `\\${letter ?? ''} is no JSON escape`, {
        expected: String.raw`one of \" \\ \/ \b \f \n \r \t \uXXXX`,
        hint: String.raw`a backslash itself is written \\`,
      });
    }
    return { character, length: 2 };
  }

  #controlCharacter(index: number, code: number): JsonSyntaxError {
    if (code !== 0x0a && code !== 0x0d) {
      const escape = code === 0x09 ? String.raw`\t` : `\\u${code.toString(16).padStart(4, '0')}`;
      return this.#at(index, 'a control character stands in a string', {
        expected: `the escape ${escape}`,
        hint: `write ${escape} in its place`,
      });
    }
    return this.#at(index, 'a string runs over the end of its line', {
      expected: String.raw`a closing ", or \n for a line break`,
      hint: String.raw`a line break inside a string is written \n; if the string should end here, add "`,
    });
  }

  #missingComma(close: '}' | ']', opened: number): JsonSyntaxError {
    if (this.#offset >= this.#text.length) {
      return this.#at(opened, `this ${close === '}' ? '{' : '['} is not closed`, {
        expected: `a comma or ${close} before the end of the text`,
        hint: `add the missing ${close}`,
      });
    }
    const slip = this.#slipAfterValue();
    if (slip !== undefined) return this.#unexpected(`a comma or ${close}`, slip);
    const next = this.#text[this.#offset]!;
    if (next === '"' && /^[}\]]+$/.test(this.#text.slice(this.#lastStringEnd, this.#offset))) {
      // `"…{\"a\": \"b"}"`: the brackets belong to the string, whose quote was not escaped.
      return this.#at(this.#lastStringEnd - 1, 'this quote ends the string, and another one follows', {
        expected: String.raw`\" if the string goes on, or a comma behind it`,
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
      return this.#at(this.#lastEnd - 1, 'a comma stands before the closing brace', {
        expected: 'another field, or no comma',
        hint: 'remove the comma: JSON allows none after the last field',
      });
    }
    if (next === undefined) {
      return this.#at(opened, 'this { is not closed', {
        expected: 'a field name or }',
        hint: 'add the missing }',
      });
    }
    const expected = 'a field name in double quotes';
    if (next === "'") return this.#unexpected(expected, 'JSON field names stand in double quotes');
    return this.#unexpected(expected, hintForWord(this.#bareWord()));
  }

  /** What the writer probably did, if something stands right behind a string. */
  #slipAfterValue(): string | undefined {
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
    const found =
      next === undefined ? 'the text ends here' : `${describe(this.#bareWord() || next)} stands here`;
    return this.#at(this.#offset, found, { expected, ...(hint === undefined ? {} : { hint }) });
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
    for (;;) {
      const code = this.#text.charCodeAt(this.#offset);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#offset++;
    }
  }
}

function hintForWord(word: string): string | undefined {
  if (word.startsWith('//') || word.startsWith('/*') || word.startsWith('#')) return 'JSON has no comments';
  if (/^[“”„‘’]/.test(word)) return 'these are typographic quotes; JSON takes the plain "';
  if (/^(True|False|None|undefined|NaN|Infinity)$/.test(word)) return 'JSON knows true, false and null';
  if (/^[+.0-9-]/.test(word)) return 'JSON numbers look like 0.5, -1 or 1e5';
  if (/^[A-Za-z_$<]/.test(word)) return `put it in double quotes: "${shortened(word)}"`;
  if (/^[\u00a0\u2000-\u200f\u3000\ufeff]/.test(word)) return 'this is a special space; write a plain one';
  return undefined;
}

/** A long word that is not of one kind of letter can be a token or a key, and a message must not hold one. */
const shortened = (word: string): string =>
  word.length > 11 && /[0-9]|[a-z][A-Z]/.test(word) ? `${word.slice(0, 4)}…` : cut(word);

const cut = (word: string): string => (word.length > 24 ? `${word.slice(0, 24)}…` : word);

function describe(found: string): string {
  return JSON.stringify(shortened(found))
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
}
