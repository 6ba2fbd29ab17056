import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../verify/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Folder for files that can be deleted at any time, in the cache of the user. */
export function cacheFolder({ env }: Terminal): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gen-snippets');
}

/** @param file the value of `--ledger`; if left out, the ledger is in the cache of the user */
export async function openLedger(file: string | undefined, terminal: Terminal): Promise<Ledger> {
  // Most commands run no samples, so they do not load the verifier.
  const verify = await import('../../verify/index.ts');
  return verify.Ledger.open(file ?? join(cacheFolder(terminal), 'ledger.json'), (message) =>
    terminal.stderr.write(`warning: ${message}\n`),
  );
}
