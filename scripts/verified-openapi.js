// Runs the samples of every operation of GitHub's description, ten languages, and says what was
// verified: `npm run verified:openapi [-- --shard 1/8 …]`. It took 35 minutes on two cores; verdicts are kept in the ledger.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, install } from './openapi-packages.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = join(cache, 'node_modules/@octokit/openapi/generated/api.github.com.json');
install(['@octokit/openapi']);
const clients = (await import('../dist/index.js'))
  .sharedRegistry()
  .languages.map(({ id, data }) => `${id}:${data.default}`);
const { status } = spawnSync(
  process.execPath,
  [
    'dist/bin.js',
    'verify',
    file,
    '--client',
    clients.join(','),
    '--reporter',
    'json',
    '--out',
    'verified-openapi.json',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
