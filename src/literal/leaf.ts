/** Position of a leaf in the printed source, in columns. */
export interface Layout {
  /** White space at the beginning of the line. */
  readonly indent: string;
  /** Width of the text before the leaf on its line. */
  readonly column: number;
  /** Width of the text after it on its line. */
  readonly after?: number;
}

/**
 * A value that prints itself, with its quotes and escapes. Templates can print only
 * leaves, so no template can forget to quote a value.
 */
export abstract class Leaf {
  abstract print(layout: Layout): string;
}
