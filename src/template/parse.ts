import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { Diagnostic, SourceText } from '../diagnostic/index.ts';
import { lintTemplate } from './lint.ts';
import type { Block, Expression, LoopVariable, Path, Print, Program, Statement } from './program.ts';
import type { Shape } from './shape.ts';

/** Loaded when a template has to be parsed: those of the package were, when it was built. */
const loadHandlebars = (): typeof Handlebars =>
  createRequire(import.meta.url)('handlebars') as typeof Handlebars;

/**
 * Parses a template and checks it.
 *
 * @param file name for diagnostics
 * @param helpers names of the helpers that make one leaf of several
 * @throws Diagnostic if it is not valid Handlebars or breaks a rule of quoting
 */
export function parseTemplate(
  file: string,
  source: string,
  shape: Shape,
  helpers: ReadonlySet<string>,
): Program {
  const text = new SourceText(file, source);
  const tree = parse(text);
  lintTemplate(tree, text, shape, helpers);
  return new Reader(source, helpers).program(tree);
}

function parse(text: SourceText): hbs.AST.Program {
  try {
    return loadHandlebars().parse(text.text);
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

/** Turns the tree of Handlebars, which was checked, into our own. */
class Reader {
  readonly #lines: readonly string[];
  readonly #helpers: ReadonlySet<string>;

  constructor(source: string, helpers: ReadonlySet<string>) {
    this.#lines = source.split('\n');
    this.#helpers = helpers;
  }

  program(tree: hbs.AST.Program | undefined): Program {
    return (tree?.body ?? []).flatMap((statement) => this.#statement(statement));
  }

  #statement(statement: hbs.AST.Statement): Statement | [] {
    switch (statement.type) {
      case 'ContentStatement': {
        const { value } = statement as hbs.AST.ContentStatement;
        return value === '' ? [] : value;
      }
      case 'MustacheStatement':
        return this.#print(statement as hbs.AST.MustacheStatement);
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement);
      default:
        return [];
    }
  }

  /** A value of several lines stands under its beginning, so each is told where its line begins and ends. */
  #print({ path, params, loc: { start, end } }: hbs.AST.MustacheStatement): Print {
    const before = this.#lines[start.line - 1]!.slice(0, start.column);
    const after = this.#lines[end.line - 1]!.slice(end.column);
    return {
      print: this.#call(path as hbs.AST.PathExpression, params),
      indent: /^\s*/.exec(before)![0],
      column: withoutMustaches(before).length,
      after: withoutMustaches(after).length,
    };
  }

  #block({ path, params, program, inverse }: hbs.AST.BlockStatement): Block {
    const of = params[0] as hbs.AST.PathExpression;
    return {
      block: (path as hbs.AST.PathExpression).original as Block['block'],
      of: of.data ? { loop: of.parts[0] as LoopVariable['loop'] } : pathOf(of),
      main: this.program(program),
      other: this.program(inverse),
    };
  }

  #call(path: hbs.AST.PathExpression, params: readonly hbs.AST.Expression[]): Expression {
    if (params.length === 0 && !this.#helpers.has(path.original)) return pathOf(path);
    return { helper: path.original, pieces: params.map((param) => this.#piece(param)) };
  }

  #piece(param: hbs.AST.Expression): Expression {
    if (param.type === 'StringLiteral') return (param as hbs.AST.StringLiteral).value;
    if (param.type !== 'SubExpression') return pathOf(param as hbs.AST.PathExpression);
    const { path, params } = param as hbs.AST.SubExpression;
    return this.#call(path as hbs.AST.PathExpression, params);
  }
}

const pathOf = ({ parts, depth }: hbs.AST.PathExpression): Path => ({ path: parts, up: depth });

const withoutMustaches = (text: string): string => text.replace(/\{\{.*?\}\}/g, '');
