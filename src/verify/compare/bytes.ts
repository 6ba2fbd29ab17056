import { isUtf8 } from 'node:buffer';

/** Of bytes that are no text, how many are shown. */
const SHOWN_BYTES = 16;

/** Two byte sequences that differ, for people to read. */
export interface ShownBytes {
  readonly expected: string;
  readonly got: string;
}

/** What differs between bytes, as text where both are; undefined if they are the same. */
export function differingBytes(expected: Buffer, got: Buffer): ShownBytes | undefined {
  if (expected.equals(got)) return undefined;
  const show = isUtf8(expected) && isUtf8(got) ? textOf : hexFrom(firstDifference(expected, got));
  return { expected: show(expected), got: show(got) };
}

const textOf = (bytes: Buffer): string => JSON.stringify(bytes.toString('utf8'));

/** What is no text looks alike as one, so its length is shown, and its bytes from the one that differs. */
const hexFrom =
  (start: number) =>
  (bytes: Buffer): string => {
    const hex = bytes.subarray(start, start + SHOWN_BYTES).toString('hex');
    return `${bytes.length} bytes, from ${start}: ${hex.replace(/..(?=.)/g, '$& ') || 'none'}`;
  };

function firstDifference(a: Buffer, b: Buffer): number {
  const index = a.findIndex((byte, position) => byte !== b[position]);
  return index === -1 ? a.length : index;
}
