import type Handlebars from 'handlebars';
import { Diagnostic, nearest, type Position, SourceText } from '../base/diagnostic/index.ts';
import type { Partials } from './partials.ts';

/** A partial, inserted where a tag includes it. */
export interface Included extends hbs.AST.Statement {
  readonly type: 'Included';
  /** White space before a tag that is alone on its line: every line of the partial begins with it. */
  readonly indent: string;
  readonly program: hbs.AST.Program;
}

/** The syntax tree of a template with its partials inserted. */
export interface TemplateTree {
  readonly program: hbs.AST.Program;
  /** Position of a node in the file that it was read from. */
  readonly positionOf: (node: hbs.AST.Node) => Position;
}

/** Partials that are defined inside templates: `{{#*inline "name"}}…{{/inline}}`. */
type Inline = ReadonlyMap<string, hbs.AST.Program>;

/**
 * Parses a template, and inserts the partials that it includes.
 *
 * @throws Diagnostic if one of them is not valid Handlebars, does not exist, or includes itself
 */
export function parseTree(handlebars: typeof Handlebars, text: SourceText, partials: Partials): TemplateTree {
  const sources = new Map<string, SourceText>();
  const positionOf = ({ loc }: hbs.AST.Node): Position => {
    const source = sources.get(loc.source)!;
    return source.position(offsetOf(loc.start, source.text));
  };
  return { program: read(text, new Map(), []), positionOf };

  /** @param path names of the partials that are being inserted, the outermost first */
  function read(source: SourceText, inline: Inline, path: readonly string[]): hbs.AST.Program {
    sources.set(source.file, source);
    return insert(parse(handlebars, source), inline, path);
  }

  function insert(program: hbs.AST.Program, outer: Inline, path: readonly string[]): hbs.AST.Program {
    const inline = new Map([...outer, ...program.body.filter(isInline).map(definition)]);
    const body = program.body.flatMap((statement): hbs.AST.Statement[] => {
      if (isInline(statement)) return [];
      if (statement.type === 'PartialStatement') {
        return [include(statement as hbs.AST.PartialStatement, inline, path)];
      }
      if (statement.type !== 'BlockStatement') return [statement];
      const block = statement as hbs.AST.BlockStatement;
      return [
        {
          ...block,
          ...(block.program && { program: insert(block.program, inline, path) }),
          ...(block.inverse && { inverse: insert(block.inverse, inline, path) }),
        } as hbs.AST.BlockStatement,
      ];
    });
    return { ...program, body };
  }

  function definition(statement: hbs.AST.Statement): [string, hbs.AST.Program] {
    const { params, program } = statement as hbs.AST.DecoratorBlock;
    const [name] = params;
    if (params.length === 1 && name?.type === 'StringLiteral') {
      return [(name as hbs.AST.StringLiteral).value, program];
    }
    throw new Diagnostic('template-lint', 'an inline partial needs a name', {
      position: positionOf(statement),
      hint: 'write {{#*inline "name"}}…{{/inline}}',
    });
  }

  function include(tag: hbs.AST.PartialStatement, inline: Inline, path: readonly string[]): Included {
    const refuse = (message: string, hint: string): Diagnostic =>
      new Diagnostic('template-lint', message, { position: positionOf(tag), hint });
    if (!isPlain(tag)) {
      throw refuse(
        'a partial takes a name and nothing else',
        'write {{> name}}; its names are resolved in the block that includes it',
      );
    }
    const name = String((tag.name as hbs.AST.PathExpression).original);
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name].join(' > ');
      throw refuse(`the partial ${name} includes itself: ${circle}`, 'use {{#each}} for repetition');
    }
    const inner = [...path, name];
    const local = inline.get(name);
    const source = local === undefined ? partials.find(name) : undefined;
    if (local === undefined && source === undefined) {
      throw refuse(
        `there is no partial ${name} that can be read`,
        hintFor(name, [...inline.keys(), ...partials.names]),
      );
    }
    return {
      type: 'Included',
      loc: tag.loc,
      indent: tag.indent ?? '',
      program: local === undefined ? read(source!, inline, inner) : insert(local, inline, inner),
    };
  }
}

const isInline = (statement: hbs.AST.Statement): boolean =>
  statement.type === 'DecoratorBlock' &&
  ((statement as hbs.AST.DecoratorBlock).path as hbs.AST.PathExpression).original === 'inline';

/** `{{> name}}`, without parameters and without a name that is computed. */
const isPlain = ({ name, params, hash }: hbs.AST.PartialStatement): boolean =>
  (name as hbs.AST.Node).type !== 'SubExpression' && params.length === 0 && hash === undefined;

function hintFor(name: string, names: readonly string[]): string {
  if (names.length === 0) return 'name its file under partials, or put it into partials/ beside the template';
  const near = nearest(name, names);
  return near === undefined ? `the partials are ${names.join(', ')}` : `did you mean ${near}?`;
}

function parse(handlebars: typeof Handlebars, text: SourceText): hbs.AST.Program {
  try {
    return handlebars.parse(text.text, { srcName: text.file });
  } catch (error) {
    // Handlebars gives the line in two forms: `Parse error on line 2:` and `if doesn't match each - 2:5`.
    const line = Number(
      /line (\d+)|- (\d+):\d+$/
        .exec((error as Error).message)
        ?.slice(1)
        .find(Boolean) ?? 1,
    );
    const [, expected] = /Expecting (.+), got/.exec((error as Error).message) ?? [];
    throw new Diagnostic('template-syntax', 'this is not valid Handlebars', {
      position: text.position(offsetOf({ line, column: 0 }, text.text)),
      expected: expected?.replaceAll("'", ''),
      hint: 'is every {{ closed, and does every block end?',
    });
  }
}

function offsetOf({ line, column }: hbs.AST.Position, text: string): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((offset, { length }) => offset + length + 1, column);
}
