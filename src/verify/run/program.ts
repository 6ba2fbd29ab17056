import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Language, RunData } from '../../language/index.ts';
import { noRun, runOf, toolchainsFolder } from './toolchain.ts';

/** Longest that one step of a run may take, in milliseconds. */
export const STEP_DEADLINE = 120_000;
/** Characters of output that are kept. */
const OUTPUT_LIMIT = 16_000_000;
/** What a sample needs of the environment; everything else could change what it sends. */
const KEPT_VARIABLES = ['PATH', 'LANG', 'DOTNET_ROOT'];

/** What a program printed, standard error included. */
export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
  readonly timedOut: boolean;
}

/** Makes a temporary folder, and removes it when the work in it is done. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-run-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program of a language as its samples are run. */
export async function runProgram(language: Language, code: string): Promise<Outcome> {
  return inTemporaryFolder(async (folder) => {
    const run = runOf(language, language.data.default);
    if (run === undefined) throw new Error(noRun(language));
    await writeFolder(folder, run, { [run.file]: code });
    return runSteps(folder, run, run.steps, STEP_DEADLINE);
  });
}

/** Writes what a run needs into its folder. */
export async function writeFolder(
  folder: string,
  run: RunData,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, content] of Object.entries({ ...run.files, ...files })) {
    const file = resolve(folder, path);
    if (relative(folder, file).startsWith('..'))
      throw new Error(`${path} lies outside the folder of the run`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  for (const [path, target] of Object.entries(run.links ?? {})) {
    await symlink(fill(target, folder, run), join(folder, path));
  }
}

/** Runs one step after the other, until one fails. */
export async function runSteps(
  folder: string,
  run: RunData,
  steps: RunData['steps'],
  deadline: number,
): Promise<Outcome> {
  let outcome: Outcome = { exitCode: 0, output: '', timedOut: false };
  for (const step of steps) {
    outcome = await runStep(folder, run, step, deadline);
    if (outcome.timedOut || outcome.exitCode !== 0) break;
  }
  return outcome;
}

/** Runs one program in a process group of its own, so that its children end with it. */
function runStep(folder: string, run: RunData, step: readonly string[], deadline: number): Promise<Outcome> {
  const [program, ...parameters] = step.map((argument) => fill(argument, folder, run));
  const environment = Object.fromEntries([
    ...KEPT_VARIABLES.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined),
    ['HOME', folder],
    ...Object.entries(run.environment ?? {}).map(([name, value]) => [name, fill(value, folder, run)]),
  ]) as Record<string, string>;
  return new Promise((done) => {
    const child = spawn(program!, parameters, {
      cwd: folder,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const endGroup = (): void => {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // The group has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup();
    }, deadline);
    const collect = (chunk: Buffer): void => {
      if (output.length < OUTPUT_LIMIT) output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ exitCode: 127, output: error.message, timedOut: false });
    });
    child.on('exit', endGroup);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      done({ exitCode: exitCode ?? 1, output, timedOut });
    });
  });
}

/** Fills in where things are: `{file}`, `{dir}`, `{name}` and `{toolchains}`. */
export function fill(text: string, folder: string, run: RunData): string {
  return text
    .replaceAll('{file}', run.file)
    .replaceAll('{dir}', folder)
    .replaceAll('{name}', basename(folder))
    .replaceAll('{toolchains}', toolchainsFolder());
}
