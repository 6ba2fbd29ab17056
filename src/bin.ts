#!/usr/bin/env node
import { explaining } from './explain.ts';
import { runPrepared } from './run-prepared.ts';

const args = process.argv.slice(2);
process.exitCode = await explaining(process, async () => {
  const exitCode = await runPrepared(args, process);
  if (exitCode !== undefined) return exitCode;
  const { main } = await import('./cli.ts');
  return main(args, process);
});
