import { spawnSync } from 'node:child_process';
import { convert } from '@asciidoctor/core';
import MarkdownIt from 'markdown-it';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** What a reader of a page sees, according to a parser of its tool. */
export interface ReadPage {
  readonly headings: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly codes: readonly string[];
  /** Names of the HTML elements, or of the nodes that are not plain Markdown. */
  readonly elements: ReadonlySet<string>;
}

/** Reads pages of one dialect, many in one call because some readers are separate programs. */
export type ReadPages = (pages: readonly string[]) => Promise<ReadPage[]> | ReadPage[];

const each =
  (read: (page: string) => ReadPage): ReadPages =>
  (pages) =>
    pages.map(read);

const markdownIt = new MarkdownIt({ html: true });

/** A reader for each dialect: micromark for GitHub and MDX, the tool's own library for the others. */
export const READERS: Readonly<Record<string, ReadPages>> = {
  github: each((page) =>
    readTree(fromMarkdown(page, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })),
  ),
  docusaurus: each(readMdx),
  mintlify: each(readMdx),
  starlight: each(readMdx),
  nextra: each(readMdx),
  vitepress: each((page) => readHtml(markdownIt.render(page))),
  sphinx: each((page) => readHtml(markdownIt.render(page))),
  asciidoc: async (pages) => {
    const read: ReadPage[] = [];
    for (const page of pages) {
      read.push(readHtml(String(await convert(page, { attributes: { showtitle: '' } }))));
    }
    return read;
  },
  html: each(readHtml),
  mkdocs: readWithPython,
};

/** Debian's Python, with Python-Markdown and the extensions that Material for MkDocs recommends. */
const PYTHON = '/usr/bin/python3';
const PYTHON_PROGRAM = `
import json, sys, markdown
extensions = ['tables', 'attr_list', 'pymdownx.superfences', 'pymdownx.tabbed', 'pymdownx.tilde', 'pymdownx.caret',
  'pymdownx.mark', 'pymdownx.keys', 'pymdownx.smartsymbols', 'pymdownx.betterem']
config = {'pymdownx.tabbed': {'alternate_style': True},
  'pymdownx.superfences': {'preserve_tabs': True}}
pages = json.load(sys.stdin)
json.dump([markdown.markdown(page, extensions=extensions, extension_configs=config) for page in pages], sys.stdout)
`;

/** Is the reader of the dialect installed? */
export const hasReader = (dialect: string): boolean =>
  dialect !== 'mkdocs' || spawnSync(PYTHON, ['-c', 'import markdown, pymdownx']).status === 0;

function readWithPython(pages: readonly string[]): ReadPage[] {
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', PYTHON_PROGRAM], {
    input: JSON.stringify(pages),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as string[]).map(readHtml);
}

function readMdx(page: string): ReadPage {
  const body = page.replace(/^---\n(?:.*\n)*?---\n/, '');
  const title = /^---\ntitle: (.*)\n/.exec(page)?.[1];
  const read = readTree(
    fromMarkdown(body, {
      extensions: [gfm(), mdxjs()],
      mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
    }),
  );
  return title === undefined ? read : { ...read, headings: [JSON.parse(title) as string, ...read.headings] };
}

const PLAIN = new Set('root heading paragraph text inlineCode code table tableRow tableCell'.split(' '));

function readTree(tree: Nodes): ReadPage {
  const page = { headings: [] as string[], cells: [] as string[][], codes: [] as string[] };
  const elements = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') page.headings.push(textOf(node));
    if (node.type === 'tableRow') page.cells.push(node.children.map(textOf));
    if (node.type === 'code') page.codes.push(`${node.value}\n`);
    // GitHub makes links of addresses in text.
    const isAutolink = node.type === 'link' && /^(?:https?:\/\/|mailto:)/.test(node.url);
    if (isAutolink || PLAIN.has(node.type)) {
      // Plain Markdown.
    } else if (node.type === 'html') elements.add(node.value);
    else elements.add('name' in node && typeof node.name === 'string' ? node.name : node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return { ...page, elements };
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  // The only expressions in a page are strings.
  if (node.type === 'mdxTextExpression') return JSON.parse(node.value) as string;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

function readHtml(html: string): ReadPage {
  const page = { headings: [] as string[], cells: [] as string[][], codes: [] as string[] };
  const elements = new Set<string>();
  const visit = (node: HtmlNode): void => {
    if (!('tagName' in node)) {
      if (node.nodeName === '#comment') elements.add('comment');
      return;
    }
    const { tagName, childNodes } = node;
    elements.add(tagName);
    if (/^h[1-6]$/.test(tagName)) page.headings.push(htmlText(node));
    if (tagName === 'tr')
      page.cells.push(childNodes.filter((cell) => /^t[dh]$/.test(cell.nodeName)).map(htmlText));
    if (tagName === 'pre') page.codes.push(htmlText(node).replace(/\n?$/, '\n'));
    childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return { ...page, elements };
}

function htmlText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}
