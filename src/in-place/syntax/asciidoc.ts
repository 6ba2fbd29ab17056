import { lineEnd, nextLine } from './lines.ts';
import {
  EMPTY_STRUCTURE,
  type BlockLine,
  type DocumentStructure,
  type Fence,
  type Heading,
  type Range,
} from './structure.ts';

/** Delimiters of blocks with verbatim content: listing, literal, passthrough, comment, Markdown's fence. */
const DELIMITER = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```)/;
const HEADING = /^(={1,6}|#{1,6})[ \t]+(\S.*?)[ \t]*$/;
/** The block attributes of a listing: `[source,har]`, `[,har]`, `[source,yaml,har]`. */
const BLOCK_ATTRIBUTES = /^(\[(?:source)?,[ \t]*)([^\]]*)\][ \t]*$/;

/** Reads the delimited blocks and headings of an AsciiDoc document. */
export function readAsciidoc(text: string): DocumentStructure {
  const fences: Fence[] = [];
  const headings: Heading[] = [];
  const opaque: Range[] = [];
  /** Block attributes on the line before. */
  let attributes: Pick<Fence, 'start' | 'info' | 'infoOffset'> | undefined;
  for (let offset = text.startsWith('\uFEFF') ? 1 : 0; offset < text.length;) {
    const line = text.slice(offset, lineEnd(text, offset));
    const delimiter = DELIMITER.exec(line)?.[0];
    if (delimiter === undefined) {
      const match = BLOCK_ATTRIBUTES.exec(line);
      attributes =
        match === null
          ? undefined
          : { start: offset, info: match[2]!, infoOffset: offset + match[1]!.length };
      const heading = HEADING.exec(line);
      if (heading !== null) {
        headings.push({ start: offset, level: heading[1]!.length, text: heading[2]! });
      }
      offset = nextLine(text, offset);
      continue;
    }
    const isMarkdownFence = delimiter === '```';
    const { end, lines, isClosed } = readBlock(text, offset, isMarkdownFence ? delimiter : line.trimEnd());
    opaque.push({ start: offset, end });
    const opening = isMarkdownFence
      ? { start: offset, info: line.slice(3).trim(), infoOffset: offset + 3 }
      : attributes;
    if (opening !== undefined && (isMarkdownFence || delimiter.startsWith('--'))) {
      fences.push({ ...opening, end, lines, isClosed });
    }
    attributes = undefined;
    offset = nextLine(text, end);
  }
  return { ...EMPTY_STRUCTURE, fences, headings, opaque };
}

function readBlock(
  text: string,
  start: number,
  delimiter: string,
): Pick<Fence, 'end' | 'lines' | 'isClosed'> {
  const lines: BlockLine[] = [];
  for (let offset = nextLine(text, start); offset < text.length; offset = nextLine(text, offset)) {
    const end = lineEnd(text, offset);
    const line = text.slice(offset, end);
    if (line.trimEnd() === delimiter) return { end, lines, isClosed: true };
    lines.push({ text: line, offset, virtualSpaces: 0 });
  }
  return { end: text.length, lines, isClosed: false };
}
