import {
  Diagnostic,
  didYouMean,
  SourceText,
  type DiagnosticCode,
  type Position,
} from '../diagnostic/index.ts';
import { JsonSyntaxError, parseJson, type JsonNode, type JsonObject } from '../json/index.ts';

const NAMES: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
};

/** The name of a document in diagnostics, and their codes. */
export interface DocumentKind {
  /** Name of the value at the root, which has no path. */
  readonly root: string;
  /** Code of a value of the wrong type. */
  readonly type: DiagnosticCode;
  /** Code of a field that is missing. */
  readonly missing: DiagnosticCode;
  /** Code of a field that does not exist. */
  readonly unknown: DiagnosticCode;
}

const HAR: DocumentKind = {
  root: 'the request',
  type: 'har-type',
  missing: 'har-missing',
  unknown: 'har-unknown-field',
};

/** A value in a JSON or YAML document. It reads the value's fields, and reports errors at the value's position. */
export class Cursor {
  readonly text: SourceText;
  readonly node: JsonNode;
  /** Path from the root, as in `entries[0].request`; empty for the root. */
  readonly path: string;
  readonly kind: DocumentKind;

  constructor(text: SourceText, node: JsonNode, path: string, kind: DocumentKind = HAR) {
    this.text = text;
    this.node = node;
    this.path = path;
    this.kind = kind;
  }

  /**
   * The root of a JSON text.
   *
   * @throws Diagnostic if the text is not JSON; with the code of a wrong type
   */
  static parseJson(file: string, content: string, kind: DocumentKind): Cursor {
    const text = new SourceText(file, content);
    try {
      return new Cursor(text, parseJson(text.text), '', kind);
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      const { message, offset, expected, hint } = error;
      throw new Diagnostic(kind.type, message, { position: text.position(offset), expected, hint });
    }
  }

  get position(): Position {
    return this.text.position(this.node.start);
  }

  error(
    code: DiagnosticCode,
    message: string,
    details: { expected?: string | undefined; hint?: string | undefined } = {},
  ): Diagnostic {
    return new Diagnostic(code, message, { ...details, position: this.position });
  }

  typeError(expected: string, hint?: string): Diagnostic {
    return this.error(this.kind.type, `${this.path || 'this'} is ${NAMES[this.node.kind]}`, {
      expected,
      hint,
    });
  }

  /** A field of an object. Undefined if it is missing or null: exporters write null for a missing value. */
  field(name: string): Cursor | undefined {
    const found = this.#object().members.filter(({ key }) => key === name);
    if (found.length > 1) {
      throw new Diagnostic('json-duplicate', `${this.#pathOf(name)} is there twice`, {
        position: this.text.position(found[1]!.keyStart),
        hint: 'keep one of the two',
      });
    }
    const value = found[0]?.value;
    if (value === undefined || value.kind === 'null') return undefined;
    return this.#at(value, this.#pathOf(name));
  }

  /** @throws Diagnostic if the field is missing */
  required(name: string, hint?: string): Cursor {
    const field = this.field(name);
    if (field !== undefined) return field;
    throw this.error(this.kind.missing, `${this.path || this.kind.root} has no ${name}`, {
      expected: `a field "${name}"`,
      hint,
    });
  }

  /** The value at a path of field names and array indexes, which has to exist. */
  at(...path: readonly (string | number)[]): Cursor {
    return path.reduce<Cursor>(
      (cursor, step) => (typeof step === 'number' ? cursor.items()[step]! : cursor.required(step)),
      this,
    );
  }

  /** @throws Diagnostic if the object has a field that is not one of these */
  refuseOtherFields(known: readonly string[]): void {
    for (const { key, keyStart } of this.#object().members) {
      if (known.includes(key)) continue;
      const where = this.path || this.kind.root;
      throw new Diagnostic(this.kind.unknown, `unknown field ${JSON.stringify(key)} in ${where}`, {
        position: this.text.position(keyStart),
        expected: `one of ${known.join(', ')}`,
        hint: didYouMean(key, known),
      });
    }
  }

  items(): Cursor[] {
    if (this.node.kind !== 'array') throw this.typeError(NAMES.array);
    return this.node.items.map((item, index) => this.#at(item, `${this.path}[${index}]`));
  }

  keys(): readonly { readonly name: string; readonly position: Position }[] {
    return this.#object().members.map(({ key, keyStart }) => ({
      name: key,
      position: this.text.position(keyStart),
    }));
  }

  /** The name of a field as a string at its own position, to report what is wrong with the name. */
  key(name: string): Cursor {
    const start = this.#object().members.find(({ key }) => key === name)?.keyStart ?? this.node.start;
    return this.#at({ kind: 'string', value: name, start, end: start }, this.#pathOf(name));
  }

  has(name: string): boolean {
    return this.node.kind === 'object' && this.node.members.some(({ key }) => key === name);
  }

  string(): string {
    if (this.node.kind !== 'string') throw this.typeError(NAMES.string, this.#quoteHint());
    return this.node.value;
  }

  /** A string; of a number or boolean its source text, because YAML writers often leave out the quotes. */
  scalarText(): string {
    const { node } = this;
    if (node.kind === 'number') return node.text;
    if (node.kind === 'boolean') return String(node.value);
    return this.string();
  }

  integer(): number {
    const value = this.node.kind === 'number' ? Number(this.node.text) : Number.NaN;
    if (!Number.isInteger(value)) throw this.typeError('an integer');
    return value;
  }

  boolean(): boolean {
    if (this.node.kind !== 'boolean') throw this.typeError('true or false');
    return this.node.value;
  }

  #at(node: JsonNode, path: string): Cursor {
    return new Cursor(this.text, node, path, this.kind);
  }

  #object(): JsonObject {
    if (this.node.kind !== 'object') throw this.typeError(NAMES.object);
    return this.node;
  }

  #pathOf(field: string): string {
    return this.path === '' ? field : `${this.path}.${field}`;
  }

  #quoteHint(): string | undefined {
    const { node } = this;
    if (this.kind === HAR && (node.kind === 'object' || node.kind === 'array'))
      return 'write a JSON body as a string: "{\\"name\\": \\"value\\"}"';
    return node.kind === 'number' ? `put it in quotes: "${node.text}"` : undefined;
  }
}
