import { randomUUID } from 'node:crypto';
import type { Dialect } from './dialect.ts';
import { printPage, type DocumentedOperation, type PageOptions } from './page.ts';

/** Offsets in UTF-16 code units, the end exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

type Sample = DocumentedOperation['samples'][number];

/** Printed after the samples of an operation, to see what a template prints between two samples. */
const EXTRA_SAMPLE: Sample = {
  language: '',
  client: '',
  title: '',
  clientTitle: '',
  code: '',
  fence: '',
  extension: '',
  unverified: false,
};

/** A printed page that knows where its samples are. Operations and samples are given by index, from 0. */
export class LocatedPage {
  readonly text: string;
  readonly #operations: readonly DocumentedOperation[];
  readonly #dialect: Dialect;
  readonly #options: PageOptions;
  /** Lines of code blocks, by `operation:sample`. */
  readonly #codeBlocks = new Map<string, Range>();

  constructor(operations: readonly DocumentedOperation[], dialect: Dialect, options: PageOptions) {
    this.#operations = operations;
    this.#dialect = dialect;
    this.#options = options;
    // No page contains it by chance.
    const mark = randomUUID();
    const marked = printPage(
      operations,
      dialect,
      options,
      (codeBlock, operation, sample) => `${mark}${operation}:${sample}${mark}${codeBlock}${mark}`,
    );
    const [first = '', ...pieces] = marked.split(mark);
    this.text = first;
    const blocks = new Map<string, Range>();
    while (pieces.length > 0) {
      const [key, codeBlock, following] = pieces.splice(0, 3) as [string, string, string];
      const start = this.text.length;
      if (!blocks.has(key)) blocks.set(key, { start, end: start + codeBlock.length });
      this.text += codeBlock + following;
    }
    for (const [key, block] of blocks) this.#codeBlocks.set(key, wholeLines(this.text, block));
  }

  /** The lines of the code block of a sample; undefined if the page does not show it. */
  codeBlock(operation: number, sample: number): Range | undefined {
    return this.#codeBlocks.get(`${operation}:${sample}`);
  }

  /**
   * The offset at which text can be inserted before a sample, and before all that the template prints with it. The
   * index after the last sample gives the offset after all samples. Without samples it is the end of the page.
   */
  offsetBefore(operation: number, sample: number): number {
    const documented = this.#operations[operation];
    const count = documented?.samples.length ?? 0;
    const last = this.codeBlock(operation, count - 1);
    if (documented === undefined || last === undefined) return this.text.length;
    // With one sample more, the lines that still follow the last code block are those that close a sample. The
    // others, up to the code block of the additional sample, open one.
    const longer = new LocatedPage(
      this.#operations.with(operation, { ...documented, samples: [...documented.samples, EXTRA_SAMPLE] }),
      this.#dialect,
      this.#options,
    );
    const between = linesOf(
      longer.text.slice(
        longer.codeBlock(operation, count - 1)!.end,
        longer.codeBlock(operation, count)!.start,
      ),
    );
    const following = linesOf(this.text.slice(last.end));
    // `printPage` removes blank lines at the end.
    const different = between.findIndex((line, index) => line !== (following[index] ?? '\n'));
    const closing = different === -1 ? between : between.slice(0, different);
    if (sample === count) return last.end + closing.join('').length;
    const opening = between.length - closing.length;
    const before = linesOf(this.text.slice(0, this.codeBlock(operation, sample)!.start));
    return before.slice(0, before.length - opening).join('').length;
  }
}

function wholeLines(text: string, { start, end }: Range): Range {
  const lineEnd = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}

/** Lines with their line breaks. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
