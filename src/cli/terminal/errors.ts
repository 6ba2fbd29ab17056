import { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-code.ts';
import { colorsFor, formatDiagnostic, type Terminal } from './terminal.ts';

/**
 * Runs a command, and prints the error that stops it.
 *
 * @returns the exit code; nothing else ends the process
 */
export async function reportErrors(terminal: Terminal, run: () => Promise<ExitCode>): Promise<ExitCode> {
  // A reader that closes the pipe early (`| head`) is no error.
  terminal.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Diagnostic)) return reportBug(error as Error, terminal);
    terminal.stderr.write(formatDiagnostic(error, colorsFor(terminal)));
    return exitCodeOf(error);
  }
}

function reportBug({ message, stack }: Error, terminal: Terminal): ExitCode {
  const { red, bold } = colorsFor(terminal);
  const details = terminal.env['GEN_SNIPPETS_DEBUG'] ? `\n${stack}` : '';
  terminal.stderr.write(
    `${red(bold('error[internal]'))}: ${message}\n  ${bold('hint')}: this is a bug of gen-snippets; GEN_SNIPPETS_DEBUG=1 shows more to report${details}\n`,
  );
  return EXIT.internal;
}
