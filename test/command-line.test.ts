import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../src/base/diagnostic/index.ts';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { COMMAND_NAMES } from '../src/cli/commands/names.ts';
import { runCommandLine } from '../src/cli/parser.ts';
import type { Terminal } from '../src/cli/terminal/terminal.ts';
import { inFolder, ROOT, runCli } from './support/cli.ts';

/** The options that the last command line gave to `generate`; nothing is generated. */
let values: Record<string, unknown> | undefined;
vi.mock('../src/cli/commands/generate.ts', () => ({
  runGenerate: async (given: Record<string, unknown>) => {
    values = given;
    return 0;
  },
}));

let printed = '';
const terminal = {
  stdout: { write: (text: string) => (printed += text) },
  stderr: { columns: 100 },
  env: {},
} as unknown as Terminal;

async function read(...args: string[]): Promise<Record<string, unknown>> {
  values = undefined;
  await runCommandLine(args, terminal);
  return values!;
}

/** The usage error of a command line. */
async function usageErrorOf(...args: string[]): Promise<Diagnostic> {
  const error: unknown = await runCommandLine(args, terminal).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error, args.join(' ')).toMatchObject({ code: 'usage' });
  return error as Diagnostic;
}

async function help(...args: string[]): Promise<string> {
  printed = '';
  await runCommandLine([...args, '--help'], terminal);
  return printed;
}

/** Every option that takes a value, with its command. */
const valueOptions = COMMANDS.flatMap(({ name: command, options }) =>
  Object.entries(options).flatMap(
    ([
      name,
      {
        kind,
        example,
        yargs: { alias, choices },
      },
    ]) =>
      kind === 'value' || kind === 'list'
        ? [{ command, name, kind, alias: alias as string | undefined, value: example ?? String(choices![0]) }]
        : [],
  ),
);

describe('a command line', () => {
  it('gives the values of options to the command', async () => {
    expect(
      await read(
        'a.har',
        '-l',
        'python, go',
        '--client',
        'python:requests',
        '-l',
        'ruby',
        '--out=docs',
        '-q',
      ),
    ).toMatchObject({
      inputs: ['a.har'],
      language: ['python', 'go', 'ruby'],
      client: ['python:requests'],
      out: 'docs',
      quiet: true,
      cache: true,
    });
    expect(await read('generate', '-', '--dialect-option', 'a=1,2', '--no-cache')).toMatchObject({
      inputs: ['<stdin>'],
      dialectOption: ['a=1,2'],
      cache: false,
      out: undefined,
    });
  });

  it('takes options before inputs, and inputs after --', async () => {
    expect(await read('--only', 'samples', 'a.har', '--', '-b.har', '1')).toMatchObject({
      only: ['samples'],
      inputs: ['a.har', '-b.har', '1'],
    });
  });

  it.each(valueOptions.filter(({ kind }) => kind === 'value'))(
    'of $command takes --$name once',
    async ({ command, name, alias, value }) => {
      const flag = alias === undefined ? `--${name}` : `-${alias}`;
      const error = await usageErrorOf(command, 'a', `--${name}`, value, flag, value);
      expect(error.message).toMatch(new RegExp(`^--${name}.* is given twice$`));
      expect(error).toMatchObject({ expected: 'one value', hint: `keep one of ${value}, ${value}` });
    },
  );

  it.each(valueOptions)('of $command has a value for --$name', async ({ command, name, value, alias }) => {
    const flags = [`--${name}`, ...(alias === undefined ? [] : [`-${alias}`])];
    for (const flag of flags) {
      for (const words of [[flag], [flag, '--help=false'], [`${flag}=`], [flag, ''], [flag, ' ']]) {
        const error = await usageErrorOf(command, 'a', ...words);
        expect(error.message, words.join(' ')).toMatch(new RegExp(`^--${name}.* has no value$`));
        expect(error.expected).toMatch(/^(?:a value, such as|one of) /);
      }
    }
    expect((await usageErrorOf(command, 'a', `--${name}`, value, `--${name}`)).message).toMatch(/^--/);
    expect((await usageErrorOf(command, 'a', `--no-${name}`)).message).toMatch(/ cannot be negated$/);
  });

  it.each([
    [['a', '--languages', 'go'], 'there is no option --languages', 'did you mean --language?'],
    [['a', '--lang', 'go'], 'there is no option --lang', 'did you mean --language?'],
    [['a', '--dialect-optoin', 'x'], 'there is no option --dialect-optoin', 'did you mean --dialect-option?'],
    [['a', '--no-cahe'], 'there is no option --no-cahe', 'did you mean --cache?'],
    [['a', '--out.x', 'y'], 'there is no option --out.x', 'did you mean --out?'],
    [['a', '--constructor'], 'there is no option --constructor', undefined],
    [['a', '-x'], 'there is no option -x', 'gen-snippets generate --help lists all options'],
    [['check', '-j', '2'], 'gen-snippets check has no option -j', '-j is an option of gen-snippets verify'],
    [
      ['languages', '--quiet'],
      'gen-snippets languages has no option --quiet',
      '--quiet is an option of gen-snippets generate, check, watch, list, x-code-samples, redact',
    ],
    [['redact', 'a', 'redact'], 'gen-snippets redact takes no argument redact', undefined],
    [['verify', 'a', '--jobs', '0'], '--jobs (-j) cannot be "0"', undefined],
    [['a', '--out', '-'], '--out (-o) cannot be -', undefined],
  ])('with a slip is an error with a hint: %j', async (args, message, hint) => {
    const error = await usageErrorOf(...args);
    expect(error.message).toBe(message);
    if (hint !== undefined) expect(error.hint).toBe(hint);
  });
});

describe('--help', () => {
  it('shows every command, and of each every option and example', async () => {
    const all = await help();
    expect(COMMANDS.map(({ name }) => name)).toEqual(COMMAND_NAMES);
    for (const { name, usage, options, examples } of COMMANDS) {
      expect(all).toContain(`gen-snippets ${usage}`);
      const own = await help(name);
      for (const [option, { kind }] of Object.entries(options)) {
        expect(own).toMatch(new RegExp(`^ .*${kind === 'argument' ? '' : '--'}${option}\\b`, 'm'));
      }
      expect(examples.length === 0 || own.includes('Examples:')).toBe(true);
    }
  });

  it('is the same in the bundle, and ASCII, which the bundle measures it as', async () => {
    for (const { name } of COMMANDS) {
      const own = await help(name);
      expect(own).toMatch(/^[\n -~]+$/);
      expect(await runCli([name, '--help'])).toEqual({ exitCode: 0, stdout: own, stderr: '' });
    }
    expect(await runCli(['-h'])).toEqual({ exitCode: 0, stdout: await help(), stderr: '' });
  });
});

describe('the bundle', () => {
  it('runs without the packages that it contains, and reads no words of yargs from elsewhere', async () => {
    await inFolder(async (folder) => {
      const copy = join(folder, 'node_modules/gen-snippets');
      mkdirSync(copy, { recursive: true });
      for (const name of ['dist', 'templates', 'package.json']) {
        cpSync(join(ROOT, name), join(copy, name), { recursive: true });
      }
      // yargs would look here for its words.
      for (const place of [folder, join(folder, 'node_modules'), copy]) {
        mkdirSync(join(place, 'locales'));
        writeFileSync(join(place, 'locales/en.json'), '{');
      }
      const printHelp = (bin: string): string =>
        execFileSync(process.execPath, [bin, '--help'], { cwd: folder, encoding: 'utf8' });
      expect(printHelp(join(copy, 'dist/bin.js'))).toBe(await help());
    });
  });

  it('comes with the licences of the packages that it contains', () => {
    const licenses = readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    const packages = Array.from(licenses.matchAll(/^(@?[\w./-]+) \d[\w.-]* \(/gm), ([, name]) => name);
    expect(packages).toEqual(expect.arrayContaining(['handlebars', 'httpsnippet', 'picocolors', 'yargs']));
    expect(licenses).toContain('Permission is hereby granted');
  });
});
