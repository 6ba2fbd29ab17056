import stringWidth from 'string-width';
import { Escaper, Leaf, type EscapeRule } from '../literal/index.ts';

/** What a dialect makes of text: tables of escapes, each with its reason. */
export interface MarkdownRules {
  /** Plain text: nothing in it is markup. */
  readonly text: { readonly spec: string; readonly escapes: readonly EscapeRule[] };
  /** A writer's own Markdown: only what the dialect would take for code is escaped, outside code. */
  readonly prose: { readonly spec: string; readonly escapes: readonly EscapeRule[] };
}

/** A run of backticks, what it encloses, and the same run again; or a fenced block. */
const CODE = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

/** Builds the leaves of pages in one dialect. Every text is one of four: plain text, prose, code, attribute. */
export class Markdown {
  readonly #text: Escaper;
  readonly #prose: Escaper;

  constructor({ text, prose }: MarkdownRules) {
    this.#text = new Escaper(text.escapes);
    this.#prose = new Escaper(prose.escapes);
  }

  /** Plain text on one line, such as a heading. */
  text(value: string): string {
    return this.#text.apply(oneLine(value));
  }

  /** A writer's Markdown, of several paragraphs. */
  prose(value: string): string {
    return outsideCode(value.trim(), (piece) => this.#prose.apply(piece));
  }

  /** A writer's Markdown in a table cell. */
  proseCell(value: string): string {
    return escapePipes(outsideCode(oneLine(value), (piece) => this.#prose.apply(piece)));
  }

  textCell(value: string): string {
    return escapePipes(this.text(value));
  }

  /** Inline code in a table cell (GFM: a pipe is escaped there even in code). */
  codeCell(value: string): string {
    return escapePipes(inlineCode(oneLine(value)));
  }
}

/** A piece of finished Markdown; `Markdown` is who makes it. */
export class MarkdownLeaf extends Leaf {
  readonly #markdown: string;

  constructor(markdown: string) {
    super();
    this.#markdown = markdown;
  }

  override print(): string {
    return this.#markdown;
  }
}

/** The mark of a heading; there is no level below the sixth. */
export const headingMark = (level: number): string => '#'.repeat(Math.min(level, 6));

/** A fenced code block: the fence is longer than every run of backticks in the code. */
export function fencedCode(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  const body = code.endsWith('\n') ? code : `${code}\n`;
  return `${fence}${language}\n${body}${fence}`;
}

/** An attribute of JSX or HTML, with its quotes. */
export function attribute(value: string): string {
  const escaped = value.replace(/[&"<>{}]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `"${oneLine(escaped)}"`;
}

/** A GFM table with its columns aligned, as formatters leave them; columns that are empty throughout are left out. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = header.flatMap((title, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    return cells.every((cell) => cell === '') ? [] : [[title, ...cells]];
  });
  const widths = columns.map((cells) => Math.max(3, ...cells.map((cell) => stringWidth(cell))));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell + ' '.repeat(widths[index]! - stringWidth(cell))).join(' | ')} |`;
  const [head, ...body] = Array.from({ length: rows.length + 1 }, (_, row) =>
    columns.map((cells) => cells[row]!),
  );
  return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function inlineCode(value: string): string {
  const fence = '`'.repeat(longestRun(value) === 0 ? 1 : longestRun(value) + 1);
  const pad = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  return `${fence}${pad}${value}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();

const escapePipes = (text: string): string => text.replaceAll('|', String.raw`\|`);

function outsideCode(text: string, change: (piece: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(CODE)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}
