import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesWithin, generate, renderPage } from '../src/index.ts';
import { formatUrl, type Body, type Request } from '../src/request/index.ts';
import { ROOT } from './support/cli.ts';

/** Descriptions, and beside each what they become: `UPDATE=1` writes it anew. */
const FOLDER = join(ROOT, 'test/openapi');
const descriptions = readdirSync(FOLDER).filter((name) => /(?<!\.requests)\.(?:json|yaml)$/.test(name));

describe('OpenAPI descriptions', () => {
  for (const name of descriptions) {
    it(name, async () => {
      const { operations, diagnostics } = await generate(
        [{ file: name, content: readFileSync(join(FOLDER, name)) }],
        { languages: ['shell'], readFile: (path) => filesWithin([FOLDER])(join(FOLDER, path)) },
      );
      const stem = name.replace(/\.\w+$/, '');
      const requests = Object.fromEntries(
        operations.map(({ operation }) => [operation.id, plain(operation.request)]),
      );
      compare(`${stem}.requests.json`, `${JSON.stringify(requests, null, 2)}\n`);
      compare(`${stem}.page.md`, renderPage(operations));
      compare(
        `${stem}.told.txt`,
        diagnostics
          .map(
            ({ code, message, position }) =>
              `${code} ${position?.file}:${position?.line} ${position?.pointer}\n  ${message}\n`,
          )
          .join(''),
      );
    });
  }
});

function compare(name: string, got: string): void {
  const file = join(FOLDER, name);
  if (process.env['UPDATE']) writeFileSync(file, got);
  expect(got, name).toBe(readFileSync(file, 'utf8'));
}

/** The request as few lines as say everything. */
function plain({ method, url, headers, cookies, body }: Request): object {
  const pairs = (list: Request['headers']): string[] => list.map(({ name, value }) => `${name}: ${value}`);
  return {
    request: `${method} ${formatUrl(url)}`,
    headers: pairs(headers),
    ...(cookies.length === 0 ? {} : { cookies: pairs(cookies) }),
    ...(body.kind === 'none' ? {} : { [body.kind]: contentOf(body) }),
  };
}

function contentOf(body: Exclude<Body, { kind: 'none' }>): unknown {
  switch (body.kind) {
    case 'form':
      return body.fields;
    case 'multipart':
      return body.parts;
    case 'file':
      return body.path;
    default:
      return body.text;
  }
}
