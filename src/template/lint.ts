import { Diagnostic, didYouMean, type Position } from '../base/diagnostic/index.ts';
import { CONDITIONS, EQUAL } from './helpers.ts';
import type { Surroundings } from './layout.ts';
import type { Field, Shape } from './shape.ts';
import type { Included, TemplateTree } from './tree.ts';

/** Helpers that take a block of the template. */
const BLOCKS = new Set(['if', 'unless', 'each', 'with']);
/** Variables that `{{#each}}` sets; only conditions may read them. */
const LOOP_VARIABLES = new Set(['first', 'last']);

/** Names of the helpers that a template may use. */
export interface HelperNames {
  /** Helpers that join values to one leaf. */
  readonly leaves: ReadonlySet<string>;
  /** Helpers of the project, which may be conditions as well. */
  readonly project: ReadonlySet<string>;
}

/** The fields that names are looked up in inside a block. */
interface Scope {
  readonly shape: Shape;
  /** `{{#each headers as |header|}}`: the name of the block parameter. */
  readonly parameter?: string | undefined;
}

/**
 * Checks the tree of a template before it is compiled: no value can be printed without quotes or inside
 * other quotes, and every name exists.
 *
 * @param lines the surroundings of each value on its line
 * @throws Diagnostic at the first rule that is broken
 */
export function lintTemplate(
  { program, positionOf }: TemplateTree,
  lines: ReadonlyMap<hbs.AST.Node, Surroundings>,
  shape: Shape,
  helpers: HelperNames,
): void {
  new Linter(positionOf, lines, helpers).program(program, [{ shape }]);
}

class Linter {
  readonly #positionOf: (node: hbs.AST.Node) => Position;
  readonly #lines: ReadonlyMap<hbs.AST.Node, Surroundings>;
  readonly #helpers: HelperNames;

  constructor(
    positionOf: (node: hbs.AST.Node) => Position,
    lines: ReadonlyMap<hbs.AST.Node, Surroundings>,
    helpers: HelperNames,
  ) {
    this.#positionOf = positionOf;
    this.#lines = lines;
    this.#helpers = helpers;
  }

  /** @param scopes from the outermost block to this one */
  program(program: hbs.AST.Program, scopes: readonly Scope[]): void {
    for (const statement of program.body) this.#statement(statement, scopes);
  }

  #statement(statement: hbs.AST.Statement, scopes: readonly Scope[]): void {
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
        // Its names are resolved in the block that includes it.
        this.program((statement as Included).program, scopes);
        return;
      default:
        throw this.#error(
          statement,
          `a ${statement.type} is not allowed in a template`,
          'use blocks, plain values, {{> name}} and {{#*inline "name"}}',
        );
    }
  }

  #mustache(mustache: hbs.AST.MustacheStatement, scopes: readonly Scope[]): void {
    if (!mustache.escaped) {
      throw this.#error(
        mustache,
        'this would print without quotes',
        'write {{value}}, with two braces and no &',
      );
    }
    this.#refuseHash(mustache);
    this.#refuseHandWrittenQuotes(mustache);
    this.#leafExpression(mustache.path, mustache.params, scopes);
  }

  #leafExpression(path: hbs.AST.Node, params: readonly hbs.AST.Expression[], scopes: readonly Scope[]): void {
    const name = (path as hbs.AST.PathExpression).original;
    const { leaves, project } = this.#helpers;
    if (params.length > 0 || leaves.has(name) || project.has(name)) {
      if (!leaves.has(name) && !project.has(name)) {
        throw this.#error(
          path,
          `${name} is not a helper`,
          `the helpers are ${[...leaves, ...project].join(', ')}`,
        );
      }
      for (const param of params) this.#argument(param, scopes);
      return;
    }
    this.#expectKind(
      path,
      scopes,
      ['leaf'],
      'only a leaf prints; use {{#each}} for an array, and the fields of an object',
    );
  }

  #argument(param: hbs.AST.Expression, scopes: readonly Scope[]): void {
    if (param.type === 'StringLiteral') return;
    if (param.type === 'SubExpression') {
      const { path, params } = param as hbs.AST.SubExpression;
      this.#refuseHash(param as hbs.AST.SubExpression);
      this.#leafExpression(path, params, scopes);
      return;
    }
    this.#expectKind(param, scopes, ['leaf'], 'a helper takes leaves and strings');
  }

  #block(block: hbs.AST.BlockStatement, scopes: readonly Scope[]): void {
    const name = block.path.type === 'PathExpression' ? (block.path as hbs.AST.PathExpression).original : '';
    const [param, ...others] = block.params;
    if (!BLOCKS.has(name) || param === undefined || others.length > 0) {
      throw this.#error(
        block,
        `{{#${name}}} is not a block with one argument`,
        `the blocks are ${[...BLOCKS].join(', ')}`,
      );
    }
    this.#refuseHash(block);
    const inner = this.#innerScopes(name, param, block.program?.blockParams ?? [], scopes);
    if (block.program !== undefined) this.program(block.program, inner);
    // `{{else}}` is in the scope outside the block.
    if (block.inverse !== undefined) this.program(block.inverse, scopes);
  }

  #innerScopes(
    name: string,
    param: hbs.AST.Expression,
    parameters: readonly string[],
    scopes: readonly Scope[],
  ): readonly Scope[] {
    if (name === 'each' || name === 'with') {
      const kind = name === 'each' ? 'array' : 'object';
      const field = this.#expectKind(param, scopes, [kind], `{{#${name}}} takes an ${kind}`);
      const [parameter, index] = parameters;
      if (index !== undefined) {
        throw this.#error(
          param,
          `${index} is an index, which no template can use`,
          'name one parameter only',
        );
      }
      return [...scopes, { shape: (field as { of: Shape }).of, parameter }];
    }
    if (parameters.length > 0) {
      throw this.#error(param, `{{#${name}}} sets no block parameter`, 'only each and with do');
    }
    this.#condition(param, scopes);
    return scopes;
  }

  #condition(param: hbs.AST.Expression, scopes: readonly Scope[]): void {
    if (isLoopVariable(param)) return;
    if (param.type !== 'SubExpression') {
      this.#expectKind(param, scopes, ['leaf', 'flag', 'array', 'object'], 'a condition takes a field');
      return;
    }
    const { path, params } = param as hbs.AST.SubExpression;
    const name = (path as hbs.AST.PathExpression).original;
    this.#refuseHash(param as hbs.AST.SubExpression);
    if (this.#helpers.project.has(name)) {
      for (const inner of params) this.#argument(inner, scopes);
    } else if (name === EQUAL) {
      if (params.length !== 2)
        throw this.#error(path, `${EQUAL} takes two values`, `write (${EQUAL} name "a")`);
      for (const inner of params) this.#argument(inner, scopes);
    } else if (Object.hasOwn(CONDITIONS, name) && params.length > 0) {
      for (const inner of params) this.#condition(inner, scopes);
    } else {
      throw this.#error(
        path,
        `${name} is not a condition`,
        `the conditions are ${[...Object.keys(CONDITIONS), ...this.#helpers.project].join(', ')}`,
      );
    }
  }

  #expectKind(
    node: hbs.AST.Node,
    scopes: readonly Scope[],
    kinds: readonly Field['kind'][],
    hint: string,
  ): Field {
    const field = this.#resolve(node, scopes);
    if (!kinds.includes(field.kind)) {
      throw this.#error(node, `${(node as hbs.AST.PathExpression).original} is ${article(field.kind)}`, hint);
    }
    return field;
  }

  #resolve(node: hbs.AST.Node, scopes: readonly Scope[]): Field {
    if (node.type !== 'PathExpression') throw this.#error(node, 'a field is expected here', 'write its name');
    const path = node as hbs.AST.PathExpression;
    const { shape, parts } = start(path, scopes);
    let fields = shape;
    let field: Field | undefined;
    for (const [index, part] of parts.entries()) {
      const owner = field;
      field = fields === undefined || !Object.hasOwn(fields, part) ? undefined : fields[part];
      if (field === undefined) {
        const where = index === 0 ? 'here' : `of ${parts.slice(0, index).join('.')}`;
        const names = Object.keys(fields ?? {});
        const none = `there are no fields ${where}${owner === undefined ? '' : ` (${owner.about})`}`;
        const hint =
          names.length === 0 ? none : didYouMean(part, names, `the fields ${where} are ${names.join(', ')}`);
        throw this.#error(node, `the field ${path.original} does not exist`, hint);
      }
      fields = field.kind === 'object' ? field.of : undefined;
    }
    if (field === undefined) throw this.#error(node, `${path.original} is not a field`, 'write a name');
    return field;
  }

  /**
   * A leaf prints its own quotes. If the number of quotes before it on its line is odd, and after it too, it
   * is inside a string.
   */
  #refuseHandWrittenQuotes(mustache: hbs.AST.MustacheStatement): void {
    const { before, after } = this.#lines.get(mustache)!;
    for (const quote of ['"', "'", '`']) {
      if (count(before, quote) % 2 === 1 && count(after, quote) % 2 === 1) {
        throw this.#error(
          mustache,
          `a value is inside hand-written ${quote} quotes`,
          'remove the quotes: the value prints its own; join pieces with {{concat}}',
        );
      }
    }
  }

  #refuseHash(node: { readonly hash?: hbs.AST.Hash | undefined } & hbs.AST.Node): void {
    if (node.hash === undefined) return;
    throw this.#error(node, 'helpers take no named arguments', 'write the values one after the other');
  }

  #error(node: hbs.AST.Node, message: string, hint: string): Diagnostic {
    return new Diagnostic('template-lint', message, { position: this.#positionOf(node), hint });
  }
}

/** Where the lookup of a path begins: at a block parameter, or at a scope `depth` levels up. */
function start(
  { data, depth, parts, original }: hbs.AST.PathExpression,
  scopes: readonly Scope[],
): { readonly shape: Shape | undefined; readonly parts: readonly string[] } {
  if (data) return { shape: undefined, parts };
  const isScoped = /^(?:\.|this\b)/.test(original);
  const named = scopes.findLast(({ parameter }) => parameter !== undefined && parameter === parts[0]);
  if (!isScoped && depth === 0 && named !== undefined) return { shape: named.shape, parts: parts.slice(1) };
  return { shape: scopes[scopes.length - 1 - depth]?.shape, parts };
}

/** Only variables of the innermost array: `@../first` is refused. */
function isLoopVariable(node: hbs.AST.Expression): boolean {
  const { type, data, depth, parts } = node as hbs.AST.PathExpression;
  return (
    type === 'PathExpression' && data && depth === 0 && parts.length === 1 && LOOP_VARIABLES.has(parts[0]!)
  );
}

const article = (kind: Field['kind']): string => `${/^[ao]/.test(kind) ? 'an' : 'a'} ${kind}`;

const count = (text: string, quote: string): number => text.split(quote).length - 1;
