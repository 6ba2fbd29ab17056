import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputFolder, resolveInside, writeOutput } from '../src/project/output/index.ts';
import { inFolder } from './support/cli.ts';

/** A folder `out` with links in it, beside a folder `secret` that no path may reach. */
async function withLinks(run: (base: string, out: string) => Promise<void>): Promise<void> {
  await inFolder(async (base) => {
    const out = join(base, 'out');
    mkdirSync(join(out, 'api'), { recursive: true });
    mkdirSync(join(base, 'secret'));
    writeFileSync(join(base, 'secret', 'key.md'), 'theirs\n');
    symlinkSync(join(base, 'secret'), join(out, 'away'));
    symlinkSync(join(base, 'secret', 'key.md'), join(out, 'key.md'));
    symlinkSync(join(base, 'nowhere'), join(out, 'dangling'));
    symlinkSync('api', join(out, 'near'));
    symlinkSync('out', join(base, 'alias'));
    await run(base, out);
  });
}

describe('paths of the output', () => {
  it('stay below the folder', async () => {
    await withLinks(async (base, out) => {
      for (const path of ['page.md', 'api/page.md', 'a/b/../c.md', '..page.md', 'near/page.md', '...']) {
        expect(await resolveInside(out, path)).toBe(join(out, path));
      }
      expect(await resolveInside(out, join(out, 'page.md'))).toBe(join(out, 'page.md'));
      // The folder itself may be a link, and need not exist yet.
      expect(await resolveInside(join(base, 'alias'), 'page.md')).toBe(join(base, 'alias', 'page.md'));
      expect(await resolveInside(join(base, 'new', 'out'), 'page.md')).toBe(
        join(base, 'new', 'out', 'page.md'),
      );
    });
  });

  it.each([
    '../page.md',
    'a/../../page.md',
    '/etc/passwd',
    '..',
    'away/page.md',
    'away/new/page.md',
    'key.md',
    'dangling',
    'dangling/page.md',
    'near/../../page.md',
    'a\0b.md',
  ])('%j is refused', async (path) => {
    await withLinks(async (_base, out) => {
      await expect(resolveInside(out, path)).rejects.toMatchObject({
        code: 'output-outside',
        hint: expect.any(String) as string,
      });
    });
  });

  it('are checked when a file is written, if a root is given', async () => {
    await withLinks(async (base, out) => {
      for (const name of ['../page.md', 'away/page.md', 'key.md', 'dangling']) {
        const written = writeOutput({ path: `${out}/${name}`, content: 'ours\n' }, new OutputFolder(out));
        await expect(written).rejects.toMatchObject({ code: 'output-outside' });
      }
      expect(readdirSync(base).toSorted()).toEqual(['alias', 'out', 'secret']);
      expect(readdirSync(join(base, 'secret'))).toEqual(['key.md']);
      expect(readFileSync(join(base, 'secret', 'key.md'), 'utf8')).toBe('theirs\n');
      expect(
        await writeOutput({ path: join(out, 'near', 'page.md'), content: 'ours\n' }, new OutputFolder(out)),
      ).toBe('created');
      expect(readFileSync(join(out, 'api', 'page.md'), 'utf8')).toBe('ours\n');
    });
  });
});

describe('writeOutput', () => {
  it('creates the folders above a file', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'docs/api/v1/page.md');
      expect(await writeOutput({ path, content: 'text\n' })).toBe('created');
      expect(readFileSync(path, 'utf8')).toBe('text\n');
    });
  });

  // A recursive mkdir of Node.js 20 never returns there, and no signal ends it.
  it('fails in a working folder that was deleted', async () => {
    await inFolder(async (folder) => {
      const before = process.cwd();
      process.chdir(folder);
      rmSync(folder, { recursive: true });
      try {
        const written = writeOutput({ path: 'docs/api/page.md', content: 'text\n' });
        await expect(written).rejects.toMatchObject({ code: 'output-unwritable' });
      } finally {
        process.chdir(before);
      }
    });
  });
});
