import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/base/diagnostic/index.ts';
import { contents, inFolder, ROOT, runCli } from './support/cli.ts';

/** Each folder is an input that cannot be read, and `stderr.txt` what its writer is told. `UPDATE=1` writes it anew. */
const FAILING = join(ROOT, 'test/failing');

describe('failing inputs', () => {
  for (const name of readdirSync(FAILING)) {
    it.concurrent(name, async () => {
      const folder = join(FAILING, name);
      await inFolder(async (copy) => {
        const before = await contents(copy);
        const { exitCode, stdout, stderr } = await runCli(argumentsOf(folder), { cwd: copy });
        const got = `${stderr}exit code ${exitCode}\n`;
        const golden = join(folder, 'stderr.txt');
        if (process.env['UPDATE']) writeFileSync(golden, got);
        expect(got).toBe(readFileSync(golden, 'utf8'));
        expect(got).not.toMatch(/\n\s+at .*:\d+:\d+/);
        if (exitCode !== 0) expect(stdout).toBe('');
        expect(await contents(copy)).toEqual(before);
      }, folder);
    });
  }

  it('are there for every code of the catalogue, or a reason why not', () => {
    const told = new Set(
      readdirSync(FAILING).flatMap((name) => {
        const golden = readFileSync(join(FAILING, name, 'stderr.txt'), 'utf8');
        return Array.from(golden.matchAll(/^(?:error|warning)\[([\w-]+)\]/gm), ([, code]) => code!);
      }),
    );
    const without = Object.keys(catalogue).filter((code) => !told.has(code));
    expect(without.toSorted()).toEqual(Object.keys(WITHOUT_CASE).toSorted());
  });

  it('refuses a file of 50 MB without reading it', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'huge.har'), Buffer.alloc(50_000_000, ' '));
      const { exitCode, stderr } = await runCli(['huge.har', '--out', 'page.md'], { cwd: folder });
      expect(exitCode).toBe(1);
      expect(stderr).toContain('error[input-too-large]: huge.har has 47.7 MiB');
      expect(stderr).toContain('hint: ');
      expect(existsSync(join(folder, 'page.md'))).toBe(false);
    });
  });

  it('refuses as much on standard input', async () => {
    const { exitCode, stderr } = await runCli(['-'], { stdin: Buffer.alloc(40_000_000, ' ') });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error[input-too-large]: <stdin>');
  });

  it('leaves an output file alone when an input is wrong', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'page.md'), 'by hand\n');
      writeFileSync(join(folder, 'good.har'), '{"method": "GET", "url": "https://api.example.com/"}');
      writeFileSync(join(folder, 'bad.har'), '{');
      const { exitCode } = await runCli(['good.har', 'bad.har', '--out', 'page.md'], { cwd: folder });
      expect(exitCode).toBe(1);
      expect(readFileSync(join(folder, 'page.md'), 'utf8')).toBe('by hand\n');
      expect(readdirSync(folder).toSorted()).toEqual(['bad.har', 'good.har', 'page.md']);
    });
  });
});

/** Codes that no folder of files can bring about. One that has a case must not be here. */
const WITHOUT_CASE = {
  'input-too-large': 'it takes a file of 32 MiB, which the tests below make',
  'input-unreadable':
    'it takes a file without permissions, or a link out of the folder; test/plugins.test.ts makes one',
  'output-outside':
    'it takes a link out of the folder; test/project.test.ts and test/output.test.ts make one',
  internal: 'no input is known that brings it about: it guards against mistakes of ours',
  'code-samples-unsafe': 'no layout is known that brings it about: it guards against mistakes of ours',
} as const;

/** The words of `arguments.txt`, or else the input and an output that must not appear. */
function argumentsOf(folder: string): string[] {
  const file = join(folder, 'arguments.txt');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().split(/\s+/).filter(Boolean);
  const input = readdirSync(folder).find((name) => name.startsWith('call.'))!;
  return [input, '--only', 'parameters', '--language', 'shell'];
}
