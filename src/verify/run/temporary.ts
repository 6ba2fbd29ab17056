import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUpWhenInterrupted } from './interrupt.ts';

/** Processes that were just killed may still write. */
const REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;

/** Creates a temporary folder, and removes it after `work` or when this process is interrupted. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-run-'));
  const forget = cleanUpWhenInterrupted('folder', () => rmSync(folder, REMOVE));
  try {
    return await work(folder);
  } finally {
    await rm(folder, REMOVE);
    forget();
  }
}
