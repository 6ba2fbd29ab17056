import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanEnvironment, EMPTY_FILES } from './environment.ts';
import { cleanUpWhenInterrupted } from './interrupt.ts';
import { inTemporaryFolder } from './temporary.ts';

/** Default time limit of a program, in milliseconds. */
export const STEP_DEADLINE = 120_000;
/** Exit code for a program that cannot be started, as in a shell. */
export const NOT_FOUND = 127;
/** In UTF-16 code units. Further output is ignored. */
const OUTPUT_LIMIT = 16_000_000;

export interface ProcessOptions {
  /** The current folder of the program; an empty one if left out. */
  readonly folder?: string;
  /** Added to the clean environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** In milliseconds. */
  readonly deadline?: number;
}

export interface ProcessResult {
  readonly exitCode: number;
  /** Standard output and standard error. */
  readonly output: string;
  readonly timedOut: boolean;
}

/**
 * Runs a program with a home folder of its own, which is new and empty: no file that was made from data, and none of
 * the user, is read as its configuration.
 */
export async function runProcess(
  command: readonly string[],
  { folder, environment, deadline = STEP_DEADLINE }: ProcessOptions = {},
): Promise<ProcessResult> {
  return inTemporaryFolder(async (ownFolder) => {
    const home = join(ownFolder, 'home');
    const temporary = join(ownFolder, 'tmp');
    const empty = join(ownFolder, 'empty');
    for (const path of [home, temporary, empty]) await mkdir(path);
    for (const name of EMPTY_FILES) await writeFile(join(home, name), '');
    return spawnInGroup(command, folder ?? empty, cleanEnvironment(home, temporary, environment), deadline);
  });
}

/** Runs a program in its own process group, which is killed as a whole. */
function spawnInGroup(
  [program, ...parameters]: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
  deadline: number,
): Promise<ProcessResult> {
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
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // All processes of the group have ended.
      }
    };
    const forget = cleanUpWhenInterrupted('process', killGroup);
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup();
    }, deadline);
    const end = (result: ProcessResult): void => {
      clearTimeout(timer);
      forget();
      done(result);
    };
    const collect = (chunk: Buffer): void => {
      if (output.length < OUTPUT_LIMIT) output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => end({ exitCode: NOT_FOUND, output: error.message, timedOut: false }));
    child.on('exit', killGroup);
    child.on('close', (exitCode) => end({ exitCode: exitCode ?? 1, output, timedOut }));
  });
}
