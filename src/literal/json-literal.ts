import type { JsonNode } from '../base/json/index.ts';
import { fits, isShortKey } from './fitted.ts';
import { Leaf, type Layout } from './leaf.ts';
import type { Quoter } from './quote.ts';
import type { JsonRules } from './rules.ts';
import { widthOf } from './width.ts';

/** A JSON value that prints as a literal of the language: a dict, a hash, an object. */
export class JsonLiteral extends Leaf {
  readonly #node: JsonNode;
  readonly #printer: JsonPrinter;
  readonly #protect: readonly string[];

  constructor(node: JsonNode, printer: JsonPrinter, protect: readonly string[] = []) {
    super();
    this.#node = node;
    this.#printer = printer;
    this.#protect = protect;
  }

  override print(layout: Layout): string {
    return this.#printer.print(this.#node, layout, this.#protect);
  }
}

/** Prints JSON values as literals of one language. */
export class JsonPrinter {
  readonly #rules: JsonRules;
  readonly #quoter: Quoter;
  readonly #number: RegExp;
  readonly #bareKey: RegExp | undefined;
  readonly #refuseKey: RegExp | undefined;

  constructor(rules: JsonRules, quoter: Quoter) {
    this.#rules = rules;
    this.#quoter = quoter;
    this.#number = new RegExp(rules.number?.match ?? '^', 'u');
    this.#bareKey = rules.bareKey && new RegExp(rules.bareKey.match, 'u');
    this.#refuseKey = rules.refuseKey && new RegExp(rules.refuseKey.match, 'u');
  }

  /** Does the value come out of the language's own JSON writer as it went in? */
  carries(node: JsonNode): boolean {
    switch (node.kind) {
      case 'object': {
        const keys = new Set(node.members.map(({ key }) => key));
        return (
          keys.size === node.members.length &&
          node.members.every(({ key, value }) => this.carriesKey(key) && this.carries(value))
        );
      }
      case 'array':
        return node.items.every((item) => this.carries(item));
      case 'string':
        return this.#quoter.holds(node.value);
      case 'number':
        return isPlainNumber(node.text) && this.#number.test(node.text);
      case 'boolean':
      case 'null':
        return true;
    }
  }

  /** Can a key stand in a literal of the language? */
  carriesKey(key: string): boolean {
    return this.#quoter.holds(key) && this.#refuseKey?.test(key) !== true;
  }

  print(node: JsonNode, layout: Layout, protect: readonly string[]): string {
    const { object, array } = this.#rules;
    switch (node.kind) {
      case 'object': {
        if (node.members.length === 0) return object.empty;
        const members = node.members.map(({ key, value }) => (inner: Layout) => {
          const start = this.key(key, protect);
          const behind = { ...inner, column: inner.column + widthOf(start) };
          if (!this.#movesToNextLine(value, start, behind, protect))
            return start + this.print(value, behind, protect);
          const indent = this.#step(inner);
          return `${start.trimEnd()}\n${indent}${this.print(value, { indent, column: indent.length }, protect)}`;
        });
        return this.#lines(object, members, layout);
      }
      case 'array': {
        if (node.items.length === 0) return array.empty;
        const line = this.#oneLine(node.items, layout, protect);
        if (line !== undefined) return line;
        if (this.#fillsLines(node.items)) return this.#filled(node.items, layout, protect);
        const items = node.items.map((item) => (inner: Layout) => this.print(item, inner, protect));
        return this.#lines(array, items, layout);
      }
      case 'string':
        // Strings in a structure stay on their line, however many lines they hold.
        return this.#quoter.quoteLine(node.value, protect);
      case 'number':
        return (this.#rules.number?.write ?? '%s').replace('%s', node.text);
      case 'boolean':
        return node.value ? this.#rules.true : this.#rules.false;
      case 'null':
        return this.#rules.null;
    }
  }

  #lines(
    { open, close }: { readonly open: string; readonly close: string },
    members: readonly ((inner: Layout) => string)[],
    { indent }: Layout,
  ): string {
    const innerIndent = this.#step({ indent });
    const inner = { indent: innerIndent, column: innerIndent.length };
    const printed = members.map((member) => innerIndent + member(inner)).join(',\n');
    return `${open}\n${printed}${this.#rules.trailingComma ? ',' : ''}\n${indent}${close}`;
  }

  /** A list of scalars on one line, if it fits; in the layout of Prettier also a list of lists. */
  #oneLine(items: readonly JsonNode[], layout: Layout, protect: readonly string[]): string | undefined {
    if (items.some((item) => !isScalar(item) && !isEmpty(item) && !this.#mayStandOnOneLine(item)))
      return undefined;
    if (isTable(items)) return undefined;
    const { open, close } = this.#rules.array;
    const line = `${open}${items.map((item) => this.print(item, { indent: '', column: -Infinity }, protect)).join(', ')}${close}`;
    // One for the comma behind it, unless the template has something else there.
    return fits(line, { after: 1, ...layout }, this.#rules.width) ? line : undefined;
  }

  #mayStandOnOneLine(node: JsonNode): boolean {
    if (node.kind !== 'array') return isScalar(node) || isEmpty(node);
    return (
      this.#rules.layout === 'prettier' &&
      !isTable(node.items) &&
      node.items.every((item) => this.#mayStandOnOneLine(item))
    );
  }

  #fillsLines(items: readonly JsonNode[]): boolean {
    return (
      this.#rules.layout === 'prettier' && items.length > 1 && items.every(({ kind }) => kind === 'number')
    );
  }

  /** As many numbers on each line as fit. */
  #filled(items: readonly JsonNode[], layout: Layout, protect: readonly string[]): string {
    const { open, close } = this.#rules.array;
    const indent = this.#step(layout);
    const lines: string[] = [];
    for (const item of items) {
      const number = `${this.print(item, layout, protect)},`;
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + number.length <= this.#rules.width)
        lines[lines.length - 1] = `${last} ${number}`;
      else lines.push(indent + number);
    }
    return `${open}\n${lines.join('\n')}\n${layout.indent}${close}`;
  }

  /** Must the value stand on the line after its key: what cannot be broken, or does not even begin behind the key? */
  #movesToNextLine(value: JsonNode, start: string, layout: Layout, protect: readonly string[]): boolean {
    if (this.#rules.layout !== 'prettier' || value.kind === 'number' || value.kind === 'boolean')
      return false;
    if (isShortKey(start.replace(/:\s*$/, ''), ':', this.#rules)) return false;
    const beginning = isScalar(value) || isEmpty(value) ? `${this.print(value, layout, protect)},` : '[';
    return !fits(beginning, { ...layout, after: 0 }, this.#rules.width);
  }

  #step({ indent }: Pick<Layout, 'indent'>): string {
    return indent + ' '.repeat(this.#rules.indent);
  }

  /** A key with what stands between it and its value. */
  key(key: string, protect: readonly string[] = []): string {
    if (this.#bareKey?.test(key) === true) return key + this.#rules.bareKey!.pair;
    return this.#quoter.quoteLine(key, protect) + this.#rules.object.pair;
  }
}

/**
 * Does a double carry the number and print it again digit for digit? Exponents,
 * `1.0`, `-0` and integers from 2^53 do not, in one language or another.
 */
function isPlainNumber(text: string): boolean {
  return (
    /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15 && String(Number(text)) === text
  );
}

function isEmpty(node: JsonNode): boolean {
  return (
    (node.kind === 'object' && node.members.length === 0) ||
    (node.kind === 'array' && node.items.length === 0)
  );
}

const isScalar = ({ kind }: JsonNode): boolean => kind !== 'object' && kind !== 'array';

/** Several lists, each of several items: Prettier gives every row a line of its own. */
function isTable(items: readonly JsonNode[]): boolean {
  return items.length > 1 && items.every((item) => item.kind === 'array' && item.items.length > 1);
}
