import { Escaper, widthOf } from '../../literal/index.ts';
import { memoize } from '../../base/memo.ts';
import type { CodeElementRules, MarkupRules } from '../dialect/dialect-data.ts';
import { attribute, oneLine } from '../dialect/leaf.ts';
import { longestRun } from './longest-run.ts';
import { codeRanges } from './markdown-parser.ts';
import { printCell, type TableCell } from './table-cell.ts';
import type { CodeBlock, Markup } from './types.ts';

/** Writes every character that Markdown or an extension could read as markup as a character reference. */
const REFERENCES = new Escaper([
  { match: '[!-/:-@\\[-`{-~]|(?<=\\d)\\p{L}', write: '&#x%x;', why: 'nothing in the element is markup' },
]);

/** Prints Markdown. The rules of the dialect cover the differences between GitHub, MDX, markdown-it and others. */
export class Markdown implements Markup {
  readonly #text: Escaper;
  readonly #prose: Escaper;
  readonly #cell: Escaper;
  readonly #cellCode: Escaper;
  readonly #rules: MarkupRules;
  readonly #needsElement: RegExp | undefined;
  /** Patterns of code that the tool would change inside a normal fence. */
  readonly #exceptions: readonly (NonNullable<MarkupRules['code']['when']>[number] & {
    readonly pattern: RegExp;
  })[];

  constructor(rules: MarkupRules) {
    this.#rules = rules;
    this.#text = new Escaper(rules.text.escapes);
    this.#prose = new Escaper(rules.prose.escapes);
    this.#cell = new Escaper(rules.cell?.escapes ?? []);
    this.#cellCode = new Escaper(rules.cell?.code ?? []);
    this.#needsElement = rules.codeElement && new RegExp(rules.codeElement.match, 'u');
    this.#exceptions = (rules.code.when ?? []).map((exception) => ({
      ...exception,
      pattern: new RegExp(exception.match, 'u'),
    }));
  }

  headingMark(level: number): string {
    return '#'.repeat(Math.min(level, 6));
  }

  text(value: string): string {
    return this.#text.apply(oneLine(value));
  }

  readonly prose = memoize((value: string): string =>
    this.#mapCode(
      value.trim(),
      (piece) => this.#prose.apply(piece),
      // Inline code with a line break becomes one line: its second line could begin like a block.
      (whole, code) => (code === undefined ? whole : (this.#element(code) ?? oneLine(whole))),
    ),
  );

  /** The fence is longer than any run of backticks in the code. */
  codeBlock(block: CodeBlock): string {
    const { code, label } = block;
    const { languages, info: usual } = this.#rules.code;
    const exception = this.#exceptions.find(({ pattern }) => pattern.test(code));
    const language = languages[block.language] ?? block.language;
    if (exception?.element !== undefined) return fill(exception.element, { language, label, code }, htmlText);
    const fence = '`'.repeat(Math.max(3, longestRun(code, '`') + 1));
    const labelHtml = attribute(label).slice(1, -1);
    const info = fill(exception?.info ?? usual, { language, label, labelHtml }, infoText);
    return `${fence}${info}\n${code.endsWith('\n') ? code : `${code}\n`}${fence}`;
  }

  /** Columns are aligned as Prettier aligns them. */
  table(header: readonly string[], rows: readonly (readonly TableCell[])[]): string {
    const titles = header.map((title) => this.#pieces.text(title));
    const cells = [titles, ...rows.map((row) => row.map((cell) => printCell(cell, this.#pieces)))];
    const widths = cells.map((row) => row.map(widthOf));
    const columns = header.map((_, column) => Math.max(3, ...widths.map((row) => row[column] ?? 0)));
    const line = (row: readonly string[], rowWidths: readonly number[]): string => {
      const padded = columns.map(
        (width, column) => (row[column] ?? '') + ' '.repeat(width - (rowWidths[column] ?? 0)),
      );
      return `| ${padded.join(' | ')} |`;
    };
    const [head, ...body] = cells.map((row, index) => line(row, widths[index]!));
    const rule = line(
      columns.map((width) => '-'.repeat(width)),
      columns,
    );
    return [head, rule, ...body].join('\n');
  }

  readonly #pieces = {
    text: memoize((value: string) => this.#cell.apply(this.text(value))),
    code: memoize((value: string) => this.#code(oneLine(value))),
    prose: memoize((value: string) =>
      this.#mapCode(
        // A table cell has no blocks; with a letter in front the parser finds none either.
        `x${oneLine(value)}`,
        (piece) => this.#cell.apply(this.#prose.apply(piece)),
        (whole, code = '') => this.#element(code) ?? this.#cellCode.apply(whole),
      ).slice(1),
    ),
  };

  /** Maps the parts of a Markdown text that are code, and those that are not. */
  #mapCode(
    text: string,
    outside: (piece: string) => string,
    inside: (whole: string, code: string | undefined) => string,
  ): string {
    // Fast path without a parser: most descriptions have no code, or nothing that changes.
    const changed = outside(text);
    if (!/[`~]| {4}|\t/.test(text)) return changed;
    if (changed === text && !text.includes('|') && !this.#needsElement?.test(text)) return text;
    let result = '';
    let from = 0;
    for (const { start, end, inline } of codeRanges(text, this.#rules.prose.without ?? [])) {
      result += outside(text.slice(from, start)) + inside(text.slice(start, end), inline);
      from = end;
    }
    return result + outside(text.slice(from));
  }

  /** Prints inline code in a table cell. */
  #code(value: string): string {
    return value === '' ? '' : (this.#element(value) ?? this.#cellCode.apply(inlineCode(value)));
  }

  /** The element for code that backticks cannot hold; undefined if they can. */
  #element(code: string): string | undefined {
    if (!this.#needsElement?.test(code)) return undefined;
    const { open, close } = this.#rules.codeElement as CodeElementRules;
    return `${open}${REFERENCES.apply(code)}${close}`;
  }
}

/** Replaces each `{name}` that has a value. */
const fill = (
  text: string,
  values: Readonly<Record<string, string>>,
  write: (value: string) => string,
): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? write(values[name]!) : whole,
  );

/** Escapes text for an element on one line. */
const htmlText = (value: string): string =>
  REFERENCES.apply(value).replaceAll('\n', '&#xa;').replaceAll('\t', '&#x9;');

/** Escapes text for an info string: no line break, and nothing that ends the fence or begins an escape. */
const infoText = (label: string): string =>
  oneLine(label).replace(/[`\\&]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

function inlineCode(value: string): string {
  const longest = longestRun(value, '`');
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  return `${fence}${space}${value}${space}${fence}`;
}
