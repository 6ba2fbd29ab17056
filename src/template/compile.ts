import Handlebars from 'handlebars';
import { Diagnostic, SourceText } from '../diagnostic/index.ts';
import { Leaf, Literal, Word, type Layout } from '../literal/index.ts';
import { lintTemplate } from './lint.ts';
import type { Shape, View } from './shape.ts';

/** Turns leaves, and the strings between them, into one leaf; a field that is not there is undefined. */
export type LeafHelper = (...pieces: (Leaf | string | undefined)[]) => Leaf | string;

export interface TemplateOptions<S extends Shape> {
  /** File name for diagnostics. */
  readonly file: string;
  readonly source: string;
  readonly shape: S;
  readonly helpers?: Readonly<Record<string, LeafHelper>>;
}

export type Template<S extends Shape> = (view: View<S>) => string;

/** Name of the helper that each `{{value}}` is rewritten to; no template can write it. */
const PRINT = 'print leaf';

/**
 * Compiles a template once; what comes back prints views.
 *
 * @throws Diagnostic if the template is not valid or breaks a rule of quoting
 */
export function compileTemplate<S extends Shape>(options: TemplateOptions<S>): Template<S> {
  const { file, source, shape } = options;
  const helpers: Record<string, LeafHelper> = { concat, optional, line, ...options.helpers };
  const text = new SourceText(file, source);
  const program = parse(text);
  lintTemplate(program, text, shape, new Set(Object.keys(helpers)));
  addLayout(program, source.split('\n'));
  // An instance of its own, so that nobody's helpers or partials can reach into it.
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) {
    // Handlebars passes its options behind the arguments.
    handlebars.registerHelper(name, (...args: unknown[]) =>
      helper(...(args.slice(0, -1) as Parameters<LeafHelper>)),
    );
  }
  handlebars.registerHelper(PRINT, printLeaf);
  const render = handlebars.compile(program, { strict: false, knownHelpersOnly: false });
  return (view) => render(view);
}

function parse(text: SourceText): hbs.AST.Program {
  try {
    return Handlebars.parse(text.text);
  } catch (error) {
    // `Parse error on line 2:` and `if doesn't match each - 2:5` are its two ways to say where.
    const line = Number(
      /line (\d+)|- (\d+):\d+$/
        .exec((error as Error).message)
        ?.slice(1)
        .find(Boolean) ?? 1,
    );
    const offset =
      text.text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const [, expected] = /Expecting (.+), got/.exec((error as Error).message) ?? [];
    throw new Diagnostic('template-syntax', 'this is not valid Handlebars', {
      place: text.place(offset),
      expected: expected?.replaceAll("'", ''),
      hint: 'are all {{ closed, and all blocks ended?',
    });
  }
}

/**
 * Tells each leaf how far its line is indented, so that a value of several lines
 * stands under its beginning: `{{value}}` becomes a call of the print helper.
 */
function addLayout(program: hbs.AST.Program, lines: readonly string[]): void {
  for (const statement of program.body) {
    if (statement.type === 'BlockStatement') {
      const { program: main, inverse } = statement as hbs.AST.BlockStatement;
      if (main !== undefined) addLayout(main, lines);
      if (inverse !== undefined) addLayout(inverse, lines);
    } else if (statement.type === 'MustacheStatement') {
      const mustache = statement as hbs.AST.MustacheStatement;
      const { line, column } = mustache.loc.start;
      const before = lines[line - 1]!.slice(0, column);
      const { end } = mustache.loc;
      const after = lines[end.line - 1]!.slice(end.column).replace(/\{\{.*?\}\}/g, '');
      const { loc } = mustache;
      const value: hbs.AST.Expression =
        mustache.params.length > 0
          ? ({
              type: 'SubExpression',
              path: mustache.path,
              params: mustache.params,
              hash: undefined,
              loc,
            } as unknown as hbs.AST.SubExpression)
          : (mustache.path as hbs.AST.PathExpression);
      mustache.params = [
        value,
        { type: 'StringLiteral', value: /^\s*/.exec(before)![0], loc } as hbs.AST.StringLiteral,
        {
          type: 'NumberLiteral',
          value: before.replace(/\{\{.*?\}\}/g, '').length,
          loc,
        } as hbs.AST.NumberLiteral,
        { type: 'NumberLiteral', value: after.length, loc } as hbs.AST.NumberLiteral,
      ];
      mustache.path = {
        type: 'PathExpression',
        original: PRINT,
        parts: [PRINT],
        depth: 0,
        data: false,
        loc,
      } as hbs.AST.PathExpression;
    }
  }
}

/** Handlebars prints what `toHTML` gives as it is; it is called on objects before escaping. */
function printLeaf(value: unknown, indent: string, column: number, after: number): { toHTML(): string } {
  if (!(value instanceof Leaf)) throw new TypeError('a template printed what is no leaf');
  const layout: Layout = { indent, column, after };
  return { toHTML: () => value.print(layout) };
}

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
