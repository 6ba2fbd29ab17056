import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'dist/bin.js');

/** Nobody's own cache is read or written by a test. */
const CACHE = mkdtempSync(join(tmpdir(), 'gen-snippets-test-cache-'));
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built CLI as a process of its own, as a user would. */
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

/** Starts the built CLI, and waits for what it says on standard error. */
export function startCli(
  args: readonly string[],
  { cwd }: { readonly cwd: string },
): { says: (pattern: RegExp) => Promise<void>; interrupt: () => Promise<number | null> } {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: CACHE },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    async says(pattern) {
      while (!pattern.test(said)) {
        if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      said = '';
    },
    interrupt() {
      child.kill('SIGINT');
      return ended;
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

/** Every file below a folder with its content, to see whether anything was touched. */
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
