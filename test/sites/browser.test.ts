import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { open, openBrowser } from './support/browser.ts';
import { serve } from './support/serve.ts';

const browser = await openBrowser();

it.skipIf(browser === undefined)('executed data and every other fault of a page are noticed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-sites-'));
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><link rel="icon" href="data:,"><script>window.__pwned = 1; throw new Error('broken');</script>
    <img src="missing.png"><img src="http://192.0.2.1/elsewhere.png"><script>alert('hello')</script>`,
  );
  const server = await serve(folder);
  const { faults, wasPwned } = await open(browser!, server.origin, '/');
  expect(await wasPwned()).toBe(true);
  for (const fault of ['script: broken', 'dialog: hello', '404: ', 'leaves the machine: http://192.0.2.1/']) {
    expect(faults.join('\n')).toContain(fault);
  }
  await browser!.close();
  await server.close();
  await rm(folder, { recursive: true });
});
