import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

/** The words of `arguments.txt`, or else the input and an output that must not appear. */
function argumentsOf(folder: string): string[] {
  const file = join(folder, 'arguments.txt');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().split(/\s+/).filter(Boolean);
  const input = readdirSync(folder).find((name) => name.startsWith('call.'))!;
  return [input, '--only', 'parameters', '--language', 'shell'];
}
