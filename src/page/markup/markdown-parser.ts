import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';

/** Only pages in other languages than Markdown need a parser of Markdown, so it is loaded when one is printed. */
const require = createRequire(import.meta.url);

/**
 * A writer's Markdown as HTML. HTML in it shows as text, and addresses other than of
 * the web and of mail are left out, so that nothing in it runs.
 */
export function markdownToHtml(markdown: string, { headings }: { readonly headings: boolean }): string {
  const { micromark } = require('micromark') as typeof import('micromark');
  const { gfm, gfmHtml } = require('micromark-extension-gfm') as typeof import('micromark-extension-gfm');
  const withoutHeadings = { disable: { null: ['headingAtx', 'setextUnderline'] } };
  return micromark(markdown, {
    extensions: headings ? [gfm()] : [gfm(), withoutHeadings],
    htmlExtensions: [gfmHtml()],
  });
}

/** A stretch of code in a text. */
export interface CodeRange {
  readonly start: number;
  readonly end: number;
  /** What inline code says; undefined for a block. */
  readonly inline: string | undefined;
}

/**
 * Where code stands in a writer's Markdown.
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

/** A writer's Markdown as a tree. */
export function parseMarkdown(markdown: string): Root {
  const { fromMarkdown } = require('mdast-util-from-markdown') as typeof import('mdast-util-from-markdown');
  const { gfmFromMarkdown } = require('mdast-util-gfm') as typeof import('mdast-util-gfm');
  const { gfm } = require('micromark-extension-gfm') as typeof import('micromark-extension-gfm');
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
