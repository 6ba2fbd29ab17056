import type { BlockLine } from './lines.ts';

/** Part of a text: offsets in UTF-16 units, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A block of code with a fence. */
export interface Fence extends Range {
  /** What stands behind the opening fence: the language, and the rest. */
  readonly info: string;
  /** Offset of `info`. */
  readonly infoOffset: number;
  readonly lines: readonly BlockLine[];
  readonly isClosed: boolean;
}

export interface Heading {
  readonly start: number;
  /** From 1. */
  readonly level: number;
  readonly text: string;
}

/** What a syntax makes of a page, as far as it matters for finding what is ours. */
export interface Structure {
  readonly fences: readonly Fence[];
  readonly headings: readonly Heading[];
  /** Where a comment is no comment: code, front matter, `<pre>`. In order. */
  readonly opaque: readonly Range[];
  /** List items and block quotes. */
  readonly containers: readonly Range[];
  /** Markers of list items: the lines below are indented in their place. */
  readonly listMarkers: readonly Range[];
  /** Lines that import what the page's components need; MDX alone has them. */
  readonly imports: readonly Range[];
  /** Of the line that begins at an offset: where it begins inside its containers. */
  contentOf(lineStart: number): { readonly offset: number; readonly virtual: number };
}
