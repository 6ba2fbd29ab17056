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
 * Prints operations, and puts what was kept where another sample would be printed: the page with one
 * more sample differs from the page without by just its lines, whatever the dialect writes round it.
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
    return { keep, offset: offsetOf(operations, dialect, options, page, position ?? last(operations)) };
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

/** Offset in the page, at the beginning of a line, where a sample at this position begins. */
function offsetOf(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  options: PageOptions,
  page: string,
  position: Position,
): number {
  const longer = printPage(
    operations.map((documented, index) =>
      index === position.operation
        ? { ...documented, samples: documented.samples.toSpliced(position.sample, 0, PROBE) }
        : documented,
    ),
    dialect,
    options,
  );
  if (longer === page) return page.length;
  let line = 0;
  for (let end = page.indexOf('\n'); end !== -1 && longer.startsWith(page.slice(line, end + 1), line);) {
    line = end + 1;
    end = page.indexOf('\n', line);
  }
  return line;
}

/** Its name and code stand on no page. */
const PROBE: Sample = {
  language: '\u{F0000}gen-snippets',
  client: '\u{F0000}probe',
  title: '\u{F0000}',
  clientTitle: '\u{F0000}',
  code: '\u{F0000}\n',
  fence: 'text',
  extension: 'txt',
  unverified: false,
};

/** Without empty lines at both ends: the writer puts one between pieces. */
function trimLines(piece: string): string[] {
  const trimmed = piece.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return trimmed === '' ? [] : [trimmed];
}
