import type { CommentSyntax } from './syntax.ts';

interface CommentRules {
  readonly open: string;
  readonly close: string;
  /** Matches text that would end the comment. A backslash is inserted after the match. */
  readonly breaks: RegExp;
  /** Matches the inserted backslashes. */
  readonly escapes: RegExp;
}

/** Block comments. AsciiDoc has line comments instead. */
export const COMMENTS: Readonly<Record<Exclude<CommentSyntax, 'asciidoc'>, CommentRules>> = {
  html: { open: '<!--', close: '-->', breaks: /--(?=\\*!?>)/g, escapes: /(?<=--)\\(?=\\*!?>)/g },
  mdx: { open: '{/*', close: '*/}', breaks: /\*(?=\\*\/)/g, escapes: /(?<=\*)\\(?=\\*\/)/g },
};

/** Prefix of a line of a description inside an AsciiDoc marker. */
export const ASCIIDOC_DESCRIPTION_PREFIX = '//|';

/**
 * A comment as lines.
 *
 * @param header the first line, such as `gen-snippets:start …`
 * @param description further lines, which are escaped
 */
export function commentLines(
  syntax: CommentSyntax,
  header: string,
  description?: readonly string[],
): string[] {
  if (syntax === 'asciidoc') {
    const prefix = ASCIIDOC_DESCRIPTION_PREFIX;
    return [
      `// ${header}`,
      ...(description ?? []).map((line) => (line === '' ? prefix : `${prefix} ${line}`)),
    ];
  }
  const { open, close, breaks } = COMMENTS[syntax];
  if (description === undefined) return [`${open} ${header} ${close}`];
  return [
    `${open} ${header}`,
    // A function, because `$` has a meaning in a replacement string.
    ...description.map((line) => line.replaceAll(breaks, (match) => `${match}\\`)),
    close,
  ];
}
