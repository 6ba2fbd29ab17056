/** How a page is written: what is code in it, and what a comment looks like. */
export type Syntax =
  | 'markdown'
  /** Markdown whose containers are indented by four (`!!! note`, `=== "Tab"`), so that indented text is no code. */
  | 'python-markdown'
  | 'mdx'
  | 'asciidoc'
  | 'html';

/** How a comment is written, and so a marker. */
export type CommentForm = 'html' | 'mdx' | 'asciidoc';

/** What a dialect says of its pages. */
export interface PageConventions {
  readonly markers: CommentForm;
  readonly indentedContainers?: boolean | undefined;
}

/** The syntax of a file: its extension decides; Markdown is what the dialect makes of it. */
export function syntaxOf(file: string, { markers, indentedContainers }: PageConventions): Syntax {
  if (/\.mdx$/i.test(file)) return 'mdx';
  if (/\.(?:adoc|asciidoc|asc)$/i.test(file)) return 'asciidoc';
  if (/\.html?$/i.test(file)) return 'html';
  if (markers === 'asciidoc' && !/\.(?:md|markdown)$/i.test(file)) return 'asciidoc';
  if (markers === 'mdx') return 'mdx';
  return indentedContainers ? 'python-markdown' : 'markdown';
}

/** The comments that a syntax knows, the one that new markers are written in first. */
export const COMMENT_FORMS: Readonly<Record<Syntax, readonly CommentForm[]>> = {
  markdown: ['html'],
  'python-markdown': ['html'],
  // Docusaurus reads HTML comments in MDX too.
  mdx: ['mdx', 'html'],
  asciidoc: ['asciidoc'],
  html: ['html'],
};
