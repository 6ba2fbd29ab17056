import { Escaper } from '../../literal/index.ts';
import { AsciiDocProse } from './asciidoc-prose.ts';
import type { MarkupRules } from '../dialect/dialect-data.ts';
import { oneLine } from '../dialect/leaf.ts';
import { longestRun } from './longest-run.ts';
import type { Cell, CellPiece, CodeBlock, Markup } from './types.ts';

/** Code that is the same with substitutions as without. */
const PLAIN_CODE = /^[A-Za-z0-9]+(?:[_.-][A-Za-z0-9]+)*$/;
/** Code that a literal monospace can hold between `` `+ `` and `` +` ``. */
const LITERAL_CODE = /^(?!.*\$\$)[^\s`+|\\[](?:[^`+|\\[]*[^\s`+|\\[])?$/u;
/** What the preprocessor takes for its own at the beginning of a line, in code too. */
const DIRECTIVE = /^(\\*)(?=(?:include|ifn?def|ifeval|endif)::.*\]$)/;
/** A callout at the end of a line. */
const CALLOUT = /<!?(?:--)?(?:\d+|\.)(?:--)?>/;
/** What the attribute substitution takes for a reference. */
const ATTRIBUTE = /\\?\{(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*|(?:set|counter2?):[^}]*)(\\)?\}/gu;

/** AsciiDoc, as Asciidoctor reads it. */
export class AsciiDoc implements Markup {
  readonly #text: Escaper;
  readonly #rules: MarkupRules;
  readonly #prose: AsciiDocProse;

  constructor(rules: MarkupRules) {
    this.#rules = rules;
    this.#text = new Escaper(rules.text.escapes);
    this.#prose = new AsciiDocProse({
      text: (value) => this.#text.apply(value),
      code: (value, isWord) => this.#code(value, isWord),
      codeBlock: (code, language) => this.codeBlock({ code, language, label: '' }),
    });
  }

  headingMark(level: number): string {
    return '='.repeat(Math.min(level, 6));
  }

  text(value: string): string {
    return this.#text.apply(oneLine(value));
  }

  prose(value: string): string {
    return this.#prose.blocks(value);
  }

  /** A listing between lines of hyphens that are longer than any in the code. */
  codeBlock({ code, language }: CodeBlock): string {
    const lines = code.replace(/\n$/, '').split('\n');
    const fence = '-'.repeat(Math.max(4, ...lines.map((line) => onlyRun(line, '-') + 1)));
    // Asciidoctor strips white space at the end of a line, and the preprocessor knows one backslash only.
    const needsAttributes = lines.some((line) => /[^\S\n]$/.test(line) || DIRECTIVE.exec(line)?.[1]);
    const subs = needsAttributes
      ? ',subs="attributes,specialcharacters"'
      : lines.some((line) => CALLOUT.test(line))
        ? ',subs="specialcharacters"'
        : '';
    const name = this.#rules.code.languages[language] ?? language;
    const style = name === '' ? 'listing' : `source,${name}`;
    return [
      `[${style}${subs}]`,
      fence,
      ...lines.map((line) => (needsAttributes ? withAttributes(line) : line.replace(DIRECTIVE, '\\'))),
      fence,
    ].join('\n');
  }

  /** Each cell on a line of its own, so that nothing before its bar is taken for the format of a cell. */
  table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
    const cell = (content: string): string => (content === '' ? '|' : `| ${content}`);
    return [
      `[%header,cols="${header.map(() => '~').join(',')}"]`,
      '|===',
      header.map((title) => cell(this.text(title))).join(' '),
      ...rows.flatMap((row) => ['', ...row.map((pieces) => cell(this.#printCell(pieces)))]),
      '|===',
    ].join('\n');
  }

  #printCell(cell: Cell): string {
    return cell.map((piece) => this.#printPiece(piece)).join(' ');
  }

  #printPiece({ kind, value }: CellPiece): string {
    switch (kind) {
      case 'text':
        return this.text(value);
      case 'code':
        return this.#code(oneLine(value));
      case 'prose':
        return oneLine(this.#prose.line(oneLine(value)));
    }
  }

  #code(value: string, isWord = true): string {
    if (value === '') return '';
    if (isWord && PLAIN_CODE.test(value)) return `\`${value}\``;
    if (isWord && LITERAL_CODE.test(value)) return `\`+${value}+\``;
    return `\`\`${this.#text.apply(value)}\`\``;
  }
}

/** A line of code for a listing in which attributes are replaced first: none of its own is one. */
function withAttributes(line: string): string {
  const escaped = line.replace(ATTRIBUTE, (reference, escapedEnd: string | undefined) =>
    // Only a backslash before the reference keeps those inside it.
    escapedEnd === undefined ? `\\${reference}` : `${reference.slice(0, -2)}{empty}\\}`,
  );
  const begun = DIRECTIVE.test(escaped) ? `{empty}${escaped}` : escaped;
  return /\s$/.test(begun) ? `${begun}{empty}` : begun;
}

/** Length of a line that holds nothing but one character; 0 if it holds another. */
const onlyRun = (line: string, character: string): number => {
  const trimmed = line.trimEnd();
  return longestRun(trimmed, character) === trimmed.length ? trimmed.length : 0;
};
