import { decodeFormValue } from './percent.ts';
import type { Pair } from './request.ts';

/** The pairs of a query or form as they stand there. */
function splitPairs(text: string): Pair[] {
  return text
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals === -1
        ? { name: piece, value: '' }
        : { name: piece.slice(0, equals), value: piece.slice(equals + 1) };
    });
}

/** The decoded pairs of a query or form; undefined if an escape in it is no UTF-8. */
export function parsePairs(text: string): Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const pair of splitPairs(text)) {
    const name = decodeFormValue(pair.name);
    const value = decodeFormValue(pair.value);
    if (name === undefined || value === undefined) return undefined;
    pairs.push({ name, value });
  }
  return pairs;
}

/** The pairs of a query for comparison: decoded where that is possible. */
export function lenientPairs(text: string): Pair[] {
  return parsePairs(text) ?? splitPairs(text);
}

/**
 * The described pairs that `present` does not already hold. Exporters list the
 * pairs of a URL again, decoded or as they stand there, so both count as the same.
 */
export function missingPairs(described: readonly Pair[], present: readonly Pair[]): Pair[] {
  const left = [...present];
  return described.filter((pair) => {
    const at = left.findIndex((other) => isSamePair(pair, other));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function isSamePair(described: Pair, decoded: Pair): boolean {
  return isSame(described.name, decoded.name) && isSame(described.value, decoded.value);
}

function isSame(described: string, decoded: string): boolean {
  return described === decoded || decodeFormValue(described) === decoded;
}
