import { SourceText } from '../base/diagnostic/index.ts';
import { surroundings, type Surroundings } from './lines.ts';
import { lintTemplate } from './lint.ts';
import type { Partials } from './partials.ts';
import type {
  Block,
  Expression,
  Indented,
  LoopVariable,
  Path,
  Print,
  Program,
  Statement,
} from './program.ts';
import type { Shape } from './shape.ts';
import { parseTree, type Included } from './tree.ts';

/**
 * Parses a template with its partials, and checks it.
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
  partials: Partials,
): Program {
  const tree = parseTree(new SourceText(file, source), partials);
  const lines = surroundings(tree.program);
  lintTemplate(tree, lines, shape, helpers);
  return new Reader(lines, helpers).program(tree.program);
}

/** Turns the tree of Handlebars, which was checked, into our own. */
class Reader {
  readonly #lines: ReadonlyMap<hbs.AST.Node, Surroundings>;
  readonly #helpers: ReadonlySet<string>;

  constructor(lines: ReadonlyMap<hbs.AST.Node, Surroundings>, helpers: ReadonlySet<string>) {
    this.#lines = lines;
    this.#helpers = helpers;
  }

  program(tree: hbs.AST.Program | undefined): Program {
    return (tree?.body ?? []).flatMap((statement) => this.#statement(statement));
  }

  #statement(statement: hbs.AST.Statement): Statement | Program {
    switch (statement.type) {
      case 'ContentStatement': {
        const { value } = statement as hbs.AST.ContentStatement;
        return value === '' ? [] : value;
      }
      case 'MustacheStatement':
        return this.#print(statement as hbs.AST.MustacheStatement);
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement);
      case 'Included':
        return this.#included(statement as Included);
      default:
        return [];
    }
  }

  /** A value of several lines stands under its beginning, so each is told where its line begins and ends. */
  #print(mustache: hbs.AST.MustacheStatement): Print {
    const { indent, before, after } = this.#lines.get(mustache)!;
    return {
      print: this.#call(mustache.path as hbs.AST.PathExpression, mustache.params),
      indent,
      column: before.length,
      after: after.length,
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

  #included({ indent, program }: Included): Program | Indented {
    const included = this.program(program);
    return indent === '' ? included : { indent, included };
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
