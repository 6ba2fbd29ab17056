import { runCommandLine } from './parser.ts';
import { reportErrors } from './terminal/errors.ts';
import type { ExitCode } from './terminal/exit-code.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Runs a command line, and prints the error that stops it. */
export const main = (args: readonly string[], terminal: Terminal): Promise<ExitCode> =>
  reportErrors(terminal, () => runCommandLine(args, terminal));
