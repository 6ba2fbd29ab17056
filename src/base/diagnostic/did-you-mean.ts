import { nearest } from './nearest.ts';

/** The hint for a word that may be misspelled: the nearest candidate, or `otherwise` if none is near. */
export function didYouMean(typed: string, candidates: readonly string[]): string | undefined;
export function didYouMean(typed: string, candidates: readonly string[], otherwise: string): string;
export function didYouMean(
  typed: string,
  candidates: readonly string[],
  otherwise?: string,
): string | undefined {
  const near = nearest(typed, candidates);
  return near === undefined ? otherwise : `did you mean ${near}?`;
}
