import { lineEnd, nextLine, type BlockLine } from './lines.ts';
import type { Fence, Heading, Range, Structure } from './structure.ts';

/** Blocks whose inside is not read: listing, literal, passthrough, comment, and the fence that Markdown has too. */
const DELIMITER = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```)/;
const HEADING = /^(={1,6}|#{1,6})[ \t]+(\S.*?)[ \t]*$/;
/** `[source,har]`, `[,har]`, `[source,yaml,har]`; what follows are attributes. */
const SOURCE_LINE = /^\[(?:source)?,[ \t]*([^\]]*)\][ \t]*$/;

/** Reads the structure of an AsciiDoc page: its delimited blocks, and its headings. */
export function readAsciidoc(text: string): Structure {
  const fences: Fence[] = [];
  const headings: Heading[] = [];
  const opaque: Range[] = [];
  let style: { info: string; start: number; infoOffset: number } | undefined;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const line = text.slice(at, lineEnd(text, at));
    const delimiter = DELIMITER.exec(line)?.[0];
    if (delimiter === undefined) {
      const source = SOURCE_LINE.exec(line);
      style =
        source === null
          ? undefined
          : {
              info: source[1]!,
              start: at,
              infoOffset: at + line.indexOf(',') + /^,[ \t]*/.exec(line.slice(line.indexOf(',')))![0].length,
            };
      const heading = HEADING.exec(line);
      if (heading !== null) headings.push({ start: at, level: heading[1]!.length, text: heading[2]! });
      at = nextLine(text, at);
      continue;
    }
    const block = readBlock(text, at, delimiter === '```' ? '```' : line.trimEnd());
    opaque.push({ start: at, end: block.end });
    const isFence = delimiter === '```' || (delimiter.startsWith('--') && style !== undefined);
    if (isFence) {
      fences.push({
        start: delimiter === '```' ? at : style!.start,
        end: block.end,
        info: delimiter === '```' ? line.slice(3).trim() : style!.info,
        infoOffset: delimiter === '```' ? at + 3 : style!.infoOffset,
        lines: block.lines,
        isClosed: block.isClosed,
      });
    }
    style = undefined;
    at = nextLine(text, block.end);
  }
  return {
    fences,
    headings,
    opaque,
    containers: [],
    listMarkers: [],
    imports: [],
    contentOf: (offset) => ({ offset, virtual: 0 }),
  };
}

function readBlock(
  text: string,
  start: number,
  delimiter: string,
): { end: number; lines: BlockLine[]; isClosed: boolean } {
  const lines: BlockLine[] = [];
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.trimEnd() === delimiter) return { end, lines, isClosed: true };
    lines.push({ text: line, offset: at, virtual: 0 });
  }
  return { end: text.length, lines, isClosed: false };
}
