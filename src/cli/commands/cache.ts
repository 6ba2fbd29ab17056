import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../terminal/terminal.ts';

/** Folder for files that can be deleted at any time, in the cache of the user. */
export function cacheFolder({ env }: Terminal): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gen-snippets');
}

/** The ledger if `--ledger` is not given. */
export const defaultLedger = (terminal: Terminal): string => join(cacheFolder(terminal), 'ledger.json');
