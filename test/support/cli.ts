import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFailed, onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'dist/bin.js');

/** Tests neither read nor write the cache of the user who runs them. */
const CACHE = mkdtempSync(join(tmpdir(), 'gen-snippets-test-cache-'));
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built CLI in its own process, as a user does. */
export function runCli(
  args: readonly string[],
  options: { cwd?: string; stdin?: string | Buffer; env?: Record<string, string> } = {},
): Promise<CliResult> {
  if (!existsSync(BIN)) throw new Error('dist/ is missing: run `npm run build` first');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { PATH: process.env['PATH'], XDG_CACHE_HOME: CACHE, ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.stdin ?? '');
  });
}

/** A process of the CLI that runs until it is interrupted, such as `watch`. */
export interface RunningCli {
  /**
   * Waits until standard error matches and the condition holds. The next call looks at what was printed after that.
   *
   * @param condition asked again whenever the process prints
   */
  readonly prints: (pattern: RegExp, condition?: () => boolean) => Promise<void>;
  /** Sends SIGINT, and waits for the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

/** Starts the built CLI; it is killed at the end of the test at the latest. */
export function startCli(args: readonly string[], { cwd }: { readonly cwd: string }): RunningCli {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: CACHE },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  let unread = 0;
  let hasExited = false;
  let wake = (): void => undefined;
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    wake();
  });
  const exit = new Promise<number | null>((resolve) => {
    child.on('close', (exitCode) => {
      hasExited = true;
      wake();
      resolve(exitCode);
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  onTestFailed(() => console.error(`${args.join(' ')} printed:\n…${stderr.slice(-2000)}`));
  return {
    async prints(pattern, condition = () => true) {
      for (;;) {
        const match = pattern.exec(stderr.slice(unread));
        if (match !== null && condition()) {
          unread += match.index + match[0].length;
          return;
        }
        if (hasExited) throw new Error(`the process ended before it printed ${pattern}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    interrupt() {
      child.kill('SIGINT');
      return exit;
    },
  };
}

/** Runs a test in a temporary folder, with a copy of `from` in it. */
export async function inFolder<T>(test: (folder: string) => Promise<T>, from?: string): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-test-'));
  try {
    if (from !== undefined) await cp(from, folder, { recursive: true });
    return await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder with its content, to see whether a run changed anything. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const entries = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const path = join(file.parentPath, file.name);
        return [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const;
      }),
  );
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
