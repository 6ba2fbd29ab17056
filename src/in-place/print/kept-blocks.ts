import { LocatedPage, type Dialect, type DocumentedOperation, type PageOptions } from '../../page/index.ts';
import type { KeptBlock } from '../regions/regions.ts';

type Sample = DocumentedOperation['samples'][number];

/** A position before a sample, by index from 0; the number of samples means after the last. */
interface SamplePosition {
  readonly operation: number;
  readonly sample: number;
}

interface PlacedBlock {
  readonly block: KeptBlock;
  readonly position: SamplePosition;
}

export interface PrintedWithKeptBlocks {
  /** The printed page, split where kept blocks are inserted. */
  readonly pieces: readonly (string | KeptBlock)[];
  /** Blocks beside a sample that is not printed. They are inserted after the last sample. */
  readonly misplaced: readonly KeptBlock[];
}

/**
 * Prints operations with kept blocks among their samples. A block with a label replaces the code of an additional
 * sample with that label; a block without one is inserted between two samples.
 *
 * @param textOf the lines of a kept block, with its markers
 */
export function printWithKeptBlocks(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  options: PageOptions,
  blocks: readonly KeptBlock[],
  textOf: (block: KeptBlock) => string,
): PrintedWithKeptBlocks {
  const misplaced: KeptBlock[] = [];
  const placed = blocks.map((block): PlacedBlock => {
    const position = findPosition(operations, block);
    if (position === undefined) misplaced.push(block);
    return { block, position: position ?? lastPosition(operations) };
  });
  const { operations: extended, placed: placedAmongAll } = addLabelledSamples(operations, placed, textOf);
  const page = new LocatedPage(extended, dialect, options);
  const ranges = placedAmongAll.map(({ block, position: { operation, sample } }) => {
    const offset = block.label === undefined ? page.offsetBefore(operation, sample) : page.text.length;
    const codeBlock = block.label === undefined ? undefined : page.codeBlock(operation, sample);
    return { block, range: codeBlock ?? { start: offset, end: offset } };
  });
  const pieces: (string | KeptBlock)[] = [];
  let end = 0;
  for (const { block, range } of ranges.toSorted((a, b) => a.range.start - b.range.start)) {
    pieces.push(...withoutBlankEnds(page.text.slice(end, range.start)), block);
    end = range.end;
  }
  pieces.push(...withoutBlankEnds(page.text.slice(end)));
  return { pieces, misplaced };
}

/** The position that the attributes of a kept block name; undefined if no such sample is printed. */
function findPosition(
  operations: readonly DocumentedOperation[],
  { before, after }: KeptBlock,
): SamplePosition | undefined {
  const language = before ?? after ?? 'all';
  const matches = (sample: Sample): boolean => language === 'all' || sample.language === language;
  if (before !== undefined) {
    const operation = operations.findIndex(({ samples }) => samples.some(matches));
    if (operation === -1) return undefined;
    return { operation, sample: operations[operation]!.samples.findIndex(matches) };
  }
  const operation = operations.findLastIndex(({ samples }) => samples.some(matches));
  if (operation === -1) return undefined;
  return { operation, sample: operations[operation]!.samples.findLastIndex(matches) + 1 };
}

function lastPosition(operations: readonly DocumentedOperation[]): SamplePosition {
  const operation = operations.length - 1;
  return { operation, sample: operations[operation]?.samples.length ?? 0 };
}

/** Adds a sample for each block with a label. The positions of all blocks are updated. */
function addLabelledSamples(
  operations: readonly DocumentedOperation[],
  blocks: readonly PlacedBlock[],
  textOf: (block: KeptBlock) => string,
): { operations: DocumentedOperation[]; placed: PlacedBlock[] } {
  const placed: PlacedBlock[] = [];
  const extended = operations.map((documented, operation) => {
    const samples: Sample[] = [];
    for (let index = 0; index <= documented.samples.length; index++) {
      for (const { block, position } of blocks) {
        if (position.operation !== operation || position.sample !== index) continue;
        placed.push({ block, position: { operation, sample: samples.length } });
        if (block.label !== undefined) {
          samples.push(labelledSample(block.label, textOf(block), placed.length));
        }
      }
      samples.push(...documented.samples.slice(index, index + 1));
    }
    return { ...documented, samples };
  });
  return { operations: extended, placed };
}

/**
 * A sample with the label of a kept block. Its text is the code, so that delimiters around the samples are longer
 * than any in the text.
 */
const labelledSample = (label: string, text: string, number: number): Sample => ({
  // The same label gives the same key, so that tabs with it are synchronised.
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

/** Removes blank lines at both ends; the writer adds one between pieces. Empty if nothing is left. */
function withoutBlankEnds(piece: string): string[] {
  const trimmed = piece.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return trimmed === '' ? [] : [trimmed];
}
