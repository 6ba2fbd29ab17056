import type { Surroundings } from './layout.ts';
import type { Included } from './tree.ts';

/** Names of the helpers that a compiled template calls by itself; no template can write them. */
export const PRINT = '-print';
export const INDENT = '-indent';

const NO_STRIP = { open: false, close: false };

/**
 * Makes the tree that Handlebars compiles:
 *
 * - `{{value}}` becomes `{{{-print value indent="  " column=4 after=1}}}`: a leaf prints itself, and knows its position
 * - a partial becomes its content, inside `{{#-indent "  "}}` if its tag is alone on an indented line
 *
 * White space control was applied by the parser, so it is switched off here.
 */
export function assemble(
  program: hbs.AST.Program,
  lines: ReadonlyMap<hbs.AST.Node, Surroundings>,
): hbs.AST.Program {
  return withBody(program);

  function withBody(inner: hbs.AST.Program): hbs.AST.Program {
    return { ...inner, body: inner.body.flatMap(statement), strip: {} } as hbs.AST.Program;
  }

  function statement(node: hbs.AST.Statement): hbs.AST.Statement[] {
    switch (node.type) {
      case 'MustacheStatement':
        return [print(node as hbs.AST.MustacheStatement)];
      case 'BlockStatement':
        return [block(node as hbs.AST.BlockStatement)];
      case 'Included':
        return include(node as Included);
      case 'CommentStatement':
        return [];
      default:
        return [node];
    }
  }

  function print(mustache: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
    const { path, params, loc } = mustache;
    const { indent, before, after } = lines.get(mustache)!;
    const isHelper = params.length > 0;
    const value = isHelper ? ({ type: 'SubExpression', path, params, loc } as hbs.AST.SubExpression) : path;
    return {
      ...mustache,
      path: pathTo(PRINT, loc),
      params: [value],
      hash: hashOf({ indent, column: before.length, after: after.length }, loc),
      escaped: false,
      strip: NO_STRIP,
    } as hbs.AST.MustacheStatement;
  }

  function block(node: hbs.AST.BlockStatement): hbs.AST.BlockStatement {
    const { program: main, inverse } = node;
    return {
      ...node,
      ...(main && { program: withBody(main) }),
      ...(inverse && { inverse: withBody(inverse) }),
      openStrip: NO_STRIP,
      inverseStrip: NO_STRIP,
      closeStrip: NO_STRIP,
    };
  }

  function include({ indent, program: included, loc }: Included): hbs.AST.Statement[] {
    const inner = withBody(included);
    if (indent === '') return inner.body;
    const params = [{ type: 'StringLiteral', value: indent, original: indent, loc }];
    return [
      {
        type: 'BlockStatement',
        path: pathTo(INDENT, loc),
        params,
        program: inner,
        openStrip: NO_STRIP,
        inverseStrip: NO_STRIP,
        closeStrip: NO_STRIP,
        loc,
      } as unknown as hbs.AST.BlockStatement,
    ];
  }
}

const pathTo = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression =>
  ({
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  }) as unknown as hbs.AST.PathExpression;

function hashOf(
  values: Readonly<Record<string, string | number>>,
  loc: hbs.AST.SourceLocation,
): hbs.AST.Hash {
  const pairs = Object.entries(values).map(([key, value]) => {
    const type = typeof value === 'string' ? 'StringLiteral' : 'NumberLiteral';
    return { type: 'HashPair', key, value: { type, value, original: value, loc }, loc };
  });
  return { type: 'Hash', pairs, loc } as unknown as hbs.AST.Hash;
}
