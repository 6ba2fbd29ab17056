import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../src/cli/parser.ts';
import { readCommandLine } from '../src/cli/command-line.ts';
import { printTexts, readSyntax } from '../src/cli/prepare.ts';
import type { Terminal } from '../src/cli/terminal/terminal.ts';
import { ROOT, runCli } from './support/cli.ts';

/** What yargs made of the last command line; nothing is generated. */
let parsed: Record<string, unknown> | undefined;
vi.mock('../src/cli/commands/generate.ts', () => ({
  runGenerate: async (options: Record<string, unknown>) => {
    parsed = options;
    return 0;
  },
}));

const terminal = { stdout: { write: () => true }, stderr: {} } as unknown as Terminal;

async function readByYargs(args: readonly string[]): Promise<Record<string, unknown> | undefined> {
  parsed = undefined;
  await main(args, terminal).catch(() => undefined);
  return parsed;
}

const built = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, 'dist', file), 'utf8'));

const syntax = readSyntax();
/** Commands that run and print, which is not looked at here. */
const generateOnly = { generate: syntax['generate']!, languages: syntax['languages']! };

describe('a command line without yargs', () => {
  it.each([
    ['call.har'],
    ['generate', 'call.har', '-'],
    ['call.har', '-l', 'python,go', '--client', 'python:requests', '-l', 'ruby', '--out=docs/api', '-q'],
    ['--json', '--only', 'samples', 'a.har', '--strict', 'b.har'],
  ])('is read for what is ordinary: %j', async (...args) => {
    const line = readCommandLine(args, syntax);
    expect(line?.command).toBe('generate');
    expect(await readByYargs(args)).toMatchObject(line!.options);
  });

  it.each([
    ['merge'],
    ['--nonsense', 'a'],
    ['a', '--only', 'nothing'],
    ['a', '--out'],
    ['a', '-lgo'],
    ['a', '--help'],
  ])('is left to yargs if it is not: %j', (...args) => {
    expect(readCommandLine(args as string[], syntax)).toBeUndefined();
  });

  it('is read as yargs reads it, or not at all', async () => {
    const flag = fc.constantFrom(
      ...Object.keys(syntax['generate']!.flags),
      '--no-json',
      '--nope',
      '-lgo',
      '-ql',
      '--',
    );
    const word = fc.oneof(
      fc.constantFrom(
        'a.har',
        'go',
        'true',
        'false',
        '1',
        '-1',
        '0x10',
        '1e3',
        '-',
        'a b',
        '"a"',
        "'a'",
        'a=b',
      ),
      fc.constantFrom(
        '',
        'null',
        '.a',
        'a.b',
        '__proto__',
        'constructor',
        'languages',
        'generate',
        'samples',
        'é',
      ),
      fc.string({ maxLength: 6 }),
    );
    const argument = fc.oneof(
      word,
      flag,
      fc.tuple(flag, word).map(([name, value]) => `${name}=${value}`),
    );
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(argument, { maxLength: 6 }), async (args) => {
        const line = readCommandLine(args, generateOnly);
        if (line?.command !== 'generate') return;
        understood++;
        const options = await readByYargs(args);
        const names = Object.keys(line.options);
        expect(Object.fromEntries(names.map((name) => [name, options?.[name]]))).toEqual(line.options);
        // Whatever yargs found is there, under its own name.
        const own = new Set(Object.values(syntax['generate']!.flags).map(({ name }) => name));
        for (const name of Object.keys(options!)) if (own.has(name)) expect(names).toContain(name);
      }),
      { numRuns: 1000 },
    );
    expect(understood).toBeGreaterThan(50);
  });
});

describe('what the build prepares', () => {
  it('is what yargs says now', async () => {
    expect(built('syntax.json')).toEqual(structuredClone(syntax));
    expect(built('texts.json')).toEqual(await printTexts());
  });

  it('is printed for --help and --version', async () => {
    const texts = await printTexts();
    for (const line of ['--help', 'verify -h', '--version']) {
      expect(await runCli(line.split(' '))).toEqual({ exitCode: 0, stdout: texts[line], stderr: '' });
    }
    expect(texts['--help']).toContain('gen-snippets merge <reports..>');
    expect(texts['generate --help']).toContain('--language');
  });
});
