import type { Place } from './diagnostic.ts';

/** Longest excerpt of a line that a diagnostic carries: minified files have lines of megabytes. */
const EXCERPT_LIMIT = 240;

/** A text with its file name, which knows the line and column of each offset. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The place of a UTF-16 offset. */
  place(offset: number): Place {
    const starts = (this.#lineStarts ??= lineStartsOf(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low]!;
    const end = (starts[low + 1] ?? this.text.length + 1) - 1;
    const line = this.text.slice(start, end).replace(/\r$/, '');
    return {
      file: this.file,
      line: low + 1,
      column: offset - start + 1,
      excerpt: line.length > EXCERPT_LIMIT ? '' : line,
    };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  return starts;
}
