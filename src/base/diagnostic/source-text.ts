import { credentialSpans, type Span } from '../credential/index.ts';
import type { Position } from './diagnostic.ts';

/** Longer lines have no excerpt: a minified file can be one line of megabytes. */
const MAX_EXCERPT_LENGTH = 240;

/** The content of a file, which converts offsets to lines and columns for diagnostics. */
export class SourceText {
  readonly file: string;
  /** Without a byte order mark, so that columns are those that an editor shows. */
  readonly text: string;
  #lineStarts: number[] | undefined;
  readonly #possibleSecrets: (line: string) => readonly Span[];
  #masked: readonly Span[] = [];

  /**
   * @param possibleSecrets spans of a line that may be secrets, which excerpts mask
   */
  constructor(
    file: string,
    text: string,
    possibleSecrets: (line: string) => readonly Span[] = credentialSpans,
  ) {
    this.file = file;
    this.text = text;
    this.#possibleSecrets = possibleSecrets;
  }

  /** Masks spans of the text in the excerpts of all later positions. */
  maskInExcerpts(spans: readonly Span[]): void {
    this.#masked = [...this.#masked, ...spans];
  }

  /** Position of a UTF-16 offset. */
  position(offset: number): Position {
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
    return { file: this.file, line: low + 1, column: offset - start + 1, excerpt: this.#excerpt(start, end) };
  }

  #excerpt(from: number, to: number): string {
    let line = this.text.slice(from, to).replace(/\r$/, '');
    if (line.length > MAX_EXCERPT_LENGTH) return '';
    for (const { start, end } of this.#possibleSecrets(line)) line = masked(line, start, end);
    for (const { start, end } of this.#masked) line = masked(line, start - from, end - from);
    return line;
  }
}

/** Replaces a secret by asterisks, except a quarter of it, at most four characters. The length stays, for the caret. */
function masked(line: string, start: number, end: number): string {
  const first = Math.max(start, 0);
  const last = Math.min(end, line.length);
  if (first >= last) return line;
  // A secret that began on an earlier line has shown its first characters there.
  const shown = start < 0 ? 0 : Math.min(4, Math.floor((last - first) / 4));
  return `${line.slice(0, first + shown)}${'*'.repeat(last - first - shown)}${line.slice(last)}`;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  return starts;
}
