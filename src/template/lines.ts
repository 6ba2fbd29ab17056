import { indented } from './indent.ts';
import type { Included } from './tree.ts';

/** What stands round a value on the line that it is printed on; other values there have no width. */
export interface Surroundings {
  /** White space that the line begins with. */
  readonly indent: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The surroundings of each value, once white space is stripped and partials stand in their places. Of blocks
 * the texts of all branches are there.
 */
export function surroundings(program: hbs.AST.Program): ReadonlyMap<hbs.AST.MustacheStatement, Surroundings> {
  const found: { value: hbs.AST.MustacheStatement; end: number; before: string; indent: string }[] = [];
  let text = '';
  /** Where the line of the last value begins, and what with: a value ends the white space. */
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
        text += indented((statement as hbs.AST.ContentStatement).value, indent, isLineStart ? indent : '');
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
