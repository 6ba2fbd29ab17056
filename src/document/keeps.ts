import type { Dialect, DocumentedOperation, PageOptions } from '../page/index.ts';
import { printPage } from '../page/index.ts';
import type { Keep } from './regions.ts';

type Sample = DocumentedOperation['samples'][number];

export interface PlacedKeeps {
  /** The printed page, cut where something was kept. */
  readonly pieces: readonly (string | Keep)[];
  /** What stands beside a sample that is not there any more; it is put behind the last. */
  readonly misplaced: readonly Keep[];
}

/** Among which samples something stands: those of one operation, from 0. */
interface Position {
  readonly operation: number;
  readonly sample: number;
}

/**
 * Prints operations, and puts what was kept where another sample would be printed. Where that is, is seen
 * from prints with a probe, whatever the dialect writes round its samples.
 */
export function printWithKeeps(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  options: PageOptions,
  keeps: readonly Keep[],
): PlacedKeeps {
  const page = printPage(operations, dialect, options);
  const misplaced: Keep[] = [];
  const cuts = keeps.map((keep) => {
    const position = positionOf(operations, keep);
    if (position === undefined) misplaced.push(keep);
    return {
      keep,
      offset: new Probes(operations, dialect, options, page).offset(position ?? last(operations)),
    };
  });
  const pieces: (string | Keep)[] = [];
  let from = 0;
  for (const { keep, offset } of cuts.toSorted((a, b) => a.offset - b.offset)) {
    pieces.push(page.slice(from, offset), keep);
    from = offset;
  }
  pieces.push(page.slice(from));
  return {
    pieces: pieces.flatMap((piece): readonly (string | Keep)[] =>
      typeof piece === 'string' ? trimLines(piece) : [piece],
    ),
    misplaced,
  };
}

function positionOf(
  operations: readonly DocumentedOperation[],
  { before, after }: Keep,
): Position | undefined {
  const language = before ?? after ?? 'all';
  const wanted = ({ language: id }: Sample): boolean => language === 'all' || id === language;
  if (before !== undefined) {
    const operation = operations.findIndex(({ samples }) => samples.some(wanted));
    if (operation === -1) return undefined;
    return { operation, sample: operations[operation]!.samples.findIndex(wanted) };
  }
  const operation = operations.findLastIndex(({ samples }) => samples.some(wanted));
  if (operation === -1) return undefined;
  return { operation, sample: operations[operation]!.samples.findLastIndex(wanted) + 1 };
}

function last(operations: readonly DocumentedOperation[]): Position {
  const operation = operations.length - 1;
  return { operation, sample: operations[operation]?.samples.length ?? 0 };
}

/** Finds where samples begin and end on a printed page, by printing it with a probe in place of one, or behind all. */
class Probes {
  readonly #operations: readonly DocumentedOperation[];
  readonly #dialect: Dialect;
  readonly #options: PageOptions;
  readonly #lines: readonly string[];

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
  }

  /** Offset in the page, at the beginning of a line, where a sample at this position would begin. */
  offset(position: Position): number {
    return this.#lines.slice(0, this.#line(position)).reduce((offset, line) => offset + line.length + 1, 0);
  }

  #line({ operation, sample }: Position): number {
    const samples = this.#operations[operation]?.samples ?? [];
    const longer = this.#print(operation, samples.toSpliced(samples.length, 0, PROBE));
    const probe = indexOfProbe(longer);
    // Nothing is printed: no samples, or not this part.
    if (samples.length === 0 || probe === -1) return this.#lines.length;
    const { end } = this.#code(operation, samples.length - 1);
    const gap = longer.slice(end, probe);
    const closing = commonLength(gap, this.#lines.slice(end));
    if (sample === samples.length) return end + closing;
    return this.#code(operation, sample).start - (gap.length - closing);
  }

  /** The lines of the code of a sample. */
  #code(operation: number, sample: number): { start: number; end: number } {
    const samples = this.#operations[operation]!.samples;
    const replaced = this.#print(operation, samples.with(sample, { ...samples[sample]!, code: PROBE.code }));
    const start = indexOfProbe(replaced);
    return { start, end: this.#lines.length - (replaced.length - start - 1) };
  }

  #print(operation: number, samples: readonly Sample[]): string[] {
    const operations = this.#operations.with(operation, { ...this.#operations[operation]!, samples });
    return printPage(operations, this.#dialect, this.#options).split('\n');
  }
}

const indexOfProbe = (lines: readonly string[]): number =>
  lines.findIndex((line) => line.includes(PROBE.code.trim()));

function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((line, index) => line !== b[index]);
  return end === -1 ? a.length : end;
}

/** Its name and code stand on no page. */
const PROBE: Sample = {
  language: '\u{F0000}gen-snippets',
  client: '\u{F0000}probe',
  title: '\u{F0000}',
  clientTitle: '\u{F0000}',
  code: '\u{F0001}\n',
  fence: 'text',
  extension: 'txt',
  unverified: false,
};

/** Without empty lines at both ends: the writer puts one between pieces. */
function trimLines(piece: string): string[] {
  const trimmed = piece.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return trimmed === '' ? [] : [trimmed];
}
