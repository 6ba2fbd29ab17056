import { Escaper, widthOf } from '../../literal/index.ts';
import { memoize } from '../../base/memo.ts';
import type { CodeElementRules, MarkupRules } from '../dialect/dialect-data.ts';
import { attribute, oneLine } from '../dialect/leaf.ts';
import { longestRun } from './longest-run.ts';
import { codeRanges } from './markdown-parser.ts';
import type { Cell, CellPiece, CodeBlock, Markup } from './types.ts';

/** Every character that Markdown, or an extension of it, could take for markup, as a reference. */
const REFERENCES = new Escaper([
  { match: '[!-/:-@\\[-`{-~]|(?<=\\d)\\p{L}', write: '&#x%x;', why: 'nothing in the element is markup' },
]);

/** Markdown, as GitHub, MDX, markdown-it or Python-Markdown read it: the rules of the dialect say what differs. */
export class Markdown implements Markup {
  readonly #text: Escaper;
  readonly #prose: Escaper;
  readonly #cell: Escaper;
  readonly #cellCode: Escaper;
  readonly #rules: MarkupRules;
  readonly #needsElement: RegExp | undefined;
  /** Kinds of code that are written in another way. */
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
      // A line of inline code could begin like a block.
      (whole, code) => (code === undefined ? whole : (this.#element(code) ?? oneLine(whole))),
    ),
  );

  /** The fence is longer than every run of backticks in the code. */
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

  /** Columns are aligned, as formatters leave them. */
  table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
    const titles = header.map((value) => this.#printPiece({ kind: 'text', value }));
    const cells = [titles, ...rows.map((row) => row.map((cell) => this.#printCell(cell)))];
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

  #printCell(cell: Cell): string {
    return cell.map((piece) => this.#printPiece(piece)).join(' ');
  }

  #printPiece({ kind, value }: CellPiece): string {
    return this.#pieces[kind](value);
  }

  readonly #pieces: Readonly<Record<CellPiece['kind'], (value: string) => string>> = {
    text: memoize((value) => this.#cell.apply(this.text(value))),
    code: memoize((value) => this.#code(oneLine(value))),
    prose: memoize((value) =>
      this.#mapCode(
        // No block begins behind a letter, and none in a cell.
        `x${oneLine(value)}`,
        (piece) => this.#cell.apply(this.#prose.apply(piece)),
        (whole, code = '') => this.#element(code) ?? this.#cellCode.apply(whole),
      ).slice(1),
    ),
  };

  /** Changes what stands outside code in a writer's Markdown, and the code itself. */
  #mapCode(
    text: string,
    outside: (piece: string) => string,
    inside: (whole: string, code: string | undefined) => string,
  ): string {
    // Most descriptions have no code, or nothing to change, and need no parser to say so.
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

  /** Inline code in a table cell. */
  #code(value: string): string {
    return value === '' ? '' : (this.#element(value) ?? this.#cellCode.apply(inlineCode(value)));
  }

  /** The element that stands for code that backticks cannot carry. */
  #element(code: string): string | undefined {
    if (!this.#needsElement?.test(code)) return undefined;
    const { open, close } = this.#rules.codeElement as CodeElementRules;
    return `${open}${REFERENCES.apply(code)}${close}`;
  }
}

/** Replaces each `{name}` that there is a value for. */
const fill = (
  text: string,
  values: Readonly<Record<string, string>>,
  write: (value: string) => string,
): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? write(values[name]!) : whole,
  );

/** Text in an element on one line. */
const htmlText = (value: string): string =>
  REFERENCES.apply(value).replaceAll('\n', '&#xa;').replaceAll('\t', '&#x9;');

/** Text in an info string: on its line, and without what ends the fence's line early or is an escape there. */
const infoText = (label: string): string =>
  oneLine(label).replace(/[`\\&]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

function inlineCode(value: string): string {
  const longest = longestRun(value, '`');
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  return `${fence}${space}${value}${space}${fence}`;
}
