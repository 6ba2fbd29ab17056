import { Escaper } from '../../literal/index.ts';
import type { MarkupRules } from '../dialect/dialect-data.ts';
import { oneLine } from '../dialect/leaf.ts';
import { markdownToHtml } from './markdown-parser.ts';
import { printCell, type TableCell } from './table-cell.ts';
import type { CodeBlock, Markup } from './types.ts';

/** Prints HTML. Special characters are character references; Markdown is converted without scripts and raw HTML. */
export class Html implements Markup {
  readonly #text: Escaper;
  readonly #rules: MarkupRules;

  constructor(rules: MarkupRules) {
    this.#rules = rules;
    this.#text = new Escaper(rules.text.escapes);
  }

  headingMark(level: number): string {
    return `h${Math.min(level, 6)}`;
  }

  text(value: string): string {
    return this.#text.apply(oneLine(value));
  }

  prose(value: string): string {
    return markdownToHtml(value.trim(), { headings: true });
  }

  codeBlock({ code, language }: CodeBlock): string {
    const name = this.#rules.code.languages[language] ?? language;
    return `<pre><code class="language-${this.text(name)}">${this.#text.apply(code)}</code></pre>`;
  }

  table(header: readonly string[], rows: readonly (readonly TableCell[])[]): string {
    const head = header.map((title) => `<th scope="col">${this.text(title)}</th>`).join('');
    const body = rows.map(
      (row) => `<tr>${row.map((cell) => `<td>${printCell(cell, this.#pieces)}</td>`).join('')}</tr>`,
    );
    return [
      '<table>',
      '<thead>',
      `<tr>${head}</tr>`,
      '</thead>',
      '<tbody>',
      ...body,
      '</tbody>',
      '</table>',
    ].join('\n');
  }

  readonly #pieces = {
    text: (value: string): string => this.text(value),
    code: (value: string): string => (value === '' ? '' : `<code>${this.text(value)}</code>`),
    prose: (value: string): string => withoutParagraph(markdownToHtml(value.trim(), { headings: false })),
  };
}

/** The content of a single paragraph: a table cell needs no `<p>`. */
const withoutParagraph = (html: string): string =>
  /^<p>(?:(?!<p>)[\s\S])*<\/p>$/.test(html) ? html.slice('<p>'.length, -'</p>'.length) : html;
