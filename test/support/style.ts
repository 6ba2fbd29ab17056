import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, delimiter, dirname, extname, join } from 'node:path';
import type { Language, RuleOff, StyleData } from '../../src/language/index.ts';
import { toolchainsFolder } from '../../src/verify/index.ts';
import { ROOT } from './cli.ts';

const DEADLINE = 300_000;
const OUTPUT_LIMIT = 64_000_000;

/** A snapshot, and the path where a tool expects it. */
export interface StyledSample {
  readonly path: string;
  readonly code: string;
}

/** The result of a tool. */
export interface StyleOutcome {
  readonly isClean: boolean;
  readonly output: string;
}

/** What a tool needs and this machine lacks; undefined if all is there. */
export function missingTool({ needs = [] }: StyleData): string | undefined {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const missing = needs.find(({ program, file }) =>
    file === undefined
      ? !path.some((folder) => existsSync(join(folder, program!)))
      : !existsSync(file.replaceAll('{toolchains}', toolchainsFolder())),
  );
  return missing && `${missing.program ?? missing.file} is missing: ${missing.install}`;
}

/** The snapshots of all clients of a language, with the words that its toolchain takes. */
export function styledSamples(language: Language, { path: template }: StyleData): StyledSample[] {
  return language.clients.flatMap((client) => {
    const folder = join(ROOT, 'snapshots', language.id, client);
    const { options = {}, run } = language.client(client);
    return readdirSync(folder).map((file) => {
      let code = readFileSync(join(folder, file), 'utf8');
      for (const [name, word] of Object.entries(run?.options ?? {})) {
        code = code.replaceAll(options[name]!.default, word);
      }
      const path = (template ?? `{client}/{case}${extname(file)}`)
        .replace('{client}', client)
        .replace('{case}', basename(file, extname(file)));
      return { path, code };
    });
  });
}

/**
 * Runs a tool over samples.
 *
 * @param off the rules to switch off
 */
export async function runTool(
  style: StyleData,
  samples: readonly StyledSample[],
  off: readonly RuleOff[] = style.off ?? [],
): Promise<StyleOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-style-'));
  const fill = (text: string): string =>
    text.replaceAll('{toolchains}', toolchainsFolder()).replaceAll('{dir}', folder);
  try {
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    for (const { path, code } of samples) await write(path, code);
    for (const [path, lines] of Object.entries(style.files ?? {})) {
      await write(path, fill([...lines, ''].join('\n')));
    }
    const environment = Object.fromEntries(
      Object.entries(style.environment ?? {}).map(([name, value]) => [name, fill(value)]),
    );
    const outcomes = await inParallel(commandsOf(style, samples, off), (command) =>
      runCommand(command.map(fill), folder, environment, style.clean),
    );
    return {
      isClean: outcomes.every(({ isClean }) => isClean),
      output: outcomes
        .filter(({ isClean }) => !isClean)
        .map(({ output }) => output)
        .join('\n'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One command for all samples, or one command for each sample. */
function commandsOf(
  { command }: StyleData,
  samples: readonly StyledSample[],
  off: readonly RuleOff[],
): string[][] {
  const rules = off.map(({ rule, write }) => write ?? rule).join(',');
  const paths = samples.map(({ path }) => path);
  // Without rules to switch off, the argument for them is omitted.
  const filled = command
    .filter((argument) => rules !== '' || !argument.includes('{off}'))
    .flatMap((argument) => (argument === '{files}' ? paths : [argument.replaceAll('{off}', rules)]));
  if (!filled.includes('{file}')) return [filled];
  return paths.map((path) => filled.map((argument) => (argument === '{file}' ? path : argument)));
}

function runCommand(
  [program, ...parameters]: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
  clean: string | undefined,
): Promise<StyleOutcome> {
  // An empty home folder, so that no settings of the user apply.
  const env = { PATH: process.env['PATH'], HOME: folder, ...environment };
  return new Promise((done) => {
    execFile(
      program!,
      parameters,
      { cwd: folder, env, timeout: DEADLINE, maxBuffer: OUTPUT_LIMIT },
      (error, stdout, stderr) => {
        const output = stdout + stderr;
        const isQuiet = clean === undefined || new RegExp(`^${clean}$`).test(output);
        // A program that printed nothing, or does not exist, is reported by the error's message.
        done({ isClean: error === null && isQuiet, output: output || (error?.message ?? '') });
      },
    );
  });
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results[next[0]] = await work(next[1]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
  return results;
}
