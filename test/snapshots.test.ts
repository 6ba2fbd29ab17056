import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { expectedSnapshots, SNAPSHOTS } from './support/snapshots.ts';

// `npm run snapshots` writes them, `npm run snapshots -- -t python/requests/get` some. Read the diff before you commit it.
const isUpdate = Boolean(process.env['UPDATE']);
const expected = expectedSnapshots();

/** Files below `snapshots/`. */
const present = readdirSync(SNAPSHOTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(SNAPSHOTS, join(parentPath, name)));

describe('snapshots', () => {
  for (const { path, print } of expected) {
    it(path, async () => {
      const file = join(SNAPSHOTS, path);
      const printed = await print();
      if (printed === undefined) {
        return expect.fail('the client leaves this case out: see test/wire/unsupported.json');
      }
      if (isUpdate) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, printed);
      }
      const command = `\`npm run snapshots -- -t ${path}\` writes it`;
      if (!existsSync(file)) return expect.fail(`missing: ${command}`);
      expect(readFileSync(file, 'utf8'), command).toBe(printed);
      if (/^pages\/.*\.mdx?$|^node\//.test(path)) {
        expect(await format(printed, { filepath: path }), 'formatted by Prettier').toBe(printed);
      }
    });
  }

  const paths = new Set(expected.map(({ path }) => path));
  for (const path of present.filter((file) => !paths.has(file))) {
    it(path, () => {
      if (isUpdate) return rmSync(join(SNAPSHOTS, path));
      expect.fail(`orphaned: no case prints this file; \`npm run snapshots -- -t ${path}\` deletes it`);
    });
  }
});
