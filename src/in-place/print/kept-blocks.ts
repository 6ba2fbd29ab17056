import { LocatedPage, type Dialect, type DocumentedOperation, type PageOptions } from '../../page/index.ts';
import type { Keep } from '../regions/regions.ts';

type Sample = DocumentedOperation['samples'][number];

/** Among which samples something stands: those of one operation, from 0. */
export interface Position {
  readonly operation: number;
  readonly sample: number;
}

export interface PlacedKeeps {
  /** The printed page, cut where something was kept. */
  readonly pieces: readonly (string | Keep)[];
  /** What stands beside a sample that is not there any more; it is put behind the last. */
  readonly misplaced: readonly Keep[];
}

/** Something that was kept, and where. */
interface Placed {
  readonly keep: Keep;
  readonly position: Position;
}

/**
 * Prints operations, and puts what was kept where another sample would be printed: in place of its code, if it has
 * a label, or else in place of all of it. Where that is, is seen from prints with a probe, whatever the dialect
 * writes round its samples.
 *
 * @param textOf the lines of what is kept, with its markers
 */
export function printWithKeeps(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  options: PageOptions,
  keeps: readonly Keep[],
  textOf: (keep: Keep) => string,
): PlacedKeeps {
  const misplaced: Keep[] = [];
  const wanted = keeps.map((keep): Placed => {
    const position = positionOf(operations, keep);
    if (position === undefined) misplaced.push(keep);
    return { keep, position: position ?? last(operations) };
  });
  const { stands, placed } = withStands(operations, wanted, textOf);
  const located = new LocatedPage(stands, dialect, options);
  const { text } = located;
  const cuts = placed.map(({ keep, position: { operation, sample } }) => {
    if (keep.label !== undefined) {
      return {
        keep,
        range: located.codeBlock(operation, sample) ?? { start: text.length, end: text.length },
      };
    }
    const offset = located.offsetBefore(operation, sample);
    return { keep, range: { start: offset, end: offset } };
  });
  const pieces: (string | Keep)[] = [];
  let from = 0;
  for (const { keep, range } of cuts.toSorted((a, b) => a.range.start - b.range.start)) {
    pieces.push(text.slice(from, range.start), keep);
    from = range.end;
  }
  pieces.push(text.slice(from));
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

/** Operations with a sample that stands for each keep with a label, and where all keeps are among them. */
function withStands(
  operations: readonly DocumentedOperation[],
  wanted: readonly Placed[],
  textOf: (keep: Keep) => string,
): { stands: DocumentedOperation[]; placed: Placed[] } {
  const placed: Placed[] = [];
  const stands = operations.map((documented, operation) => {
    const samples: Sample[] = [];
    for (let index = 0; index <= documented.samples.length; index++) {
      for (const { keep, position } of wanted) {
        if (position.operation !== operation || position.sample !== index) continue;
        placed.push({ keep, position: { operation, sample: samples.length } });
        if (keep.label !== undefined) samples.push(standFor(keep.label, textOf(keep), placed.length));
      }
      samples.push(...documented.samples.slice(index, index + 1));
    }
    return { ...documented, samples };
  });
  return { stands, placed };
}

/** A sample with the label of a keep, and its text: what the dialect writes round it must be longer than what is in it. */
const standFor = (label: string, text: string, number: number): Sample => ({
  // One label has one key, so that the choice of it holds for other groups.
  language: `own-${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
  client: String(number),
  title: label,
  clientTitle: String(number),
  label,
  code: `${text}\n`,
  fence: 'text',
  extension: 'txt',
  unverified: false,
});

/** Without empty lines at both ends: the writer puts one between pieces. */
function trimLines(piece: string): string[] {
  const trimmed = piece.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return trimmed === '' ? [] : [trimmed];
}
