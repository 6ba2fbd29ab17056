import { Leaf, type Layout } from '../literal/index.ts';
import type { LeafHelper } from './helpers.ts';
import { indented, Line } from './indent.ts';
import type { Block, Expression, Indented, Path, Print, Program, Statement } from './program.ts';

/** What the names of a block are looked up in, and the block round it. */
interface Scope {
  view: unknown;
  readonly outer: Scope | undefined;
  /** The innermost list: is this its first, its last item? */
  readonly loop: Loop | undefined;
}

interface Loop {
  first: boolean;
  last: boolean;
}

type Printer = (scope: Scope) => string;
type Lookup = (scope: Scope) => unknown;
type Helpers = Readonly<Record<string, LeafHelper>>;

/**
 * Makes a function of a program that prints views. Handlebars' own runtime does the same; it took half of the
 * time of a large API, because it makes closures and looks helpers up for each block each time.
 */
export function renderer(program: Program, helpers: Helpers): (view: object) => string {
  const print = sequence(program, { helpers, indent: '', line: new Line() });
  return (view) => print({ view, outer: undefined, loop: undefined });
}

/** What the statements of a program are printed with. */
interface Setting {
  readonly helpers: Helpers;
  /** What every line begins with. */
  readonly indent: string;
  readonly line: Line;
}

function sequence(program: Program, setting: Setting): Printer {
  const pieces = program.map((statement) => printerOf(statement, setting));
  return (scope) => {
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(scope);
    return text;
  };
}

function printerOf(statement: Statement, setting: Setting): string | Printer {
  if (typeof statement === 'string') return printText(statement, setting);
  if ('included' in statement) return printIndented(statement, setting);
  return 'print' in statement ? printValue(statement, setting) : printBlock(statement, setting);
}

function printText(text: string, { indent, line }: Setting): string | Printer {
  if (indent === '') return text;
  return () => {
    const printed = indented(text, indent, line.begin(indent));
    if (text.endsWith('\n')) line.break();
    return printed;
  };
}

/** Of a value of several lines only the first is indented here: the others are laid out by the value itself. */
function printValue({ print, indent: at, column, after }: Print, setting: Setting): Printer {
  const { helpers, indent, line } = setting;
  const lookup = expression(print, helpers);
  const layout: Layout = { indent: at, column, after };
  return (scope) => {
    const value = lookup(scope);
    if (!(value instanceof Leaf)) throw new TypeError('a template printed what is no leaf');
    const text = value.print(layout);
    return indent === '' || text === '' ? text : line.begin(indent) + text;
  };
}

function printIndented({ indent, included }: Indented, setting: Setting): Printer {
  const { line } = setting;
  const print = sequence(included, { ...setting, indent: setting.indent + indent });
  return (scope) => {
    const takeBack = line.beginPartial(indent, setting.indent);
    const text = print(scope);
    if (text === '') takeBack();
    return text;
  };
}

function printBlock(block: Block, setting: Setting): Printer {
  const { of } = block;
  const main = sequence(block.main, setting);
  const other = sequence(block.other, setting);
  const lookup: Lookup = 'loop' in of ? ({ loop }) => loop?.[of.loop] : path(of);
  switch (block.block) {
    case 'if':
      return (scope) => (isThere(lookup(scope)) ? main(scope) : other(scope));
    case 'unless':
      return (scope) => (isThere(lookup(scope)) ? other(scope) : main(scope));
    case 'with':
      return (scope) => {
        const view = lookup(scope);
        return isThere(view) ? main({ view, outer: scope, loop: scope.loop }) : other(scope);
      };
    case 'each':
      return (scope) => {
        const list = (lookup(scope) ?? []) as readonly unknown[];
        return list.length > 0 ? printEach(list, main, scope) : other(scope);
      };
  }
}

function printEach(list: readonly unknown[], print: Printer, outer: Scope): string {
  const loop: Loop = { first: true, last: false };
  const scope: Scope = { view: undefined, outer, loop };
  const last = list.length - 1;
  let text = '';
  for (let index = 0; index <= last; index++) {
    scope.view = list[index];
    loop.first = index === 0;
    loop.last = index === last;
    text += print(scope);
  }
  return text;
}

/** As in Handlebars, an empty list counts as nothing. */
const isThere = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function expression(value: Expression, helpers: Helpers): Lookup {
  if (typeof value === 'string') return () => value;
  if ('path' in value) return path(value);
  const helper = helpers[value.helper]!;
  const pieces = value.pieces.map((piece) => expression(piece, helpers));
  return (scope) => helper(...(pieces.map((piece) => piece(scope)) as Parameters<LeafHelper>));
}

function path({ path: [name, ...names], up }: Path): Lookup {
  return (scope) => {
    let from = scope;
    // The lint has counted the blocks.
    for (let level = 0; level < up; level++) from = from.outer!;
    let value = (from.view as Record<string, unknown>)[name!];
    for (const part of names) value = (value as Record<string, unknown> | undefined)?.[part];
    return value;
  };
}
