import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCodeSamples, type CodeSample } from '../../src/x-code-samples/index.ts';
import { generate } from '../../src/index.ts';
import { open, openBrowser } from './support/browser.ts';
import { serve } from './support/serve.ts';

/** Where `npm run reality:openapi` installs both tools, each as one script. */
const CACHE = process.env['OPENAPI_CACHE'] ?? join(homedir(), '.cache/gen-snippets/openapi');
const TOOLS = [
  {
    name: 'redoc',
    script: 'redoc/bundles/redoc.standalone.js',
    body: '<redoc spec-url="/api.yaml"></redoc><script src="/tool.js"></script>',
    read: readRedoc,
  },
  {
    name: 'scalar',
    script: '@scalar/api-reference/dist/browser/standalone.js',
    body: `<div id="app"></div><script src="/tool.js"></script><script>
      Scalar.createApiReference('#app', { url: '/api.yaml', withDefaultFonts: false, telemetry: false, hiddenClients: true });
    </script>`,
    read: readScalar,
  },
] as const;

/** Two operations, one with text that a page could mistake for markup. */
const API = `openapi: 3.1.0
info: { title: Books, version: "1" }
servers: [{ url: "https://{region}.books.example", variables: { region: { default: eu } } }]
paths:
  /books/{bookId}:
    get:
      summary: Get a book
      parameters:
        - { name: bookId, in: path, required: true, schema: { type: string } }
        - { name: fields, in: query, example: [title, author], schema: { type: array, items: { type: string } } }
      responses: { "200": { description: OK } }
  /notes:
    post:
      summary: Add a note
      requestBody:
        content:
          application/json:
            example: { text: "<b>&amp;</b> 'single' \\"double\\" \`tick\` \${x}\\n\\tlines", price: 1.0 }
      responses: { "201": { description: Created } }
`;

const browser = await openBrowser();
afterAll(() => browser?.close());

for (const { name, script, body, read } of TOOLS) {
  const file = join(CACHE, 'node_modules', script);
  const isInstalled = browser !== undefined && existsSync(file);

  describe.skipIf(!isInstalled)(`x-codeSamples in ${name}`, () => {
    it('shows every sample unchanged', async () => {
      const { operations } = await generate([{ file: 'api.yaml', content: API }]);
      const described = operations.map(({ operation, samples }) => ({
        name: operation.id,
        keys: ['paths', operation.path!, operation.request.method.toLowerCase()],
        samples: samples.map(({ language, client, title, fence, code }): CodeSample => ({
          lang: fence,
          label: title,
          source: code,
          client: `${language}:${client}`,
        })),
      }));
      const folder = mkdtempSync(join(tmpdir(), `gen-snippets-${name}-`));
      cpSync(file, join(folder, 'tool.js'));
      writeFileSync(join(folder, 'api.yaml'), await writeCodeSamples('api.yaml', API, described));
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><meta charset="utf-8"><title>API</title><body>${body}</body>`,
      );
      const site = await serve(folder);
      try {
        const { page } = await open(browser!, site.origin, '/index.html');
        const shown = await read(
          page,
          described.map(({ samples }) => samples.map(({ label }) => label)),
        );
        expect(shown).toEqual(described.map(({ samples }) => samples.map(({ source }) => source.trimEnd())));
        await page.context().close();
      } finally {
        await site.close();
        rmSync(folder, { recursive: true });
      }
    });
  });
}

/** The samples of each operation, by clicking every tab; Redoc shows operations in the order of the description. */
async function readRedoc(page: Page, labels: readonly (readonly string[])[]): Promise<string[][]> {
  await page
    .locator('[role=tab]', { hasText: 'Swift' })
    .nth(labels.length - 1)
    .waitFor({ timeout: 60_000 });
  const groups = page
    .locator('.react-tabs')
    .or(page.locator('[data-rttabs=true]'))
    .filter({ has: page.getByRole('tab', { name: 'Swift' }) });
  const shown: string[][] = [];
  for (const [index, names] of labels.entries()) {
    const group = groups.nth(index);
    const texts: string[] = [];
    for (const label of names) {
      await group.getByRole('tab', { name: label, exact: true }).click();
      const code = await group.locator('[role=tabpanel][class*=selected] pre').textContent();
      texts.push(code!.trimEnd());
    }
    shown.push(texts);
  }
  return shown;
}

/** The samples of each operation, by choosing every entry of its menu. */
async function readScalar(page: Page, labels: readonly (readonly string[])[]): Promise<string[][]> {
  const shown: string[][] = [];
  for (const [index, names] of labels.entries()) {
    const card = page.locator('.request-card').nth(index);
    await card.scrollIntoViewIfNeeded({ timeout: 60_000 });
    const texts: string[] = [];
    for (const label of names) {
      await card.locator('[data-testid=client-picker]').click();
      await page.getByRole('option', { name: label, exact: true }).first().click();
      const code = card.locator('code').first();
      await expect.poll(() => card.locator('[data-testid=client-picker]').innerText()).toContain(label);
      texts.push((await code.textContent())!.trimEnd());
    }
    shown.push(texts);
  }
  return shown;
}
