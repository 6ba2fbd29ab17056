import { decodeFormValue } from './percent.ts';
import type { Pair } from './request.ts';

/** Splits a query or urlencoded form without decoding it. */
export function splitPairs(text: string): Pair[] {
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

/** The decoded pairs of a query or urlencoded form; undefined if an escape is not UTF-8. */
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

/** Like `parsePairs`, but returns undecoded pairs if an escape is not UTF-8. */
export function parsePairsLeniently(text: string): Pair[] {
  return parsePairs(text) ?? splitPairs(text);
}
