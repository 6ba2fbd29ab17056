import type { Position, SourceText } from '../../base/diagnostic/index.ts';

/** A line of a block, without what its containers put before it. */
export interface BlockLine {
  readonly text: string;
  /** Offset in the page of its first character. */
  readonly offset: number;
  /** Spaces at its beginning that stand for the rest of a tab, and have no offset of their own. */
  readonly virtual: number;
}

/** A description inside a page, which knows where in the page each of its places is. */
export class EmbeddedSource {
  /** The text as the writer typed it, without the prefixes of containers; a line break behind each line. */
  readonly text: string;
  readonly lines: readonly BlockLine[];
  readonly #page: SourceText;
  readonly #escapes: RegExp | undefined;

  /** @param escapes finds what an escape adds: the lines are as in the page, the text is without */
  constructor(page: SourceText, lines: readonly BlockLine[], escapes?: RegExp) {
    this.#page = page;
    this.#escapes = escapes;
    this.lines = lines;
    const text = lines.map((line) => `${line.text}\n`).join('');
    this.text = escapes === undefined ? text : text.replace(escapes, '');
  }

  /** The place in the page of a line and a column of the text, both from 1. */
  position({ line, column }: Pick<Position, 'line' | 'column'>): Position {
    const found = this.lines[Math.min(line, this.lines.length) - 1];
    if (found === undefined) return this.#page.position(0);
    let index = column - 1;
    if (this.#escapes !== undefined) {
      for (const match of found.text.matchAll(this.#escapes)) {
        if (match.index <= index) index += match[0].length;
      }
    }
    return this.#page.position(
      found.offset + Math.max(0, Math.min(index, found.text.length) - found.virtual),
    );
  }
}

/** The line ends that most lines of a text have; a line feed if there is none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  let crlf = 0;
  let lf = 0;
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
    if (text[index - 1] === '\r') crlf++;
    else lf++;
  }
  return crlf > lf ? '\r\n' : '\n';
}

/** Offset of the first character of the line that holds an offset. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Offset of the line end, or of the end of the text, behind an offset. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** Offset just behind the line end. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
