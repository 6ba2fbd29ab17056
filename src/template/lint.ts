import { Diagnostic, type Position } from '../base/diagnostic/index.ts';
import type { Surroundings } from './lines.ts';
import type { Field, Shape } from './shape.ts';
import type { Included, TemplateTree } from './tree.ts';

/** Helpers that take a block, and what they need. */
const BLOCKS = new Set(['if', 'unless', 'each', 'with']);
/** Variables that `{{#each}}` sets; only conditions may read them. */
const LOOP_VARIABLES = new Set(['first', 'last']);

/**
 * Reads the tree of a template, before it is compiled, and refuses what could
 * print data without quotes, print it inside other quotes, or name what is not there.
 *
 * @param lines what stands round each value
 * @param helpers names of the helpers that make one leaf of several
 * @throws Diagnostic at the first rule that is broken
 */
export function lintTemplate(
  { program, positionOf }: TemplateTree,
  lines: ReadonlyMap<hbs.AST.Node, Surroundings>,
  shape: Shape,
  helpers: ReadonlySet<string>,
): void {
  new Linter(positionOf, lines, helpers).program(program, [shape]);
}

class Linter {
  readonly #positionOf: (node: hbs.AST.Node) => Position;
  readonly #lines: ReadonlyMap<hbs.AST.Node, Surroundings>;
  readonly #helpers: ReadonlySet<string>;

  constructor(
    positionOf: (node: hbs.AST.Node) => Position,
    lines: ReadonlyMap<hbs.AST.Node, Surroundings>,
    helpers: ReadonlySet<string>,
  ) {
    this.#positionOf = positionOf;
    this.#lines = lines;
    this.#helpers = helpers;
  }

  /** @param scopes the shapes from the outermost block to this one */
  program(program: hbs.AST.Program, scopes: readonly Shape[]): void {
    for (const statement of program.body) this.#statement(statement, scopes);
  }

  #statement(statement: hbs.AST.Statement, scopes: readonly Shape[]): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        this.#mustache(statement as hbs.AST.MustacheStatement, scopes);
        return;
      case 'BlockStatement':
        this.#block(statement as hbs.AST.BlockStatement, scopes);
        return;
      case 'Included':
        // What it names is looked up where it stands.
        this.program((statement as Included).program, scopes);
        return;
      default:
        throw this.#error(
          statement,
          `a ${statement.type} is not allowed in a template`,
          'use blocks, plain values and {{> name}}',
        );
    }
  }

  #mustache(mustache: hbs.AST.MustacheStatement, scopes: readonly Shape[]): void {
    if (!mustache.escaped) {
      throw this.#error(mustache, 'this prints without quoting', 'write {{value}}, with two braces and no &');
    }
    this.#refuseHandWrittenQuotes(mustache);
    this.#leafExpression(mustache.path, mustache.params, scopes);
  }

  #leafExpression(path: hbs.AST.Node, params: readonly hbs.AST.Expression[], scopes: readonly Shape[]): void {
    const name = (path as hbs.AST.PathExpression).original;
    if (params.length > 0 || this.#helpers.has(name)) {
      if (!this.#helpers.has(name)) {
        throw this.#error(path, `${name} is no helper`, `the helpers are ${[...this.#helpers].join(', ')}`);
      }
      for (const param of params) this.#argument(param, scopes);
      return;
    }
    this.#expectKind(
      path,
      scopes,
      ['leaf'],
      'only a leaf prints; a list wants {{#each}}, an object its fields',
    );
  }

  #argument(param: hbs.AST.Expression, scopes: readonly Shape[]): void {
    if (param.type === 'StringLiteral') return;
    if (param.type === 'SubExpression') {
      const { path, params } = param as hbs.AST.SubExpression;
      this.#leafExpression(path, params, scopes);
      return;
    }
    this.#expectKind(param, scopes, ['leaf'], 'a helper takes leaves and strings');
  }

  #block(block: hbs.AST.BlockStatement, scopes: readonly Shape[]): void {
    const name = block.path.type === 'PathExpression' ? (block.path as hbs.AST.PathExpression).original : '';
    const [param, ...others] = block.params;
    if (!BLOCKS.has(name) || param === undefined || others.length > 0) {
      throw this.#error(
        block,
        `{{#${name}}} is no block of one argument`,
        `the blocks are ${[...BLOCKS].join(', ')}`,
      );
    }
    const inner = this.#innerScopes(name, param, scopes);
    if (block.program !== undefined) this.program(block.program, inner);
    // `{{else}}` stands outside of what the block found.
    if (block.inverse !== undefined) this.program(block.inverse, scopes);
  }

  #innerScopes(name: string, param: hbs.AST.Expression, scopes: readonly Shape[]): readonly Shape[] {
    if (name === 'each' || name === 'with') {
      const kind = name === 'each' ? 'list' : 'object';
      const field = this.#expectKind(
        param,
        scopes,
        [kind],
        `{{#${name}}} takes ${kind === 'list' ? 'a list' : 'an object'}`,
      );
      return [...scopes, (field as { of: Shape }).of];
    }
    const path = param as hbs.AST.PathExpression;
    if (isLoopVariable(path)) return scopes;
    this.#expectKind(param, scopes, ['leaf', 'flag', 'list', 'object'], 'a condition takes a field');
    return scopes;
  }

  #expectKind(
    node: hbs.AST.Node,
    scopes: readonly Shape[],
    kinds: readonly Field['kind'][],
    hint: string,
  ): Field {
    const field = this.#resolve(node, scopes);
    if (!kinds.includes(field.kind)) {
      throw this.#error(node, `${(node as hbs.AST.PathExpression).original} is a ${field.kind}`, hint);
    }
    return field;
  }

  #resolve(node: hbs.AST.Node, scopes: readonly Shape[]): Field {
    if (node.type !== 'PathExpression') throw this.#error(node, 'a field is expected here', 'write its name');
    const path = node as hbs.AST.PathExpression;
    let shape = scopes[scopes.length - 1 - path.depth];
    let field: Field | undefined;
    if (!path.data && shape !== undefined) {
      for (const part of path.parts) {
        field = shape === undefined || !Object.hasOwn(shape, part) ? undefined : shape[part];
        shape = field?.kind === 'object' ? field.of : undefined;
      }
    }
    if (field === undefined) {
      const known = Object.keys(scopes[scopes.length - 1 - path.depth] ?? {}).join(', ');
      throw this.#error(node, `${path.original} is not there`, `here are ${known}`);
    }
    return field;
  }

  /**
   * A leaf brings its own quotes. On the line that it is printed on, an odd number of quotes on both
   * sides means that it stands inside a string.
   */
  #refuseHandWrittenQuotes(mustache: hbs.AST.MustacheStatement): void {
    const { before, after } = this.#lines.get(mustache)!;
    for (const quote of ['"', "'", '`']) {
      if (count(before, quote) % 2 === 1 && count(after, quote) % 2 === 1) {
        throw this.#error(
          mustache,
          `a value stands inside hand-written ${quote} quotes`,
          'remove the quotes: the value prints its own; join pieces with {{concat}}',
        );
      }
    }
  }

  #error(node: hbs.AST.Node, message: string, hint: string): Diagnostic {
    return new Diagnostic('template-lint', message, { position: this.#positionOf(node), hint });
  }
}

/** Of the innermost list only: `@../first` is refused. */
function isLoopVariable({ type, data, depth, parts }: hbs.AST.PathExpression): boolean {
  return (
    type === 'PathExpression' && data && depth === 0 && parts.length === 1 && LOOP_VARIABLES.has(parts[0]!)
  );
}

const count = (text: string, quote: string): number => text.split(quote).length - 1;
