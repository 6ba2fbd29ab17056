import { Literal, Word, type Leaf } from '../literal/index.ts';

/** Turns leaves, and the strings between them, into one leaf; a field that is not there is undefined. */
export type LeafHelper = (...pieces: (Leaf | string | undefined)[]) => Leaf | string;

/** Joins pieces before they are quoted; the first literal among them says how. */
const concat: LeafHelper = (...pieces) => {
  const first = pieces.find((piece) => piece instanceof Literal);
  if (first === undefined) throw new TypeError('concat joins literals');
  return first.with(pieces.map(valueOf).join(''));
};

/** The same, or nothing where a piece is not there. */
const optional: LeafHelper = (...pieces) => (pieces.includes(undefined) ? '' : concat(...pieces));

/** A value that stays on its line: `{{line value}}`, where a block would break the statement. */
const line: LeafHelper = (value) => {
  if (!(value instanceof Literal)) throw new TypeError('line takes a literal');
  return value.onOneLine();
};

function valueOf(piece: Leaf | string | undefined): string {
  if (typeof piece === 'string') return piece;
  if (piece instanceof Literal || piece instanceof Word) return piece.value;
  throw new TypeError('concat joins strings, literals and words');
}

/** The helpers that every template has. */
export const HELPERS: Readonly<Record<string, LeafHelper>> = { concat, optional, line };
