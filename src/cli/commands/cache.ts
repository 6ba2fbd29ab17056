import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../terminal/terminal.ts';

/** The folder of what may be deleted at any time: in the user's cache. */
export function cacheFolder({ env }: Terminal): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gen-snippets');
}

/** Where verdicts are kept if --ledger does not say. */
export const defaultLedger = (terminal: Terminal): string => join(cacheFolder(terminal), 'ledger.json');
