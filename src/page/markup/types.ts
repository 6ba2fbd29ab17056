/** A piece of a table cell. */
export type CellPiece =
  | { readonly kind: 'text'; readonly value: string }
  /** A writer's Markdown. */
  | { readonly kind: 'prose'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string };

/** Pieces with a space between them; a cell without pieces is empty. */
export type Cell = readonly CellPiece[];

export interface CodeBlock {
  readonly code: string;
  /** Name for a highlighter. */
  readonly language: string;
  readonly label: string;
}

/** Prints text, prose, code and tables in one family of languages, by the rules of a dialect. */
export interface Markup {
  /** What marks a heading, such as `##`; there is no level below the sixth. */
  headingMark(level: number): string;
  /** Plain text on one line, such as a heading. */
  text(value: string): string;
  /** A writer's Markdown, of several paragraphs. */
  prose(value: string): string;
  codeBlock(block: CodeBlock): string;
  /** Columns that are empty throughout are not given; the header is plain text. */
  table(header: readonly string[], rows: readonly (readonly Cell[])[]): string;
}
