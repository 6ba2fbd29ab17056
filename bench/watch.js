// Measures the time from a save to the written page: `gen-snippets watch` on a hundred pages in ten languages.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PAGES = 100;
const SAVES = 15;
const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-watch-'));
const call = (name) => JSON.stringify({ method: 'GET', url: `https://api.example.com/v1/${name}` });

try {
  mkdirSync(join(folder, 'calls'));
  writeFileSync(join(folder, 'gen-snippets.config.yaml'), 'inputs: calls/*.har\nout: docs\n');
  for (let page = 1; page <= PAGES; page++)
    writeFileSync(join(folder, `calls/call-${page}.har`), call(`call-${page}`));
  const watching = spawn(process.execPath, [bin, 'watch'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  watching.stderr.on('data', (chunk) => (output += chunk));
  const waitFor = async (pattern) => {
    while (!pattern.test(output)) await sleep(1);
    output = '';
  };
  await waitFor(/watching/);
  const times = [];
  for (let save = 1; save <= SAVES; save++) {
    // A writer does not save twice within the time that changes are collected.
    await sleep(600);
    const started = performance.now();
    writeFileSync(join(folder, 'calls/call-5.har'), call(`changed-${save}`));
    await waitFor(/changed docs/);
    times.push(performance.now() - started);
  }
  watching.kill('SIGINT');
  times.sort((a, b) => a - b);
  console.log(
    `${PAGES} pages, ${SAVES} saves: median ${times[SAVES >> 1].toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
