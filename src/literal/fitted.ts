import { Leaf, type Layout } from './leaf.ts';
import { Literal } from './literal.ts';
import type { JsonRules } from './rules.ts';
import { widthOf } from './width.ts';

/** Width and step that the source of a language is laid out to. */
export type FitRules = Pick<JsonRules, 'width' | 'indent'>;

/** Does a text fit between what stands before and behind it on its line? */
export function fits(text: string, { column, after = 0 }: Layout, width: number): boolean {
  return column + widthOf(text) + after <= width;
}

/** A piece of source that stands on one line where it fits, and is broken up as Prettier does where it does not. */
export abstract class Fitted extends Leaf {
  protected readonly rules: FitRules;

  constructor(rules: FitRules) {
    super();
    this.rules = rules;
  }

  /** The source on one line, however long. */
  abstract line(): string;

  protected abstract broken(layout: Layout): string;

  override print(layout: Layout): string {
    const line = this.line();
    return fits(line, layout, this.rules.width) ? line : this.broken(layout);
  }

  /** The pieces on lines of their own, a comma behind each. */
  protected lines(open: string, pieces: readonly Leaf[], close: string, { indent }: Layout): string {
    const inner = indent + ' '.repeat(this.rules.indent);
    const printed = pieces.map(
      (piece) => `${inner}${printFitted(piece, { indent: inner, column: inner.length, after: 1 })},\n`,
    );
    return `${open}\n${printed.join('')}${indent}${close}`;
  }
}

/** `new Blob([…], {…})`; a last argument in brackets takes the line breaks before the others do. */
export class Call extends Fitted {
  readonly #callee: string;
  readonly #parameters: readonly Leaf[];

  constructor(rules: FitRules, callee: string, parameters: readonly Leaf[]) {
    super(rules);
    this.#callee = callee;
    this.#parameters = parameters;
  }

  /** Is a short text the only argument? */
  isShort(length: number): boolean {
    const [only, ...others] = this.#parameters;
    return only instanceof Literal && others.length === 0 && only.printLine().length <= length;
  }

  override line(): string {
    return `${this.#callee}(${this.#parameters.map(lineOf).join(', ')})`;
  }

  /** A text of several lines that is the only argument stays between the parentheses. */
  override print(layout: Layout): string {
    const [only, ...others] = this.#parameters;
    if (only instanceof Literal && others.length === 0) {
      const text = only.print({ ...layout, column: layout.column + this.#callee.length + 1 });
      if (text.includes('\n')) return `${this.#callee}(${text})`;
    }
    return super.print(layout);
  }

  protected override broken(layout: Layout): string {
    const last = this.#parameters.at(-1);
    if (last instanceof Bracketed) {
      const head = `${this.#callee}(${this.#parameters
        .slice(0, -1)
        .map((piece) => `${lineOf(piece)}, `)
        .join('')}`;
      if (layout.column + widthOf(head) + 1 <= this.rules.width) return `${head}${last.onLines(layout)})`;
    }
    return this.lines(`${this.#callee}(`, this.#parameters, ')', layout);
  }
}

/** `Path("a.txt").read_bytes()`: a call, and what is called on its result. */
export class Chain extends Fitted {
  readonly #call: Call;
  readonly #rest: string;

  /** @param rest source behind the call */
  constructor(rules: FitRules, call: Call, rest: string) {
    super(rules);
    this.#call = call;
    this.#rest = rest;
  }

  override line(): string {
    return `${this.#call.line()}${this.#rest}`;
  }

  protected override broken(layout: Layout): string {
    return `${this.#call.print({ ...layout, after: (layout.after ?? 0) + widthOf(this.#rest) })}${this.#rest}`;
  }
}

abstract class Bracketed extends Fitted {
  onLines(layout: Layout): string {
    return this.broken(layout);
  }
}

/** `[a, b]` */
export class List extends Bracketed {
  readonly #items: readonly Leaf[];

  constructor(rules: FitRules, items: readonly Leaf[]) {
    super(rules);
    this.#items = items;
  }

  override line(): string {
    return `[${this.#items.map(lineOf).join(', ')}]`;
  }

  protected override broken(layout: Layout): string {
    return this.lines('[', this.#items, ']', layout);
  }
}

/** `{ type: "image/png" }` */
export class Row extends Bracketed {
  readonly #members: readonly Leaf[];

  constructor(rules: FitRules, members: readonly Leaf[]) {
    super(rules);
    this.#members = members;
  }

  override line(): string {
    return `{ ${this.#members.map(lineOf).join(', ')} }`;
  }

  protected override broken(layout: Layout): string {
    return this.lines('{', this.#members, '}', layout);
  }
}

/** `key: value` or `const name = value`: a text that does not fit stands on the next line. */
export class Assignment extends Fitted {
  readonly #left: string;
  readonly #operator: string;
  readonly #value: Leaf;

  /** @param left source of the key or variable */
  constructor(rules: FitRules, left: string, operator: string, value: Leaf) {
    super(rules);
    this.#left = left;
    this.#operator = operator;
    this.#value = value;
  }

  override line(): string {
    return `${this.#left}${this.#operator} ${lineOf(this.#value)}`;
  }

  protected override broken(layout: Layout): string {
    const start = `${this.#left}${this.#operator}`;
    const value = lineOf(this.#value);
    if (movesToNextLine(this.#value, this.rules) && !isShortKey(this.#left, this.#operator, this.rules)) {
      return `${start}\n${layout.indent}${' '.repeat(this.rules.indent)}${value}`;
    }
    return `${start} ${printFitted(this.#value, { ...layout, column: layout.column + widthOf(start) + 1 })}`;
  }
}

/** Texts move; so does a call whose only argument is short, for breaking it gains nothing. */
function movesToNextLine(value: Leaf, { width }: FitRules): boolean {
  return value instanceof Literal || (value instanceof Call && value.isShort(width / 4));
}

/** Behind a key this short, the next line would begin almost where this one does. */
export function isShortKey(left: string, operator: string, { indent }: FitRules): boolean {
  return operator === ':' && widthOf(left) < indent + 3;
}

const lineOf = (piece: Leaf): string => {
  if (piece instanceof Fitted) return piece.line();
  if (piece instanceof Literal) return piece.printLine();
  return piece.print({ indent: '', column: 0 });
};

/** In brackets and calls, texts stay on one line however many lines they hold. */
const printFitted = (piece: Leaf, layout: Layout): string =>
  piece instanceof Literal ? piece.printLine() : piece.print(layout);
