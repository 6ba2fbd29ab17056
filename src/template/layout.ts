import type { Included } from './tree.ts';

/** The source text before and after a value on the line where it is printed; other values have no width. */
export interface Surroundings {
  /** White space that the line begins with. */
  readonly indent: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Text whose lines begin with white space; empty lines stay empty.
 *
 * @param isLineStart does the text begin a line, or continue one?
 */
export function indented(text: string, indent: string, isLineStart = true): string {
  const lines = text.replace(/\n(?=[^\r\n])/g, `\n${indent}`);
  return isLineStart && /^[^\r\n]/.test(text) ? indent + lines : lines;
}

/**
 * The surroundings of each value, after white space control, with the partials inserted. The contents of all
 * branches of a block count.
 */
export function surroundings(program: hbs.AST.Program): ReadonlyMap<hbs.AST.MustacheStatement, Surroundings> {
  const found: { value: hbs.AST.MustacheStatement; end: number; before: string; indent: string }[] = [];
  let text = '';
  /** Start of the line of the last value, and its white space, which ends at the first value. */
  let line = { start: -1, indent: '' };
  walk(program, '');
  return new Map(
    found.map(({ value, end, before, indent }) => [value, { indent, before, after: restOfLine(text, end) }]),
  );

  function walk({ body }: hbs.AST.Program, indent: string): void {
    for (const statement of body) visit(statement, indent);
  }

  function visit(statement: hbs.AST.Statement, indent: string): void {
    const isLineStart = text === '' || text.endsWith('\n');
    switch (statement.type) {
      case 'ContentStatement':
        text += indented((statement as hbs.AST.ContentStatement).value, indent, isLineStart);
        return;
      case 'MustacheStatement':
        if (isLineStart) text += indent;
        add(statement as hbs.AST.MustacheStatement);
        return;
      case 'BlockStatement': {
        const { program: main, inverse } = statement as hbs.AST.BlockStatement;
        if (main !== undefined) walk(main, indent);
        if (inverse !== undefined) walk(inverse, indent);
        return;
      }
      case 'Included': {
        const included = statement as Included;
        walk(included.program, indent + included.indent);
        return;
      }
    }
  }

  function add(value: hbs.AST.MustacheStatement): void {
    const start = text.lastIndexOf('\n') + 1;
    const before = text.slice(start);
    if (line.start !== start) line = { start, indent: /^\s*/.exec(before)![0] };
    found.push({ value, end: text.length, before, indent: line.indent });
  }
}

function restOfLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}
