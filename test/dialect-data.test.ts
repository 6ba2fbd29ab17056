import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostic, generate, renderPage, type RenderOptions } from '../src/index.ts';
import { Dialect } from '../src/page/index.ts';
import { dialectIds } from '../src/base/package.ts';
import { ROOT } from './support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-dialects-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { operations } = await generate(
  [
    {
      file: 'call.har',
      content: JSON.stringify({ method: 'GET', url: 'https://h/{id}', comment: 'A *call*.' }),
    },
  ],
  { languages: ['shell', 'python'] },
);

const page = (options: RenderOptions): string => renderPage(operations, options);

/** Writes a dialect of a user's own. */
function own(id: string, data: string, template: string): void {
  mkdirSync(join(folder, id), { recursive: true });
  writeFileSync(join(folder, id, 'dialect.json'), data);
  writeFileSync(join(folder, id, 'page.hbs'), template);
}

function refusal(action: () => unknown): Diagnostic {
  try {
    action();
  } catch (error) {
    if (error instanceof Diagnostic) return error;
    throw error;
  }
  throw new Error('nothing is refused');
}

const DATA = JSON.stringify(
  {
    base: 'commonmark',
    title: 'Ours',
    link: 'https://example.com/',
    samples: 'blocks',
    extension: 'md',
    markers: 'html',
    options: { tag: { type: 'word', default: 'x', match: '[a-z]+', about: 'a tag' } },
  },
  null,
  2,
);
const TEMPLATE =
  '{{#each operations}}\n{{#each samples}}\n<{{../../options.tag}}>\n\n{{code}}\n{{/each}}\n{{/each}}\n';

describe('a dialect of your own', () => {
  it('is found in its folder, and works like ours', () => {
    own('ours', DATA, TEMPLATE);
    const printed = page({ dialect: 'ours', dialectFolders: [folder], dialectOptions: { tag: 'y' } });
    expect(printed.match(/^<y>$/gm)).toHaveLength(2);
    expect(printed).toContain('```python\n');
    expect(dialectIds([folder])).toContain('ours');
  });

  it('is what the documentation shows', () => {
    const docs = readFileSync(join(ROOT, 'docs/dialects.md'), 'utf8');
    const [data, template] = ['json', 'handlebars'].map(
      (tag) => new RegExp(`\`\`\`${tag}\\n([\\s\\S]*?)\`\`\``).exec(docs)![1]!,
    );
    own('wiki', data!, template!);
    expect(page({ dialect: 'wiki', dialectFolders: [folder] })).toContain(
      '[[code dark "cURL"]]\n\n```bash\n',
    );
  });

  it('replaces one of ours by its name', () => {
    own('github', DATA, 'Mine.\n');
    expect(page({ dialect: 'github', dialectFolders: [folder] })).toBe('Mine.\n');
    expect(page({ dialect: 'github' })).not.toBe('Mine.\n');
  });

  it('says where its dialect.json is wrong', () => {
    const cases: [change: (data: string) => string, message: RegExp, line: number][] = [
      [(data) => data.replace('"title"', '"titel"'), /unknown field "titel"/, 3],
      [(data) => data.replace('"Ours"', '7'), /title is a number/, 3],
      [(data) => data.replace('commonmark', 'comonmark'), /no rules named "comonmark"/, 2],
      [(data) => data.replace('[a-z]+', '[a-z+'), /not a regular expression/, 12],
      [(data) => data.replace('[a-z]+', '[0-9]+'), /options.tag.default is "x"/, 11],
      [(data) => data.replace('"word"', '"wort"'), /cannot be "wort"/, 10],
      [(data) => data.replace('"html"', '"xml"'), /cannot be "xml"/, 7],
      [(data) => data.replace('  "markers": "html",\n', ''), /has no markers/, 1],
      [(data) => data.replace('"Ours",', '"Ours"'), /comma|expected|"link"/i, 3],
    ];
    for (const [change, message, line] of cases) {
      own('broken', change(DATA), TEMPLATE);
      const { code, message: said, position } = refusal(() => Dialect.load('broken', [folder]));
      expect(code).toBe('language-data');
      expect(said).toMatch(message);
      expect(position, said).toMatchObject({ file: join(folder, 'broken', 'dialect.json'), line });
    }
  });

  it('says where its page.hbs is wrong', () => {
    own('broken', DATA, '{{#each operations}}\n{{tilte}}\n{{/each}}\n');
    expect(refusal(() => Dialect.load('broken', [folder]))).toMatchObject({
      code: 'template-lint',
      position: { file: join(folder, 'broken', 'page.hbs'), line: 2, column: 3 },
    });
    rmSync(join(folder, 'broken', 'page.hbs'));
    expect(refusal(() => Dialect.load('broken', [folder])).code).toBe('language-data');
  });
});

describe('options of dialects', () => {
  it('are refused where they are not there or impossible, with what would be right', () => {
    const load = (id: string, options: Record<string, string>) =>
      refusal(() => Dialect.load(id, [], options));
    expect(load('github', { detials: 'true' })).toMatchObject({
      code: 'option-invalid',
      expected: 'one of details',
      hint: 'did you mean details?',
    });
    expect(load('github', { details: 'yes' }).expected).toBe('true or false');
    expect(load('html', { samples: 'detail' }).hint).toBe('did you mean details?');
    expect(load('mintlify', { wrapper: '<script>' }).expected).toContain('[A-Z]');
    expect(load('vitepress', { x: 'y' }).message).toContain('vitepress');
  });

  it('change what they say', () => {
    expect(page({ dialectOptions: { details: true } })).toContain(
      '<details>\n<summary>cURL</summary>\n\n```bash\n',
    );
    expect(page({ dialect: 'docusaurus', dialectOptions: { sync: 'lang' } })).toContain(
      '<Tabs groupId="lang">',
    );
    expect(page({ dialect: 'html', dialectOptions: { samples: 'headings' } })).toContain('<h3>cURL</h3>');
    expect(page({ dialect: 'html', dialectOptions: { document: true } })).toMatch(/^<!doctype html>/);
    const mintlify = { wrapper: 'Code', from: '/snippets/code.jsx' };
    expect(page({ dialect: 'mintlify', dialectOptions: mintlify })).toMatch(
      /^import \{ Code \} from "\/snippets\/code.jsx";\n[\s\S]*\n<Code>\n[\s\S]*\n<\/Code>\n/m,
    );
    const tabs = page({ dialect: 'asciidoc', dialectOptions: { tabs: true } });
    expect(tabs).toContain(
      '[tabs%sync,sync-group-id=code-language]\n====\ncURL::\n+\n--\n[source,bash]\n----\n',
    );
  });
});
