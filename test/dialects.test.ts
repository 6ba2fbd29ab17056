import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentedOperation } from '../src/index.ts';
import { renderPage } from '../src/index.ts';
import { dialectIds } from '../src/base/package.ts';
import { hasReader, READERS, type ReadPage } from './support/read-page.ts';

/** Pages for each dialect; `RUNS=5000` reads more. */
const RUNS = Number(process.env['RUNS'] ?? 100);

/** The strings that a page is made of. */
interface Texts {
  readonly title: string;
  readonly name: string;
  readonly example: string;
  readonly message: string;
  readonly errorCode: string;
  readonly code: string;
  /** Words of the page itself; English if undefined. */
  readonly words: Words | undefined;
}

const WORDS = {
  request: 'Request',
  parameters: 'Parameters',
  responses: 'Response status codes',
  value: 'Value',
  description: 'Description',
  statusCode: 'Status code',
  errorCode: 'Error code',
  message: 'Message',
  optional: 'Optional.',
  example: 'Example:',
};
type Words = typeof WORDS;

function documented({ title, name, example, message, errorCode, code }: Texts): DocumentedOperation {
  return {
    operation: {
      id: 'call',
      file: 'call.har',
      title,
      request: undefined as never,
      locate: () => expect.unreachable(),
      parameters: [{ name, required: false, example }],
      responses: [{ status: 400, errorCode, message }],
    },
    samples: [
      {
        language: 'shell',
        client: 'curl',
        title: 'cURL',
        clientTitle: 'cURL',
        code,
        fence: 'bash',
        extension: 'sh',
        unverified: false,
      },
    ],
  };
}

/** Markup of every dialect, and the characters around it. */
const MARKS = [
  ...'`|\\<>{}[]()*_~^#+-=.:;&$@!%\'"/1a ',
  '``',
  '```',
  '\\|',
  '<b>',
  '</b>',
  '<script>',
  '<!--',
  '-->',
  '{x}',
  '{{x}}',
  '{% x %}',
  '${x}',
  '{: .x }',
  '**',
  '__',
  '~~',
  '==',
  '++',
  '--',
  '...',
  '->',
  '=>',
  '<-',
  '<<x>>',
  '[[x]]',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '((x))',
  '(C)',
  '$$',
  '::',
  ';;',
  ':smile:',
  ':)',
  '&amp;',
  '&#42;',
  '&lt',
  '# ',
  '- ',
  '1. ',
  '> ',
  '.x',
  'import x',
  'export x',
  '</TabItem>',
  '</Tabs>',
  'https://a.b/c_d*e',
  'a@b.cc',
  'link:x[y]',
  'pass:[x]',
  '1st',
  '1/2',
  'c/o',
  "it's",
  'snake_case',
  'x-y',
  '|===',
  '+x+',
  '`+x+`',
  'é',
  '日本',
  '👋',
  '👩‍👩‍👧',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u{e0041}',
  'word',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'grapheme-ascii', maxLength: 4 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((pieces) => pieces.join('').trim().replace(/ {2,}/g, ' '))
  .filter((value) => value !== '');

const LINES = [
  '',
  'x',
  '    x',
  '	x',
  '```',
  '````',
  '~~~',
  ':::',
  '::::',
  '----',
  '-----',
  '====',
  '======',
  '____',
  '++++',
  '|===',
  '=== "x"',
  '::: code-group',
  '</TabItem>',
  '</Tabs>',
  '</details>',
  '</code></pre>',
  '<script>',
  '-->',
  'include::x[]',
  '\\include::x[]',
  '\\\\include::x[]',
  'ifdef::x[]',
  'endif::[]',
  'a <1>',
  '# <.>',
  '{x}',
  '\\{x}',
  '{x\\}',
  '{{ x }}',
  '{set:x}',
  'x  ',
  '  ',
  '\\',
  'a\\',
  '&lt;',
  '<b>',
  '// x',
  '# x',
  '.x',
  '[x]',
  '+',
  '* x',
  '# highlight-start',
  '--8<-- "x"',
  '<!-- @include: x -->',
  '<!-- x',
  'é日本👋',
  '%',
  '$$',
];
/** A program neither begins nor ends with white space. */
const program = fc
  .array(fc.constantFrom(...LINES), { maxLength: 6 })
  .map((lines) => `${['begin', ...lines, 'end'].join('\n')}\n`);

const texts = fc.record({
  title: text,
  name: text,
  example: text,
  message: text,
  errorCode: text,
  code: program,
  words: fc.option(
    fc.record(
      Object.fromEntries(Object.keys(WORDS).map((name) => [name, text])) as Record<keyof Words, typeof text>,
    ),
    { nil: undefined },
  ),
});

/** Elements and components of the templates themselves, as parsers report them that lack the containers of a tool. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  github: ['<code>', '</code>'],
  docusaurus: ['Tabs', 'TabItem', 'code', 'mdxjsEsm', 'mdxTextExpression'],
  mintlify: ['CodeGroup', 'code'],
  starlight: ['Tabs', 'TabItem', 'code', 'mdxjsEsm'],
  nextra: ['Tabs', 'Tabs.Tab', 'code', 'mdxjsEsm'],
  asciidoc: ['div', 'colgroup', 'col', 'a'],
  html: ['section', 'details', 'summary'],
  mkdocs: ['div', 'input', 'label', 'span'],
  vitepress: ['span', 'div'],
  sphinx: ['comment'],
};
const PAGE = ['h1', 'h2', 'h3', 'p', 'pre', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** The expected text of the page; in prose, a line break or a tab is a space, as in a browser. */
function expected(texts: Texts): Omit<ReadPage, 'elements'> {
  const { title, name, example, message, errorCode, code, words = WORDS } = texts;
  return {
    headings: [title, words.parameters, words.responses],
    cells: [
      [words.value, words.description],
      [name, `${words.optional} ${words.example} ${example}`],
      [words.statusCode, words.errorCode, words.message],
      ['400', errorCode, message],
    ],
    codes: [code],
  };
}

const wordsOf = ({ words }: Texts) => words && { ...words, example: `${words.example} {value}` };

const collapse = (value: string): string => value.replace(/\s+/g, ' ').trim();

function seen({ headings, cells, codes }: Omit<ReadPage, 'elements'>, { words = WORDS }: Texts) {
  const ofSamples = new Set([collapse(words.request), 'cURL']);
  return {
    headings: headings.map(collapse).filter((heading) => !ofSamples.has(heading)),
    cells: cells.map((row) => row.map(collapse)),
    codes,
  };
}

describe('a page, read back by a parser of its tool', () => {
  for (const dialect of dialectIds()) {
    it.skipIf(!hasReader(dialect))(
      `${dialect}: contains every text and program, and none of them is markup`,
      async () => {
        const sampled = fc.sample(texts, RUNS);
        const pages = sampled.map((sample) =>
          renderPage([documented(sample)], { dialect, words: wordsOf(sample) }),
        );
        const read = await READERS[dialect]!(pages);
        for (const [index, sample] of sampled.entries()) {
          const page = read[index]!;
          expect(seen(page, sample), pages[index]).toEqual(seen(expected(sample), sample));
          const strange = [...page.elements].filter(
            (name) => ![...PAGE, ...(OWN[dialect] ?? [])].includes(name),
          );
          expect(strange, pages[index]).toEqual([]);
        }
      },
    );
  }
});
