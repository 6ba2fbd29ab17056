import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';

/** Loads the Markdown parser on first use: most Markdown pages need none. */
const require = createRequire(import.meta.url);

/** Converts Markdown to HTML. Raw HTML becomes text, and links may lead to web and mail addresses only. */
export function markdownToHtml(markdown: string, { headings }: { readonly headings: boolean }): string {
  const { micromark } = require('micromark') as typeof import('micromark');
  const { gfm, gfmHtml } = require('micromark-extension-gfm') as typeof import('micromark-extension-gfm');
  const withoutHeadings = { disable: { null: ['headingAtx', 'setextUnderline'] } };
  return micromark(markdown, {
    extensions: headings ? [gfm()] : [gfm(), withoutHeadings],
    htmlExtensions: [gfmHtml()],
  });
}

export interface CodeRange {
  readonly start: number;
  readonly end: number;
  /** The value of inline code; undefined for a block. */
  readonly inline: string | undefined;
}

/**
 * Finds inline code and code blocks in Markdown.
 *
 * @param without constructs that the dialect does not have, by micromark's names, such as `codeIndented`
 */
export function codeRanges(markdown: string, without: readonly string[]): CodeRange[] {
  const { fromMarkdown } = require('mdast-util-from-markdown') as typeof import('mdast-util-from-markdown');
  const ranges: CodeRange[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'inlineCode' || node.type === 'code') {
      const { start, end } = node.position!;
      const inline = node.type === 'code' ? undefined : node.value;
      ranges.push({ start: start.offset!, end: end.offset!, inline });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [{ disable: { null: [...without] } }] }));
  return ranges;
}

/** Parses GitHub Flavored Markdown. */
export function parseMarkdown(markdown: string): Root {
  const { fromMarkdown } = require('mdast-util-from-markdown') as typeof import('mdast-util-from-markdown');
  const { gfmFromMarkdown } = require('mdast-util-gfm') as typeof import('mdast-util-gfm');
  const { gfm } = require('micromark-extension-gfm') as typeof import('micromark-extension-gfm');
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
