import { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, exitCodeOf, firstFailure, type ExitCode } from './exit-code.ts';
import { colorsFor, formatDiagnostic, type Terminal } from './terminal.ts';

/**
 * Runs a command, and prints the error that stops it.
 *
 * @returns the exit code; nothing else ends the process
 */
export async function reportErrors(terminal: Terminal, run: () => Promise<ExitCode>): Promise<ExitCode> {
  let outputCode: ExitCode = EXIT.ok;
  terminal.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (`| head`) is no error.
    if (code === 'EPIPE' || outputCode !== EXIT.ok) return;
    outputCode = EXIT.output;
    // The error may arrive after the command has ended.
    process.exitCode = EXIT.output;
    const reason = code === 'ENOSPC' ? 'the disk is full' : code;
    const error = new Diagnostic('output-unwritable', `standard output cannot be written (${reason})`);
    terminal.stderr.write(formatDiagnostic(error, colorsFor(terminal)));
  });
  try {
    const exitCode = await run();
    // Errors of the last write arrive in the next turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    return firstFailure(exitCode, outputCode);
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
