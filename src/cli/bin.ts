#!/usr/bin/env node
import module from 'node:module';
import { explaining } from './terminal/explain.ts';
import { runPrepared } from './run-prepared.ts';

// From Node.js 22 on, what was compiled is kept for the next run.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const args = process.argv.slice(2);
process.exitCode = await explaining(process, async () => {
  const exitCode = await runPrepared(args, process);
  if (exitCode !== undefined) return exitCode;
  const { main } = await import('./parser.ts');
  return main(args, process);
});
