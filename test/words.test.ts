import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import {
  fillDocument,
  generate,
  renderPage,
  type DocumentedOperation,
  type GivenWords,
} from '../src/index.ts';
import { WORD_NAMES, WORDS, type Words } from '../src/operation/index.ts';
import remarkGenSnippets from '../src/plugins/remark.ts';
import { dialectIds } from '../src/base/package.ts';
import genSnippets from '../src/plugins/vite.ts';
import { inFolder, runCli } from './support/cli.ts';
import { fakeToken } from './support/fake-secrets.ts';

/** A made-up translation of every word: `Qoneofq {values}`. */
const TRANSLATED = Object.fromEntries(
  WORD_NAMES.map((name) => {
    const variables = WORDS[name].english.match(/\{\w+\}/g) ?? [];
    return [
      name,
      name === 'lang'
        ? 'fr-CA'
        : ['Q', name.toLowerCase(), 'q', ...variables.map((variable) => ` ${variable}`)].join(''),
    ];
  }),
) as Words;

const OPENAPI = `openapi: 3.1.0
info: { title: Widgets, version: "1" }
paths:
  /widgets:
    post:
      operationId: addWidget
      security: [{ key: [], oauth: [read, write] }]
      parameters:
        - { name: kind, in: query, schema: { enum: [a] } }
        - { name: size, in: query, schema: { enum: [s, m], default: s } }
        - { name: page, in: query, required: false, example: 2 }
      requestBody: { content: { image/png: {} } }
      responses: { "409": { description: There is one.,
        content: { application/json: { example: { errorCode: taken, message: It is taken. } } } } }
  /one:
    get: { operationId: one, security: [{ oauth: [read] }], responses: {} }
  /basic:
    get: { operationId: basic, security: [{ basic: [] }], responses: {} }
  /digest:
    get: { operationId: digest, security: [{ digest: [] }], responses: {} }
components:
  securitySchemes:
    key: { type: apiKey, name: x-key, in: header }
    oauth: { type: oauth2, flows: {} }
    basic: { type: http, scheme: basic }
    digest: { type: http, scheme: digest }
`;
const secretCall = (): string =>
  JSON.stringify({
    method: 'GET',
    url: 'https://{h}/',
    headers: [{ name: 'X-Api-Key', value: fakeToken(32) }],
  });

async function everything(words: GivenWords | undefined): Promise<readonly DocumentedOperation[]> {
  const inputs = [
    { file: 'api.yaml', content: OPENAPI },
    { file: 'call.har', content: secretCall() },
  ];
  const { operations } = await generate(inputs, { languages: ['shell'], redact: true, words });
  expect(operations).toHaveLength(5);
  const verified = (operation: DocumentedOperation): DocumentedOperation => ({
    ...operation,
    samples: operation.samples.map((sample) => ({ ...sample, verified: 'curl 8' })),
  });
  return operations.map(verified);
}

describe('words', () => {
  it.each(dialectIds())('are all translated, and none is in English: %s', async (dialect) => {
    const dialectOptions = dialect === 'html' ? { document: true } : {};
    const page = renderPage(await everything(TRANSLATED), { dialect, dialectOptions, words: TRANSLATED });
    const missing = WORD_NAMES.filter((name) => !page.includes(TRANSLATED[name].replace(/ ?\{.*/, '')));
    // Tabs need no heading for the request, and only an HTML document has a language.
    const isPrinted = { lang: dialect === 'html', request: dialect === 'github' } as Record<string, boolean>;
    expect(missing.filter((name) => isPrinted[name] !== false)).toEqual([]);
    const english = WORD_NAMES.map((name) => WORDS[name].english).filter((text) => text !== 'en');
    const sentences = english
      .map((text) => /^[^{`]*/.exec(text)![0].trim())
      .filter((text) => text.length > 5);
    expect(sentences.filter((text) => page.includes(text))).toEqual([]);
  });

  it('are English by default', async () => {
    const page = renderPage(await everything(undefined));
    expect(page).toBe(renderPage(await everything({}), { words: {} }));
    for (const text of [
      '## Parameters',
      '| Value',
      'Optional. Example: `2`',
      'One of `s`, `m`. Default: `s`.',
      'Verified with curl 8.',
      'It carries the scopes `read`, `write`.',
      'Your key. Keep it secret.',
    ])
      expect(page).toContain(text);
  });

  it('may have a value in any position', async () => {
    const words = { example: '例：{value}（任意）', verified: '{tools} で確認済み。' };
    const page = renderPage(await everything(words), { words });
    expect(page).toContain('例： `2` （任意）');
    expect(page).toContain('curl 8 で確認済み。');
  });

  it.each([
    [{ parameter: 'x' }, 'there is no word parameter', 'did you mean parameters?'],
    [{ example: 'x' }, 'the word example cannot be "x"', undefined],
    [{ cause: ' ' }, 'the word cause cannot be " "', undefined],
    [{ lang: 'fr"><script>' }, 'the word lang cannot be "fr\\"><script>"', undefined],
  ])('are rejected if unknown, empty or without their variable: %j', (words, message, hint) => {
    expect(() => renderPage([], { words: words as GivenWords })).toThrow(
      expect.objectContaining({ code: 'option-invalid', message, hint }) as Error,
    );
  });

  const CALL =
    '{"method": "GET", "url": "https://{host}/x", "_parameters": [{"name": "{host}", "description": "H."}]}';
  const PAGE = `# T\n\n\`\`\`har\n${CALL}\n\`\`\`\n`;
  const words = { parameters: 'Paramètres', value: 'Valeur' };

  it('are used in hand-written pages, in remark and in Vite', async () => {
    const read = async (): Promise<Uint8Array> => new Uint8Array();
    const { content } = await fillDocument({
      file: 'page.md',
      text: PAGE,
      read,
      words,
      languages: ['shell'],
    });
    expect(content).toContain('## Paramètres');
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkGenSnippets, { words });
    const tree = await processor.run(processor.parse(PAGE), new VFile({ value: PAGE, path: 'page.md' }));
    expect(JSON.stringify(tree)).toContain('"Paramètres"');
    const context = {
      addWatchFile: () => undefined,
      warn: () => undefined,
      error: () => expect.fail() as never,
    };
    const vite = await genSnippets({ words }).transform.call(context, PAGE, '/site/page.md');
    expect(vite?.code).toContain('| Valeur');
  });

  it('are read from the configuration, for generated and hand-written pages', async () => {
    await inFolder(async (folder) => {
      const config = {
        inputs: 'api.yaml',
        out: 'docs',
        documents: 'page.md',
        languages: ['shell'],
        words: { ...words, oneOf: 'Un de {values}.' },
      };
      writeFileSync(join(folder, 'gen-snippets.config.json'), JSON.stringify(config));
      writeFileSync(join(folder, 'api.yaml'), OPENAPI);
      writeFileSync(join(folder, 'page.md'), PAGE);
      mkdirSync(join(folder, 'docs'));
      expect((await runCli(['-q'], { cwd: folder })).exitCode).toBe(0);
      const page = (path: string): string => readFileSync(join(folder, path), 'utf8');
      expect(page('docs/add-widget.md')).toContain('## Paramètres');
      expect(page('docs/add-widget.md')).toContain('Un de `s`, `m`.');
      expect(page('page.md')).toContain('| Valeur');
      expect((await runCli(['check'], { cwd: folder })).exitCode).toBe(0);
      // Changed words cause pages to be printed again.
      config.words.parameters = 'Valeurs';
      writeFileSync(join(folder, 'gen-snippets.config.json'), JSON.stringify(config));
      expect((await runCli([], { cwd: folder })).stderr).toContain('changed docs/add-widget.md');
      expect(page('page.md')).toContain('## Valeurs');
    });
  });
});
