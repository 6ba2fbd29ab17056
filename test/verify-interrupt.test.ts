import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFolder, ROOT } from './support/cli.ts';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A killed process is listed until its parent has read how it ended.
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) Z /.test(readFileSync(status, 'utf8'));
};

it.each(['SIGINT', 'SIGTERM'] as const)(
  'an interrupted verify ends its samples and removes its folders: %s',
  async (signal) => {
    await inFolder(async (folder) => {
      const temporary = join(folder, 'tmp');
      mkdirSync(temporary);
      const started = join(folder, 'started');
      const program = `
        const { spawn } = require('node:child_process');
        const sleeper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
        require('node:fs').writeFileSync(${JSON.stringify(started)}, process.pid + ' ' + sleeper.pid + ' ');
        setInterval(() => {}, 1000);`;
      writeFileSync(
        join(folder, 'tools.json'),
        JSON.stringify({ 'node:fetch': { steps: [['node', '-e', program]] } }),
      );
      writeFileSync(join(folder, 'call.har'), '{"method": "GET", "url": "https://api.example.com/"}');
      const args = [
        'verify',
        'call.har',
        '--client',
        'node:fetch',
        '--no-cache',
        '--toolchains',
        'tools.json',
      ];
      const cli = spawn(process.execPath, [join(ROOT, 'dist/bin.js'), ...args], {
        cwd: folder,
        env: { PATH: process.env['PATH'], TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' },
        stdio: 'ignore',
      });
      const pids = (): number[] =>
        existsSync(started) ? readFileSync(started, 'utf8').split(' ').slice(0, -1).map(Number) : [];
      try {
        await expect.poll(pids, { timeout: 60_000 }).toHaveLength(2);
        expect(readdirSync(temporary)).not.toEqual([]);
        cli.kill(signal);
        expect(await once(cli, 'exit')).toEqual([null, signal]);
        await expect.poll(() => pids().filter(isRunning), { timeout: 20_000 }).toEqual([]);
        expect(readdirSync(temporary)).toEqual([]);
      } finally {
        for (const pid of pids().filter(isRunning)) process.kill(pid, 'SIGKILL');
      }
    });
  },
  120_000,
);
