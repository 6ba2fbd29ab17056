import { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-code.ts';
import { colorsFor, formatDiagnostic, type Terminal } from './terminal.ts';

/** A wrong command line, in yargs' words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command, and says what went wrong if anything does.
 *
 * @returns the exit code; nothing else ends the process
 */
export async function explaining(terminal: Terminal, run: () => Promise<ExitCode>): Promise<ExitCode> {
  // A reader that closes the pipe early (`| head`) is no error.
  terminal.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    return await run();
  } catch (error) {
    return explain(error, terminal);
  }
}

/** Says what went wrong, and chooses the exit code. */
function explain(error: unknown, terminal: Terminal): ExitCode {
  const colors = colorsFor(terminal);
  if (error instanceof Diagnostic) {
    terminal.stderr.write(formatDiagnostic(error, colors));
    return exitCodeOf(error);
  }
  if (error instanceof UsageError) {
    terminal.stderr.write(
      `${colors.red(colors.bold('error[usage]'))}: ${error.message}\n  ${colors.bold('hint')}: gen-snippets call.har prints a page; gen-snippets --help shows the rest\n`,
    );
    return EXIT.usage;
  }
  const { message, stack } = error as Error;
  const details = terminal.env['GEN_SNIPPETS_DEBUG'] ? `\n${stack}` : '';
  terminal.stderr.write(
    `${colors.red(colors.bold('error[internal]'))}: ${message}\n  ${colors.bold('hint')}: this is a bug of gen-snippets; GEN_SNIPPETS_DEBUG=1 shows more to report${details}\n`,
  );
  return EXIT.internal;
}
