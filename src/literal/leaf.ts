/** Where a leaf stands in the source that is printed. */
export interface Layout {
  /** White space that begins the line. */
  readonly indent: string;
  /** Width of what stands before the leaf on its line. */
  readonly column: number;
  /** Width of what stands behind it on its line. */
  readonly after?: number;
}

/**
 * A value that knows how to print itself safely. Templates print nothing else, so
 * that quoting cannot be forgotten: the leaf brings its own quotes.
 */
export abstract class Leaf {
  abstract print(layout: Layout): string;
}
