import type { JsonNode } from '../base/json/index.ts';
import { fits, isShortKey } from './breakable.ts';
import { Leaf, type Layout } from './leaf.ts';
import type { Quoter } from './quote.ts';
import type { JsonRules } from './rules.ts';
import { widthOf } from './width.ts';

/** A JSON value that prints as a literal of the language: a dict, a hash, an object. */
export class JsonLiteral extends Leaf {
  readonly #node: JsonNode;
  readonly #printer: JsonPrinter;
  readonly #placeholders: readonly string[];

  constructor(node: JsonNode, printer: JsonPrinter, placeholders: readonly string[] = []) {
    super();
    this.#node = node;
    this.#printer = printer;
    this.#placeholders = placeholders;
  }

  override print(layout: Layout): string {
    return this.#printer.print(this.#node, layout, this.#placeholders);
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

  /** Whether the language's own JSON serializer turns the literal into an equal JSON value. */
  isExact(node: JsonNode): boolean {
    switch (node.kind) {
      case 'object': {
        const keys = new Set(node.members.map(({ key }) => key));
        return (
          keys.size === node.members.length &&
          node.members.every(({ key, value }) => this.isExactKey(key) && this.isExact(value))
        );
      }
      case 'array':
        return node.items.every((item) => this.isExact(item));
      case 'string':
        return this.#quoter.canQuote(node.value);
      case 'number':
        return isPlainNumber(node.text) && this.#number.test(node.text);
      case 'boolean':
      case 'null':
        return true;
    }
  }

  /** Whether an object literal of the language can have this key. */
  isExactKey(key: string): boolean {
    return this.#quoter.canQuote(key) && this.#refuseKey?.test(key) !== true;
  }

  print(node: JsonNode, layout: Layout, placeholders: readonly string[]): string {
    const { object, array } = this.#rules;
    switch (node.kind) {
      case 'object': {
        if (node.members.length === 0) return object.empty;
        const members = node.members.map(({ key, value }) => (inner: Layout) => {
          const start = this.printKey(key, placeholders);
          const afterKey = { ...inner, column: inner.column + widthOf(start) };
          if (!this.#movesToNextLine(value, start, afterKey, placeholders))
            return start + this.print(value, afterKey, placeholders);
          const indent = this.#innerIndent(inner);
          return `${start.trimEnd()}\n${indent}${this.print(value, { indent, column: indent.length }, placeholders)}`;
        });
        return this.#printLines(object, members, layout);
      }
      case 'array': {
        if (node.items.length === 0) return array.empty;
        const line = this.#printOnOneLine(node.items, layout, placeholders);
        if (line !== undefined) return line;
        if (this.#fillsLines(node.items)) return this.#printFilled(node.items, layout, placeholders);
        const items = node.items.map((item) => (inner: Layout) => this.print(item, inner, placeholders));
        return this.#printLines(array, items, layout);
      }
      case 'string':
        return this.#quoter.quoteLine(node.value, placeholders);
      case 'number':
        return (this.#rules.number?.write ?? '%s').replace('%s', node.text);
      case 'boolean':
        return node.value ? this.#rules.true : this.#rules.false;
      case 'null':
        return this.#rules.null;
    }
  }

  /** A key, with the source between it and its value. */
  printKey(key: string, placeholders: readonly string[] = []): string {
    if (this.#bareKey?.test(key) === true) return key + this.#rules.bareKey!.pair;
    return this.#quoter.quoteLine(key, placeholders) + this.#rules.object.pair;
  }

  #printLines(
    { open, close }: { readonly open: string; readonly close: string },
    members: readonly ((inner: Layout) => string)[],
    { indent }: Layout,
  ): string {
    const innerIndent = this.#innerIndent({ indent });
    const inner = { indent: innerIndent, column: innerIndent.length };
    const printed = members.map((member) => innerIndent + member(inner)).join(',\n');
    return `${open}\n${printed}${this.#rules.trailingComma ? ',' : ''}\n${indent}${close}`;
  }

  /** An array on one line; undefined if it does not fit, or if the rules require several lines. */
  #printOnOneLine(
    items: readonly JsonNode[],
    layout: Layout,
    placeholders: readonly string[],
  ): string | undefined {
    if (items.some((item) => !this.#allowsOneLine(item))) return undefined;
    if (isTable(items)) return undefined;
    const { open, close } = this.#rules.array;
    const printed = items.map((item) => this.print(item, { indent: '', column: -Infinity }, placeholders));
    const line = `${open}${printed.join(', ')}${close}`;
    // By default one column after the array is reserved for a comma.
    return fits(line, { after: 1, ...layout }, this.#rules.width) ? line : undefined;
  }

  #allowsOneLine(node: JsonNode): boolean {
    if (isScalar(node) || isEmpty(node)) return true;
    return (
      node.kind === 'array' &&
      this.#rules.layout === 'prettier' &&
      !isTable(node.items) &&
      node.items.every((item) => this.#allowsOneLine(item))
    );
  }

  #fillsLines(items: readonly JsonNode[]): boolean {
    return (
      this.#rules.layout === 'prettier' && items.length > 1 && items.every(({ kind }) => kind === 'number')
    );
  }

  /** Numbers, as many on each line as fit. */
  #printFilled(items: readonly JsonNode[], layout: Layout, placeholders: readonly string[]): string {
    const { open, close } = this.#rules.array;
    const indent = this.#innerIndent(layout);
    const lines: string[] = [];
    for (const item of items) {
      const number = `${this.print(item, layout, placeholders)},`;
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + number.length <= this.#rules.width)
        lines[lines.length - 1] = `${last} ${number}`;
      else lines.push(indent + number);
    }
    return `${open}\n${lines.join('\n')}\n${layout.indent}${close}`;
  }

  /** Whether a value moves to the line after its key: its part that cannot be broken does not fit after the key. */
  #movesToNextLine(value: JsonNode, start: string, layout: Layout, placeholders: readonly string[]): boolean {
    if (this.#rules.layout !== 'prettier' || value.kind === 'number' || value.kind === 'boolean')
      return false;
    if (isShortKey(start.replace(/:\s*$/, ''), ':', this.#rules)) return false;
    const unbreakable =
      isScalar(value) || isEmpty(value) ? `${this.print(value, layout, placeholders)},` : '[';
    return !fits(unbreakable, { ...layout, after: 0 }, this.#rules.width);
  }

  #innerIndent({ indent }: Pick<Layout, 'indent'>): string {
    return indent + ' '.repeat(this.#rules.indent);
  }
}

/**
 * Whether every language reads the number into a double and prints it with the same digits.
 * Exponents, `1.0`, `-0` and integers from 2^53 change in some of them.
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

/** Several arrays of several items each, which Prettier prints one row on each line. */
function isTable(items: readonly JsonNode[]): boolean {
  return items.length > 1 && items.every((item) => item.kind === 'array' && item.items.length > 1);
}
