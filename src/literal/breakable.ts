import { Leaf, type Layout } from './leaf.ts';
import { Literal } from './literal.ts';
import type { JsonRules } from './rules.ts';
import { widthOf } from './width.ts';

/** Maximum line width and indentation step of a language, in columns. */
export type LineRules = Pick<JsonRules, 'width' | 'indent'>;

/** Whether a text fits on its line. */
export function fits(text: string, { column, after = 0 }: Layout, width: number): boolean {
  return column + widthOf(text) + after <= width;
}

/** Source that is printed on one line if it fits, and otherwise broken into lines as Prettier does. */
abstract class Breakable extends Leaf {
  protected readonly rules: LineRules;

  constructor(rules: LineRules) {
    super();
    this.rules = rules;
  }

  /** The source on one line, even if it does not fit. */
  abstract printLine(): string;

  protected abstract printBroken(layout: Layout): string;

  override print(layout: Layout): string {
    const line = this.printLine();
    return fits(line, layout, this.rules.width) ? line : this.printBroken(layout);
  }

  /** Prints each piece on its own line, with a comma after it. */
  protected printLines(open: string, pieces: readonly Leaf[], close: string, { indent }: Layout): string {
    const inner = indent + ' '.repeat(this.rules.indent);
    const printed = pieces.map(
      (piece) => `${inner}${printInBrackets(piece, { indent: inner, column: inner.length, after: 1 })},\n`,
    );
    return `${open}\n${printed.join('')}${indent}${close}`;
  }
}

/** `new Blob([…], {…})`. If the last argument is an array or object, it is broken before the argument list. */
export class Call extends Breakable {
  readonly #callee: string;
  readonly #arguments: readonly Leaf[];

  constructor(rules: LineRules, callee: string, args: readonly Leaf[]) {
    super(rules);
    this.#callee = callee;
    this.#arguments = args;
  }

  /** Whether the only argument is a string literal of at most `length` characters. */
  hasShortArgument(length: number): boolean {
    const [only, ...others] = this.#arguments;
    return only instanceof Literal && others.length === 0 && only.printLine().length <= length;
  }

  override printLine(): string {
    return `${this.#callee}(${this.#arguments.map(lineOf).join(', ')})`;
  }

  /** A multi-line string that is the only argument follows the parenthesis directly. */
  override print(layout: Layout): string {
    const [only, ...others] = this.#arguments;
    if (only instanceof Literal && others.length === 0) {
      const argument = only.print({ ...layout, column: layout.column + this.#callee.length + 1 });
      if (argument.includes('\n')) return `${this.#callee}(${argument})`;
    }
    return super.print(layout);
  }

  protected override printBroken(layout: Layout): string {
    const last = this.#arguments.at(-1);
    if (last instanceof Bracketed) {
      const head = `${this.#callee}(${this.#arguments
        .slice(0, -1)
        .map((piece) => `${lineOf(piece)}, `)
        .join('')}`;
      if (layout.column + widthOf(head) + 1 <= this.rules.width)
        return `${head}${last.printOnLines(layout)})`;
    }
    return this.printLines(`${this.#callee}(`, this.#arguments, ')', layout);
  }
}

/** `Path("a.txt").read_bytes()`: a call, and source that uses its result. */
export class Chain extends Breakable {
  readonly #call: Call;
  readonly #rest: string;

  /** @param rest source after the call */
  constructor(rules: LineRules, call: Call, rest: string) {
    super(rules);
    this.#call = call;
    this.#rest = rest;
  }

  override printLine(): string {
    return `${this.#call.printLine()}${this.#rest}`;
  }

  protected override printBroken(layout: Layout): string {
    return `${this.#call.print({ ...layout, after: (layout.after ?? 0) + widthOf(this.#rest) })}${this.#rest}`;
  }
}

abstract class Bracketed extends Breakable {
  printOnLines(layout: Layout): string {
    return this.printBroken(layout);
  }
}

/** `[a, b]` */
export class ArrayExpression extends Bracketed {
  readonly #items: readonly Leaf[];

  constructor(rules: LineRules, items: readonly Leaf[]) {
    super(rules);
    this.#items = items;
  }

  override printLine(): string {
    return `[${this.#items.map(lineOf).join(', ')}]`;
  }

  protected override printBroken(layout: Layout): string {
    return this.printLines('[', this.#items, ']', layout);
  }
}

/** `{ type: "image/png" }` */
export class ObjectExpression extends Bracketed {
  readonly #members: readonly Leaf[];

  constructor(rules: LineRules, members: readonly Leaf[]) {
    super(rules);
    this.#members = members;
  }

  override printLine(): string {
    return `{ ${this.#members.map(lineOf).join(', ')} }`;
  }

  protected override printBroken(layout: Layout): string {
    return this.printLines('{', this.#members, '}', layout);
  }
}

/** `key: value` or `const name = value`. A string that does not fit moves to the next line. */
export class Assignment extends Breakable {
  readonly #left: string;
  readonly #operator: string;
  readonly #value: Leaf;

  /** @param left source of the key or variable */
  constructor(rules: LineRules, left: string, operator: string, value: Leaf) {
    super(rules);
    this.#left = left;
    this.#operator = operator;
    this.#value = value;
  }

  override printLine(): string {
    return `${this.#left}${this.#operator} ${lineOf(this.#value)}`;
  }

  protected override printBroken(layout: Layout): string {
    const start = `${this.#left}${this.#operator}`;
    const value = lineOf(this.#value);
    if (movesToNextLine(this.#value, this.rules) && !isShortKey(this.#left, this.#operator, this.rules)) {
      return `${start}\n${layout.indent}${' '.repeat(this.rules.indent)}${value}`;
    }
    return `${start} ${printInBrackets(this.#value, { ...layout, column: layout.column + widthOf(start) + 1 })}`;
  }
}

/** Strings move, and calls whose only argument is short, because breaking those gains nothing. */
function movesToNextLine(value: Leaf, { width }: LineRules): boolean {
  return value instanceof Literal || (value instanceof Call && value.hasShortArgument(width / 4));
}

/** After such a short key, a value gains no space by moving to the next line. */
export function isShortKey(left: string, operator: string, { indent }: LineRules): boolean {
  return operator === ':' && widthOf(left) < indent + 3;
}

const lineOf = (piece: Leaf): string =>
  piece instanceof Breakable || piece instanceof Literal
    ? piece.printLine()
    : piece.print({ indent: '', column: 0 });

/** In brackets and calls, multi-line strings are printed on one line. */
const printInBrackets = (piece: Leaf, layout: Layout): string =>
  piece instanceof Literal ? piece.printLine() : piece.print(layout);
