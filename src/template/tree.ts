import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { Diagnostic, nearest, type Position, SourceText } from '../base/diagnostic/index.ts';
import type { Partials } from './partials.ts';

/** A partial in the place of the tag that includes it. */
export interface Included extends hbs.AST.Statement {
  readonly type: 'Included';
  /** White space before a tag that has its line to itself: every line of the partial begins with it. */
  readonly indent: string;
  readonly program: hbs.AST.Program;
}

/** The tree of a template with its partials, and the texts that its nodes stand in. */
export interface TemplateTree {
  readonly program: hbs.AST.Program;
  /** Where a node begins, in its own file. */
  readonly positionOf: (node: hbs.AST.Node) => Position;
}

/** Loaded when a template has to be parsed: those of the package were, when it was built. */
const loadHandlebars = (): typeof Handlebars =>
  createRequire(import.meta.url)('handlebars') as typeof Handlebars;

/**
 * Parses a template, and the partials that it includes.
 *
 * @throws Diagnostic if one of them is not valid Handlebars, is not there, or includes itself
 */
export function parseTree(text: SourceText, partials: Partials): TemplateTree {
  const sources = new Map<string, SourceText>();
  const positionOf = ({ loc }: hbs.AST.Node): Position =>
    sources.get(loc.source)!.position(offsetOf(loc.start, sources.get(loc.source)!.text));
  return { program: read(text, []), positionOf };

  /** @param path names of the partials that this one stands in, and its own */
  function read(source: SourceText, path: readonly string[]): hbs.AST.Program {
    sources.set(source.file, source);
    return include(parse(source), path);
  }

  function include(program: hbs.AST.Program, path: readonly string[]): hbs.AST.Program {
    const body = program.body.map((statement): hbs.AST.Statement => {
      if (statement.type === 'PartialStatement') return included(statement as hbs.AST.PartialStatement, path);
      if (statement.type !== 'BlockStatement') return statement;
      const block = statement as hbs.AST.BlockStatement;
      const { program: main, inverse } = block;
      return {
        ...block,
        ...(main && { program: include(main, path) }),
        ...(inverse && { inverse: include(inverse, path) }),
      } as hbs.AST.BlockStatement;
    });
    return { ...program, body };
  }

  function included(tag: hbs.AST.PartialStatement, path: readonly string[]): Included {
    const refuse = (message: string, hint: string): Diagnostic =>
      new Diagnostic('template-lint', message, { position: positionOf(tag), hint });
    if (!isPlain(tag)) {
      throw refuse(
        'a partial takes a name and nothing else',
        'write {{> name}}; what it prints is looked up in the block that it stands in',
      );
    }
    const name = String((tag.name as hbs.AST.PathExpression).original);
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name].join(' > ');
      throw refuse(`the partial ${name} includes itself: ${circle}`, 'use {{#each}} for what repeats');
    }
    const source = partials.find(name);
    if (source === undefined) {
      throw refuse(`there is no partial ${name} that can be read`, hintFor(name, partials.names));
    }
    return {
      type: 'Included',
      loc: tag.loc,
      indent: tag.indent ?? '',
      program: read(source, [...path, name]),
    };
  }
}

/** `{{> name}}`, without parameters and without a name that is computed. */
const isPlain = ({ name, params, hash }: hbs.AST.PartialStatement): boolean =>
  (name as hbs.AST.Node).type !== 'SubExpression' && params.length === 0 && hash === undefined;

function hintFor(name: string, names: readonly string[]): string {
  if (names.length === 0) return 'name its file under partials, or put it into partials/ beside the template';
  const near = nearest(name, names);
  return near === undefined ? `the partials are ${names.join(', ')}` : `did you mean ${near}?`;
}

function parse(text: SourceText): hbs.AST.Program {
  try {
    return loadHandlebars().parse(text.text, { srcName: text.file });
  } catch (error) {
    // `Parse error on line 2:` and `if doesn't match each - 2:5` are its two ways to say where.
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
      hint: 'are all {{ closed, and all blocks ended?',
    });
  }
}

function offsetOf({ line, column }: hbs.AST.Position, text: string): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((offset, { length }) => offset + length + 1, column);
}
