import { convert } from '@asciidoctor/core';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Dialect } from '../src/page/index.ts';

const asciidoc = Dialect.load('asciidoc').markup;
const html = Dialect.load('html').markup;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a reader sees: elements with a meaning and their text, with white space as a browser shows it. */
function meaning(source: string): string {
  const names = new Set(
    'em strong code a del li ul ol blockquote pre table tr th td img h1 h2 h3 h4 hr'.split(' '),
  );
  const print = (node: Node): string => {
    if ('value' in node) return node.value.replace(/\s+/g, ' ');
    if (!('tagName' in node)) return '';
    const inner = node.childNodes.map(print).join('');
    if (node.tagName === 'span' && node.attrs.some(({ value }) => value === 'line-through'))
      return `<del>${inner}</del>`;
    return names.has(node.tagName) && !(node.tagName === 'code' && node.parentNode?.nodeName === 'pre')
      ? `<${node.tagName}>${inner.trim()}</${node.tagName}>`
      : inner;
  };
  return parseFragment(source)
    .childNodes.map(print)
    .join('')
    .replace(/\s*(<\/?(?:li|ul|ol|blockquote|pre|table|tr|td|th|h\d|hr)>)\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const expected = (markdown: string): string =>
  meaning(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }));

const CASES: Readonly<Record<string, string>> = {
  'marks in text': 'A *b* **c** `d` ~~e~~ f_g_h and *b*c, **x**y, a`b`c.',
  'what AsciiDoc would take for its own':
    "a \\*b\\* #c# ^d^ {e} +f+ (C) -> => -- ... it's `{g}` `+h+` `a``b` [i] link:x[y] <<z>>",
  'a paragraph that looks like a block':
    '.title\n\n\\* x\n\n= h\n\nNOTE: n\n\na. b\n\n|===\n\n[x]\n\n// c\n\nx::\n\n----',
  lists: '- one\n- two\n  - three\n\n    more\n\n    ```js\n    a\n    ```\n- four\n\n1. five\n2. six',
  'two lists': '- a\n- b\n\n* c\n* d',
  'a list that begins with code': '- ```sh\n  x\n  ```\n- y',
  quote: '> a\n>\n> > b\n>\n> ```\n> ____\n> ```',
  code: '```python\nprint("*x*") # <1>\n----\n```\n\n    indented',
  links: '[a *b*](https://x.y/z?a=b&c=d_e_f) [r] <https://u.v> ![alt, "q" = x](i.png)\n\n[r]: https://r.s',
  table: '| a | b |\n| - | - |\n| `x\\|y` | *z* |\n|  | {q} |',
  'a rule and headings': '## H *x*\n\n---\n\ntext',
  html: 'a <b>c</b> <script>alert(1)</script>\n\n<div onclick="x">y</div>',
};

describe("a writer's Markdown", () => {
  for (const [name, markdown] of Object.entries(CASES)) {
    it(`keeps its meaning in AsciiDoc: ${name}`, async () => {
      const printed = asciidoc.prose(markdown);
      expect(meaning(String(await convert(printed))), printed).toBe(expected(markdown));
    });
  }

  it('keeps its meaning in AsciiDoc, with any text between its markup', async () => {
    const word = fc.constantFrom(
      ..."a b1 *b* **c** `d` _e_ f_g {h} `{i}` (C) -- ... it's <j> & &amp; | + [k] \\ k:: # ^ ~".split(' '),
    );
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `t ${words.join(' ')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), async (lines) => {
        const markdown = lines.join('\n\n');
        const printed = asciidoc.prose(markdown);
        expect(meaning(String(await convert(printed))), printed).toBe(expected(markdown));
      }),
      { numRuns: 100 },
    );
  });

  it('is never code in MDX, on a page and in a table cell', () => {
    const mdx = Dialect.load('docusaurus').markup;
    const piece = fc.constantFrom(
      '{',
      '}',
      '{x}',
      '\\{',
      '<b>',
      '</b>',
      '<',
      '\\<',
      '<a@b.c>',
      '<https://a.b>',
      '`',
      '``',
      '`{a}`',
      '`` ` {b} ``',
      '\n',
      '\n\n',
      '\n- ',
      '\n> ',
      'import x',
      'export const a',
      '\n```js\n{c} <d>\n```\n',
      '\n~~~\n{e}\n~~~\n',
      '\n    {f}\n',
      '*',
      '|',
      '\\',
      '&lt;',
      '&#123;',
      '[g](h)',
      '<!-- i -->',
      'word',
      ' ',
    );
    const names = (source: string): string[] => {
      const tree = fromMarkdown(source, {
        extensions: [gfm(), mdxjs()],
        mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
      });
      const found: string[] = [];
      const visit = (node: Nodes): void => {
        if (node.type.startsWith('mdx') && !('name' in node && node.name === 'code')) found.push(node.type);
        if ('children' in node) node.children.forEach(visit);
      };
      visit(tree);
      return found;
    };
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const markdown = pieces.join('');
        expect(names(mdx.prose(markdown)), mdx.prose(markdown)).toEqual([]);
        const table = mdx.table(['a'], [[[{ kind: 'prose', value: markdown }]]]);
        expect(names(table), table).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('prints no address in AsciiDoc that would run a script', () => {
    expect(asciidoc.prose('[a](javascript:alert(1)) ![b](data:text/html,x)')).toBe('a b');
  });

  it('runs no script in HTML: tags are text, and so are invalid addresses', () => {
    const printed = html.prose(
      'a <img src=x onerror=alert(1)> [b](javascript:alert(1)) ![c](data:text/html,x)\n\n<script>alert(1)</script>',
    );
    expect(printed).not.toMatch(/<script|<img[^>]*onerror|javascript:|data:/i);
    expect(printed).toContain('&lt;script&gt;');
  });
});
