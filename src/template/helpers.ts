import { Literal, Word, type Leaf } from '../literal/index.ts';

/** Joins leaves, and the source text between them, to one leaf; a missing field is undefined. */
export type LeafHelper = (...pieces: (Leaf | string | undefined)[]) => Leaf | string;

/** A function of a project: strings in, a string out, which is quoted like the first value; or a condition. */
export type ProjectHelper = (...values: (string | undefined)[]) => string | boolean;

/** Joins pieces before they are quoted; the first literal among them decides the rules. */
const concat: LeafHelper = (...pieces) => {
  const first = pieces.find((piece) => piece instanceof Literal);
  if (first === undefined) throw new TypeError('concat joins literals');
  return first.with(pieces.map(valueOf).join(''));
};

/** Like `concat`, but prints nothing if a piece is missing. */
const optional: LeafHelper = (...pieces) => (pieces.includes(undefined) ? '' : concat(...pieces));

/** A value on one line: `{{line value}}`, where a value of several lines would break the statement. */
const line: LeafHelper = (value) => {
  if (!(value instanceof Literal)) throw new TypeError('line takes a literal');
  return value.onOneLine();
};

/** The value of a piece before it is quoted. */
export function valueOf(piece: Leaf | string | undefined): string {
  if (typeof piece === 'string') return piece;
  if (piece instanceof Literal || piece instanceof Word) return piece.value;
  throw new TypeError('strings, literals and words can be joined');
}

/** The helpers that every template has. */
export const HELPERS: Readonly<Record<string, LeafHelper>> = { concat, optional, line };

/** Handlebars counts an empty array as false. */
const isTrue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : valueOf(value as Leaf | string);

/** Compares two values before they are quoted: `{{#if (eq name "")}}`. */
export const EQUAL = 'eq';

/** Helpers for conditions: `{{#if (or file multipart.hasFiles)}}`. */
export const CONDITIONS: Readonly<Record<string, (...values: unknown[]) => boolean>> = {
  and: (...values) => values.every(isTrue),
  or: (...values) => values.some(isTrue),
  not: (value) => !isTrue(value),
  [EQUAL]: (one, other) => textOf(one) === textOf(other),
};
