import {
  ArrayExpression,
  Assignment,
  Call,
  Chain,
  Leaf,
  Literal,
  LiteralError,
  ObjectExpression,
  Word,
  type LineRules,
  type JsonPrinter,
} from '../literal/index.ts';
import type { LeafHelper } from '../template/index.ts';

type Piece = Leaf | string | undefined;

/**
 * Helpers for languages whose formatter breaks lines by their width:
 *
 * - `{{assign "const url" url}}`: `const url = "…"`, the text on the next line if it does not fit
 * - `{{property name value}}`: `name: value`, the key without quotes where it needs none
 * - `{{call "form.append" name value}}`: a call; missing arguments are left out
 * - `{{tuple name "None" value}}`: `(name, None, value)`; strings are words of the language
 * - `(chain (call "Path" file) ".read_bytes()")`: a method of what a call returns
 * - `(list value)`, `(row "type" contentType)`: `[value]` and `{ type: contentType }` as arguments
 */
export function fittingHelpers(rules: LineRules, json: JsonPrinter): Readonly<Record<string, LeafHelper>> {
  return {
    assign: (target, value) => new Assignment(rules, textOf(target), ' =', leafOf(value)),
    property: (name, value) =>
      new Assignment(rules, json.printKey(valueOf(name)).replace(/:\s*$/, ''), ':', leafOf(value)),
    call: (callee, ...pieces) => new Call(rules, textOf(callee), present(pieces)),
    tuple: (...pieces) => new Call(rules, '', present(pieces.map(wordOf))),
    chain: (call, rest) => new Chain(rules, callOf(call), textOf(rest)),
    list: (...pieces) => new ArrayExpression(rules, present(pieces)),
    row: (name, value) =>
      // Without a value there is no member, and the argument is left out.
      value === undefined
        ? ''
        : new ObjectExpression(rules, [new Assignment(rules, textOf(name), ':', leafOf(value))]),
  };
}

const present = (pieces: readonly Piece[]): Leaf[] => pieces.filter((piece) => piece instanceof Leaf);

/** A string as a word; other pieces are unchanged. */
const wordOf = (piece: Piece): Piece => (typeof piece === 'string' && piece !== '' ? new Word(piece) : piece);

function callOf(piece: Piece): Call {
  if (piece instanceof Call) return piece;
  throw new LiteralError('a call is expected here');
}

function leafOf(piece: Piece): Leaf {
  if (piece instanceof Leaf) return piece;
  throw new LiteralError('a value is expected here');
}

function textOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  throw new LiteralError('source text is expected here');
}

function valueOf(piece: Piece): string {
  return piece instanceof Literal ? piece.value : textOf(piece);
}
