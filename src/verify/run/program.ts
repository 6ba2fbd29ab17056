import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Language, RunData } from '../../language/index.ts';
import { runProcess, STEP_DEADLINE, type ProcessResult } from './process.ts';
import { inTemporaryFolder } from './temporary.ts';
import { noRun, runOf, toolchainsFolder } from './toolchain.ts';

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
  const fill = (text: string): string => fillIn(text, folder, run);
  const environment = Object.fromEntries(
    Object.entries(run.environment ?? {}).map(([name, value]) => [name, fill(value)]),
  );
  let result: ProcessResult = { exitCode: 0, output: '', timedOut: false };
  for (const step of steps) {
    result = await runProcess(step.map(fill), { folder, environment, deadline });
    if (result.timedOut || result.exitCode !== 0) break;
  }
  return result;
}

/** Replaces `{file}`, `{dir}`, `{name}` and `{toolchains}` in an argument, environment variable or path. */
export function fillIn(text: string, folder: string, run: RunData): string {
  return text
    .replaceAll('{file}', run.file)
    .replaceAll('{dir}', folder)
    .replaceAll('{name}', basename(folder))
    .replaceAll('{toolchains}', toolchainsFolder());
}
