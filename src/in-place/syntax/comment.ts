import type { CommentForm } from './syntax.ts';

interface CommentRules {
  readonly open: string;
  readonly close: string;
  /** Where a text would end the comment: a backslash is put there, behind all that stand there already. */
  readonly breaks: RegExp;
  /** Finds these backslashes again. */
  readonly escapes: RegExp;
}

/** Comments of several lines; those of AsciiDoc are lines of their own. */
export const COMMENTS: Readonly<Record<Exclude<CommentForm, 'asciidoc'>, CommentRules>> = {
  html: { open: '<!--', close: '-->', breaks: /--(?=\\*!?>)/g, escapes: /(?<=--)\\(?=\\*!?>)/g },
  mdx: { open: '{/*', close: '*/}', breaks: /\*(?=\\*\/)/g, escapes: /(?<=\*)\\(?=\\*\/)/g },
};

/** What begins a line of a description that is kept in AsciiDoc. */
export const ASCIIDOC_SOURCE = '//|';

/** A marker as lines, with the lines of a description that it keeps. */
export function markerLines(form: CommentForm, header: string, source?: readonly string[]): string[] {
  if (form === 'asciidoc') {
    return [
      `// ${header}`,
      ...(source ?? []).map((line) => (line === '' ? ASCIIDOC_SOURCE : `${ASCIIDOC_SOURCE} ${line}`)),
    ];
  }
  const { open, close, breaks } = COMMENTS[form];
  if (source === undefined) return [`${open} ${header} ${close}`];
  return [
    `${open} ${header}`,
    // A replacement function, because `$` means something in a replacement text.
    ...source.map((line) => line.replaceAll(breaks, (found) => `${found}\\`)),
    close,
  ];
}
