import { lineStart } from '../syntax/lines.ts';
import type { Range } from '../syntax/structure.ts';

/**
 * The prefix of further lines of a block that begins at an offset: that of its first line, with spaces for the
 * markers of list items.
 */
export function continuationPrefix(text: string, offset: number, listMarkers: readonly Range[]): string {
  const firstLine = text.slice(lineStart(text, offset), offset).replace(/^\uFEFF/, '');
  const start = offset - firstLine.length;
  const prefix = listMarkers
    .map((marker) => ({ start: marker.start - start, end: marker.end - start }))
    .filter((marker) => marker.start >= 0 && marker.end <= firstLine.length)
    .reduce(blankOut, firstLine);
  // A quote marker includes one following space. Without one, it would take a space of the content's indentation.
  return />(?![ \t])/.test(firstLine) ? withQuoteSpaces(firstLine, prefix) : prefix;
}

const blankOut = (text: string, { start, end }: Range): string =>
  text.slice(0, start) + text.slice(start, end).replaceAll(/\S/g, ' ') + text.slice(end);

/** Adds a space after each quote marker without one. Tabs become spaces, because the addition changes their width. */
function withQuoteSpaces(firstLine: string, prefix: string): string {
  let result = '';
  let column = 0;
  for (const [index, character] of [...prefix].entries()) {
    const width = character === '\t' ? 4 - (column % 4) : 1;
    result += character === '\t' ? ' '.repeat(width) : character;
    if (character === '>' && !/[ \t]/.test(firstLine[index + 1] ?? '')) result += ' ';
    column += width;
  }
  return result;
}
