import type { DialectData } from '../../page/index.ts';

/** The markup language of a document. It decides what is code, and how a comment is written. */
export type Syntax =
  | 'markdown'
  /** Markdown with containers that are indented by four (`!!! note`, `=== "Tab"`), so indented text is not code. */
  | 'python-markdown'
  | 'mdx'
  | 'asciidoc'
  | 'html';

/** How comments, and so the markers of regions, are written. */
export type CommentSyntax = DialectData['markers'];

/** The syntax of a document: by its file extension, and for Markdown by the dialect. */
export function syntaxOf(
  file: string,
  { markers, indentedContainers }: Pick<DialectData, 'markers' | 'indentedContainers'>,
): Syntax {
  if (/\.mdx$/i.test(file)) return 'mdx';
  if (/\.(?:adoc|asciidoc|asc)$/i.test(file)) return 'asciidoc';
  if (/\.html?$/i.test(file)) return 'html';
  if (markers === 'asciidoc' && !/\.(?:md|markdown)$/i.test(file)) return 'asciidoc';
  if (markers === 'mdx') return 'mdx';
  return indentedContainers ? 'python-markdown' : 'markdown';
}

/** The comments of each syntax. New markers are written with the first. */
export const COMMENT_SYNTAXES: Readonly<Record<Syntax, readonly [CommentSyntax, ...CommentSyntax[]]>> = {
  markdown: ['html'],
  'python-markdown': ['html'],
  // Docusaurus reads HTML comments in MDX too.
  mdx: ['mdx', 'html'],
  asciidoc: ['asciidoc'],
  html: ['html'],
};
