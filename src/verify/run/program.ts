import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Language, RunData } from '../../language/index.ts';
import { noRun, runOf, toolchainsFolder } from './toolchain.ts';

/** Default time limit of a step, in milliseconds. */
export const STEP_DEADLINE = 120_000;
/** In UTF-16 code units. Further output is ignored. */
const OUTPUT_LIMIT = 16_000_000;
/** Environment variables that are passed on. Others, such as `HTTP_PROXY`, could change the request. */
const PASSED_VARIABLES = ['PATH', 'LANG', 'DOTNET_ROOT'];

export interface ProcessResult {
  readonly exitCode: number;
  /** Standard output and standard error. */
  readonly output: string;
  readonly timedOut: boolean;
}

/** Creates a temporary folder, and removes it after `work`. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-run-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program with the default client of a language, as samples are run. */
export async function runProgram(language: Language, code: string): Promise<ProcessResult> {
  return inTemporaryFolder(async (folder) => {
    const run = runOf(language, language.data.default);
    if (run === undefined) throw new Error(noRun(language));
    await writeFolder(folder, run, { [run.file]: code });
    return runSteps(folder, run, run.steps, STEP_DEADLINE);
  });
}

/** Writes the files and links of a run into its folder. */
export async function writeFolder(
  folder: string,
  run: RunData,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, content] of Object.entries({ ...run.files, ...files })) {
    const file = resolve(folder, path);
    if (relative(folder, file).startsWith('..')) throw new Error(`${path} is outside the folder of the run`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  for (const [path, target] of Object.entries(run.links ?? {})) {
    await symlink(fillIn(target, folder, run), join(folder, path));
  }
}

/** Runs steps in order, until one fails. Gives the result of the last one. */
export async function runSteps(
  folder: string,
  run: RunData,
  steps: RunData['steps'],
  deadline: number,
): Promise<ProcessResult> {
  let result: ProcessResult = { exitCode: 0, output: '', timedOut: false };
  for (const step of steps) {
    result = await runStep(folder, run, step, deadline);
    if (result.timedOut || result.exitCode !== 0) break;
  }
  return result;
}

/** Runs a program in its own process group, which is killed as a whole. */
function runStep(
  folder: string,
  run: RunData,
  step: readonly string[],
  deadline: number,
): Promise<ProcessResult> {
  const [program, ...parameters] = step.map((argument) => fillIn(argument, folder, run));
  const environment = Object.fromEntries([
    ...PASSED_VARIABLES.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined),
    ['HOME', folder],
    ...Object.entries(run.environment ?? {}).map(([name, value]) => [name, fillIn(value, folder, run)]),
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
    const killGroup = (): void => {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // All processes of the group have ended.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup();
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
    child.on('exit', killGroup);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      done({ exitCode: exitCode ?? 1, output, timedOut });
    });
  });
}

/** Replaces `{file}`, `{dir}`, `{name}` and `{toolchains}` in an argument, environment variable or path. */
export function fillIn(text: string, folder: string, run: RunData): string {
  return text
    .replaceAll('{file}', run.file)
    .replaceAll('{dir}', folder)
    .replaceAll('{name}', basename(folder))
    .replaceAll('{toolchains}', toolchainsFolder());
}
