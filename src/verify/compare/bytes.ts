import { isUtf8 } from 'node:buffer';

/** Number of binary bytes that a report shows. */
const SHOWN_BYTES = 16;

/** Two different byte sequences as text, for a report; undefined if they are the same. */
export function describeDifferentBytes(
  expected: Buffer,
  got: Buffer,
): { readonly expected: string; readonly got: string } | undefined {
  if (expected.equals(got)) return undefined;
  const show = isUtf8(expected) && isUtf8(got) ? textOf : hexFrom(firstDifference(expected, got));
  return { expected: show(expected), got: show(got) };
}

const textOf = (bytes: Buffer): string => JSON.stringify(bytes.toString('utf8'));

/** Binary data as its length, and its bytes from an offset in hexadecimal. */
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
