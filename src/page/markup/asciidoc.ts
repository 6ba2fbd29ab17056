import { Escaper } from '../../literal/index.ts';
import { AsciiDocProse } from './asciidoc-prose.ts';
import type { MarkupRules } from '../dialect/dialect-data.ts';
import { oneLine } from '../dialect/leaf.ts';
import { longestRun } from './longest-run.ts';
import { printCell, type TableCell } from './table-cell.ts';
import type { CodeBlock, Markup } from './types.ts';

/** Code that no AsciiDoc substitution changes. */
const PLAIN_CODE = /^[A-Za-z0-9]+(?:[_.-][A-Za-z0-9]+)*$/;
/** Code that literal monospace, between `` `+ `` and `` +` ``, can hold. */
const LITERAL_CODE = /^(?!.*\$\$)[^\s`+|\\[](?:[^`+|\\[]*[^\s`+|\\[])?$/u;
/** A preprocessor directive at the beginning of a line. It works in code too. */
const DIRECTIVE = /^(\\*)(?=(?:include|ifn?def|ifeval|endif)::.*\]$)/;
/** A callout at the end of a line. */
const CALLOUT = /<!?(?:--)?(?:\d+|\.)(?:--)?>/;
/** An attribute reference. */
const ATTRIBUTE = /\\?\{(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*|(?:set|counter2?):[^}]*)(\\)?\}/gu;

/** Prints AsciiDoc for Asciidoctor. */
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

  /** The delimiter is longer than any line of hyphens in the code. */
  codeBlock({ code, language }: CodeBlock): string {
    const lines = code.replace(/\n$/, '').split('\n');
    const fence = '-'.repeat(Math.max(4, ...lines.map((line) => onlyRun(line, '-') + 1)));
    // Asciidoctor removes white space at line ends, and reads only one backslash before a directive as an escape.
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

  /** Each cell is on its own line, so that no text before the bar is read as a cell format. */
  table(header: readonly string[], rows: readonly (readonly TableCell[])[]): string {
    const cell = (content: string): string => (content === '' ? '|' : `| ${content}`);
    return [
      `[%header,cols="${header.map(() => '~').join(',')}"]`,
      '|===',
      header.map((title) => cell(this.text(title))).join(' '),
      ...rows.flatMap((row) => ['', ...row.map((pieces) => cell(printCell(pieces, this.#pieces)))]),
      '|===',
    ].join('\n');
  }

  readonly #pieces = {
    text: (value: string): string => this.text(value),
    code: (value: string): string => this.#code(oneLine(value)),
    prose: (value: string): string => oneLine(this.#prose.line(oneLine(value))),
  };

  #code(value: string, isWord = true): string {
    if (value === '') return '';
    if (isWord && PLAIN_CODE.test(value)) return `\`${value}\``;
    if (isWord && LITERAL_CODE.test(value)) return `\`+${value}+\``;
    return `\`\`${this.#text.apply(value)}\`\``;
  }
}

/** Escapes a line of code for a listing with attribute substitution. */
function withAttributes(line: string): string {
  const escaped = line.replace(ATTRIBUTE, (reference, escapedEnd: string | undefined) =>
    // Asciidoctor removes a backslash before the closing brace, so `{empty}` breaks up the reference.
    escapedEnd === undefined ? `\\${reference}` : `${reference.slice(0, -2)}{empty}\\}`,
  );
  const begun = DIRECTIVE.test(escaped) ? `{empty}${escaped}` : escaped;
  return /\s$/.test(begun) ? `${begun}{empty}` : begun;
}

/** The length of a line that consists of one repeated character; 0 for any other line. */
const onlyRun = (line: string, character: string): number => {
  const trimmed = line.trimEnd();
  return longestRun(trimmed, character) === trimmed.length ? trimmed.length : 0;
};
