/** Offsets in UTF-16 code units, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The beginning of the content of a line, after the prefixes of its containers (`> `, indentation). */
export interface ContentStart {
  readonly offset: number;
  /** Spaces before the content that are the rest of a tab, whose beginning belongs to a prefix. */
  readonly virtualSpaces: number;
}

/** A line of a block, without the prefixes of its containers. */
export interface BlockLine extends ContentStart {
  /** With its virtual spaces. */
  readonly text: string;
}

/** A fenced code block. */
export interface Fence extends Range {
  /** The info string: the language, and what follows it. */
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

/** The parts of a parsed document that are needed to find fences and regions. */
export interface DocumentStructure {
  readonly fences: readonly Fence[];
  readonly headings: readonly Heading[];
  /** Parts without comments: code, front matter, `<pre>`. Sorted. */
  readonly opaque: readonly Range[];
  /** List items and block quotes. Sorted. */
  readonly containers: readonly Range[];
  /** Markers of list items. Further lines of the item are indented by their width. */
  readonly listMarkers: readonly Range[];
  /** Import statements of MDX. */
  readonly imports: readonly Range[];
  /** @param lineStart offset of the line */
  contentStart(lineStart: number): ContentStart;
}

/** The structure of a document that has none of these parts. */
export const EMPTY_STRUCTURE: DocumentStructure = {
  fences: [],
  headings: [],
  opaque: [],
  containers: [],
  listMarkers: [],
  imports: [],
  contentStart: (offset) => ({ offset, virtualSpaces: 0 }),
};
