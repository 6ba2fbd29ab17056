import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';
import { expectedSnapshots } from './support/expected-snapshots.ts';

const SNAPSHOTS = join(ROOT, 'snapshots');
const expected = await expectedSnapshots();
// `npm run snapshots` writes all anew. Read the diff before you commit it.
if (process.env['UPDATE']) writeAll();

/** Every file below snapshots/: path from there -> text. */
const present = new Map(
  readdirSync(SNAPSHOTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [relative(SNAPSHOTS, file), readFileSync(file, 'utf8')]),
);
/** `python/requests`, `pages/github`, … */
const groups = new Set([...expected.keys()].map((path) => path.split('/').slice(0, 2).join('/')));

describe('snapshots', () => {
  it('has every file, and no file more', () => {
    expect([...present.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
  });

  for (const group of groups) {
    const paths = [...expected.keys()].filter((path) => path.startsWith(`${group}/`));

    it(`${group} is what is printed now`, () => {
      for (const path of paths) expect(present.get(path), path).toBe(expected.get(path));
    });

    if (group.startsWith('pages/')) continue;
    it(`${group} has more than forty cases`, () => {
      expect(paths.length).toBeGreaterThan(40);
    });
  }

  it('has fewer than three samples in a hundred left out because a client cannot send them', () => {
    const samples = [...expected.keys()].filter((path) => !path.startsWith('pages/'));
    const clients = [...groups].filter((group) => !group.startsWith('pages/')).length;
    // The examples are cases too.
    const cases = new Set(samples.map((path) => path.split('/')[2]!.split('.')[0])).size;
    expect(1 - samples.length / (cases * clients)).toBeLessThan(0.03);
  });

  it('is stable under Prettier: every page, and every sample in JavaScript', async () => {
    for (const [path, text] of expected) {
      if (!/^pages\/.*\.mdx?$|^node\//.test(path)) continue;
      expect(await format(text, { filepath: path }), path).toBe(text);
    }
  });
});

function writeAll(): void {
  rmSync(SNAPSHOTS, { recursive: true, force: true });
  for (const [path, text] of expected) {
    const file = join(SNAPSHOTS, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
