import type { Position } from './diagnostic.ts';

/** Longest excerpt of a line that a diagnostic carries: minified files have lines of megabytes. */
const EXCERPT_LIMIT = 240;

/** A range; `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with its file name, which knows the line and column of each offset. */
export class SourceText {
  readonly file: string;
  #text: string | undefined;
  #bytes: Uint8Array | undefined;
  #lineStarts: number[] | undefined;
  readonly #suspectsIn: (line: string) => readonly Span[];
  #concealed: readonly Span[] = [];

  /**
   * @param text or its bytes in UTF-8, which are decoded when the text is asked for
   * @param suspectsIn what an excerpt must not show of a line, because it could be a secret
   */
  constructor(
    file: string,
    text: string | Uint8Array,
    suspectsIn: (line: string) => readonly Span[] = () => [],
  ) {
    this.file = file;
    if (typeof text === 'string') this.#text = text;
    else this.#bytes = text;
    this.#suspectsIn = suspectsIn;
  }

  /** Without a byte order mark, so that columns are those an editor shows. */
  get text(): string {
    return (this.#text ??= new TextDecoder().decode(this.#bytes));
  }

  /** UTF-8. */
  get bytes(): Uint8Array {
    return (this.#bytes ??= new TextEncoder().encode(this.#text));
  }

  /** The beginning of the text, about so many characters: of megabytes the rest need not be decoded. */
  beginning(length: number): string {
    return this.#text?.slice(0, length) ?? new TextDecoder().decode(this.bytes.subarray(0, length));
  }

  /** Hides spans in the excerpts of all places that are asked for from now on. */
  conceal(spans: readonly Span[]): void {
    this.#concealed = [...this.#concealed, ...spans];
  }

  /** The place of a UTF-16 offset. */
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
    if (line.length > EXCERPT_LIMIT) return '';
    for (const { start, end } of this.#suspectsIn(line)) line = masked(line, start, end);
    for (const { start, end } of this.#concealed) line = masked(line, start - from, end - from);
    return line;
  }
}

/** At most four characters of a secret, and of a short one a quarter; the rest keeps its length, for the caret. */
function masked(line: string, start: number, end: number): string {
  const first = Math.max(start, 0);
  const last = Math.min(end, line.length);
  if (first >= last) return line;
  // What began on a line before has shown its beginning there.
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
