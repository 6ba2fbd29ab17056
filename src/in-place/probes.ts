import { printPage, type Dialect, type DocumentedOperation, type PageOptions } from '../page/index.ts';
import type { Range } from './structure.ts';

export type Sample = DocumentedOperation['samples'][number];

/** Among which samples something stands: those of one operation, from 0. */
export interface Position {
  readonly operation: number;
  readonly sample: number;
}

/** Lines of a page, from 0, the end exclusive. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Finds where samples begin and end on a printed page, by printing it with a probe in place of one, or behind all. */
export class Probes {
  readonly #operations: readonly DocumentedOperation[];
  readonly #dialect: Dialect;
  readonly #options: PageOptions;
  readonly #lines: readonly string[];
  readonly #probe: Sample;

  constructor(
    operations: readonly DocumentedOperation[],
    dialect: Dialect,
    options: PageOptions,
    page: string,
  ) {
    this.#operations = operations;
    this.#dialect = dialect;
    this.#options = options;
    this.#lines = page.split('\n');
    this.#probe = probeFor(page);
  }

  /** Where, at the beginning of a line, a sample at this position would begin. */
  gap(position: Position): Range {
    const line = this.#gapLine(position);
    return this.#range({ start: line, end: line });
  }

  /** The block of code of the sample at this position; the end of the page if no samples are printed. */
  block({ operation, sample }: Position): Range {
    const { length } = this.#lines;
    return this.#range(this.#block(operation, sample) ?? { start: length, end: length });
  }

  #range({ start, end }: Lines): Range {
    const offset = (line: number): number =>
      this.#lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
    return { start: offset(start), end: offset(end) };
  }

  #gapLine({ operation, sample }: Position): number {
    const samples = this.#operations[operation]?.samples ?? [];
    const before = samples.length === 0 ? undefined : this.#block(operation, samples.length - 1);
    // Nothing is printed: no samples, or not this part.
    if (before === undefined) return this.#lines.length;
    const longer = this.#print(operation, samples.toSpliced(samples.length, 0, this.#probe));
    const gap = longer.slice(before.end, this.#probeIn(longer)!.start);
    const closing = commonLength(gap, this.#lines.slice(before.end));
    if (sample === samples.length) return before.end + closing;
    return this.#block(operation, sample)!.start - (gap.length - closing);
  }

  /** The lines of the block of code of a sample. */
  #block(operation: number, sample: number): Lines | undefined {
    const samples = this.#operations[operation]!.samples;
    const { code } = this.#probe;
    const replaced = this.#print(operation, samples.with(sample, { ...samples[sample]!, code }));
    const probe = this.#probeIn(replaced);
    return probe && { start: probe.start, end: this.#lines.length - (replaced.length - probe.end) };
  }

  /** The lines of the block of code that is the probe; undefined if it is not printed. */
  #probeIn(lines: readonly string[]): Lines | undefined {
    const { code, fence, title } = this.#probe;
    const holdsProbe = (line: string): boolean => line.includes(code.trim());
    const line = lines.findIndex(holdsProbe);
    if (line === -1) return undefined;
    const block = this.#dialect.markup.codeBlock({ code, language: fence, label: title }).split('\n');
    const start = line - block.findIndex(holdsProbe);
    return { start, end: start + block.length };
  }

  #print(operation: number, samples: readonly Sample[]): string[] {
    const operations = this.#operations.with(operation, { ...this.#operations[operation]!, samples });
    return printPage(operations, this.#dialect, this.#options).split('\n');
  }
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((line, index) => line !== b[index]);
  return end === -1 ? a.length : end;
}

/** A sample whose name and code stand nowhere on a page. */
function probeFor(page: string): Sample {
  let mark = '\u{F0000}';
  while (page.includes(mark)) mark += '\u{F0000}';
  return {
    language: `${mark}gen-snippets`,
    client: `${mark}probe`,
    title: `${mark}probe`,
    clientTitle: `${mark}probe`,
    code: `${mark}code\n`,
    fence: 'text',
    extension: 'txt',
    unverified: false,
  };
}
