import type { TableCell } from './table-cell.ts';

export interface CodeBlock {
  readonly code: string;
  /** Our name of the language for a highlighter; the dialect may have another one. */
  readonly language: string;
  readonly label: string;
}

/** Prints text, prose, code and tables in one markup language, with the rules of a dialect. */
export interface Markup {
  /** The mark of a heading, such as `##`. Levels above 6 give the mark of level 6. */
  headingMark(level: number): string;
  /** Plain text on one line, such as a heading. Nothing in it is markup. */
  text(value: string): string;
  /** Markdown by a writer, with any number of blocks. */
  prose(value: string): string;
  codeBlock(block: CodeBlock): string;
  /** @param header plain text */
  table(header: readonly string[], rows: readonly (readonly TableCell[])[]): string;
}
