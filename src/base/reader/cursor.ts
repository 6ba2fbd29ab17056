import { Diagnostic, type DiagnosticCode, type Position, type SourceText } from '../diagnostic/index.ts';
import type { JsonNode, JsonObject } from '../json/index.ts';

const ARTICLE: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

/** The codes of what can be wrong with a value; a HAR and a configuration have their own. */
export interface CursorCodes {
  readonly type: DiagnosticCode;
  readonly missing: DiagnosticCode;
}

const HAR_CODES: CursorCodes = { type: 'har-type', missing: 'har-missing' };

/** A value in a document, which reads its fields and says where one is wrong. */
export class Cursor {
  readonly text: SourceText;
  readonly node: JsonNode;
  /** How the writer finds it: `entries[0].request`. */
  readonly path: string;
  readonly #codes: CursorCodes;

  constructor(text: SourceText, node: JsonNode, path: string, codes: CursorCodes = HAR_CODES) {
    this.text = text;
    this.node = node;
    this.path = path;
    this.#codes = codes;
  }

  get position(): Position {
    return this.text.position(this.node.start);
  }

  error(
    code: DiagnosticCode,
    message: string,
    details: { expected?: string; hint?: string } = {},
  ): Diagnostic {
    return new Diagnostic(code, message, { ...details, position: this.position });
  }

  /** The member of an object; undefined if it is not there, or null, which exporters write for nothing. */
  field(name: string): Cursor | undefined {
    const { members } = this.#object();
    const found = members.filter(({ key }) => key === name);
    if (found.length > 1) {
      throw new Diagnostic('json-duplicate', `${this.#name(name)} is there twice`, {
        position: this.text.position(found[1]!.keyStart),
        hint: 'keep one of the two',
      });
    }
    const value = found[0]?.value;
    if (value === undefined || value.kind === 'null') return undefined;
    return this.#at(value, this.#name(name));
  }

  /** @throws Diagnostic if the member is not there */
  required(name: string, hint?: string): Cursor {
    const field = this.field(name);
    if (field !== undefined) return field;
    throw this.error(this.#codes.missing, `${this.path || 'the request'} has no ${name}`, {
      expected: `a field "${name}"`,
      ...(hint === undefined ? {} : { hint }),
    });
  }

  items(): Cursor[] {
    if (this.node.kind !== 'array') throw this.#typeError('a list');
    return this.node.items.map((item, index) => this.#at(item, `${this.path}[${index}]`));
  }

  keys(): readonly { readonly name: string; readonly position: Position }[] {
    return this.#object().members.map(({ key, keyStart }) => ({
      name: key,
      position: this.text.position(keyStart),
    }));
  }

  has(name: string): boolean {
    return this.node.kind === 'object' && this.node.members.some(({ key }) => key === name);
  }

  string(): string {
    if (this.node.kind !== 'string') throw this.#typeError('a text', this.#quoteHint());
    return this.node.value;
  }

  /** A text; YAML writers leave the quotes off a number or a truth value, and mean its letters. */
  scalarText(): string {
    const { node } = this;
    if (node.kind === 'number') return node.text;
    if (node.kind === 'boolean') return String(node.value);
    return this.string();
  }

  integer(): number {
    const value = this.node.kind === 'number' ? Number(this.node.text) : Number.NaN;
    if (!Number.isInteger(value)) throw this.#typeError('a whole number');
    return value;
  }

  boolean(): boolean {
    if (this.node.kind !== 'boolean') throw this.#typeError('true or false');
    return this.node.value;
  }

  #at(node: JsonNode, path: string): Cursor {
    return new Cursor(this.text, node, path, this.#codes);
  }

  #object(): JsonObject {
    if (this.node.kind !== 'object') throw this.#typeError('an object');
    return this.node;
  }

  #name(field: string): string {
    return this.path === '' ? field : `${this.path}.${field}`;
  }

  #typeError(expected: string, hint?: string): Diagnostic {
    return this.error(this.#codes.type, `${this.path || 'this'} is ${ARTICLE[this.node.kind]}`, {
      expected,
      ...(hint === undefined ? {} : { hint }),
    });
  }

  #quoteHint(): string | undefined {
    const { node } = this;
    if (node.kind === 'object' || node.kind === 'array')
      return 'a JSON body is written as a text: "{\\"name\\": \\"value\\"}"';
    return node.kind === 'number' ? `put it in quotes: "${node.text}"` : undefined;
  }
}
