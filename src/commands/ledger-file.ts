import { join } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** Where verdicts are kept if --ledger does not say: in the user's cache. */
export function defaultLedger({ env }: Terminal): string {
  const cache = env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? '.', '.cache');
  return join(cache, 'gen-snippets', 'ledger.json');
}
