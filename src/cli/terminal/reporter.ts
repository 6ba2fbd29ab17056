import type { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { colorsFor, exitCodeFor, formatDiagnostic, type Terminal } from './terminal.ts';

/** Prints the diagnostics of a run. The same one is printed once, with the number of times at the end. */
export class Reporter {
  readonly #quiet: boolean;
  readonly #terminal: Terminal;
  readonly #counts = new Map<string, { readonly diagnostic: Diagnostic; count: number }>();

  constructor({ quiet }: { readonly quiet: boolean }, terminal: Terminal) {
    this.#quiet = quiet;
    this.#terminal = terminal;
  }

  /** @returns the exit code of the first error; with `strict`, warnings fail too */
  report(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity === 'error' || !this.#quiet || strict) this.#print(diagnostic);
    }
    return exitCodeFor(diagnostics, strict);
  }

  #print(diagnostic: Diagnostic): void {
    const key = keyOf(diagnostic);
    const known = this.#counts.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    this.#counts.set(key, { diagnostic, count: 1 });
    this.#terminal.stderr.write(formatDiagnostic(diagnostic, colorsFor(this.#terminal)));
    if (diagnostic.code === 'internal' && this.#terminal.env['GEN_SNIPPETS_DEBUG'])
      this.#terminal.stderr.write(`${diagnostic.stack}\n`);
  }

  /** Prints the number of times of what occurred more than once. */
  finish(): void {
    const { dim } = colorsFor(this.#terminal);
    for (const { diagnostic, count } of this.#counts.values()) {
      if (count === 1) continue;
      const { severity, code, position } = diagnostic;
      const where = position === undefined ? '' : ` at ${position.file}:${position.line}:${position.column}`;
      this.#terminal.stderr.write(dim(`${severity}[${code}]${where} occurred ${count} times\n`));
    }
    this.#counts.clear();
  }
}

const keyOf = ({ code, message, position }: Diagnostic): string =>
  JSON.stringify([code, message, position?.file, position?.line, position?.column]);

/** Prints diagnostics that are known all at once, and returns the exit code. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  { quiet, strict }: { readonly quiet: boolean; readonly strict: boolean },
  terminal: Terminal,
): ExitCode {
  if (diagnostics.length === 0) return EXIT.ok;
  const reporter = new Reporter({ quiet }, terminal);
  const exitCode = reporter.report(diagnostics, strict);
  reporter.finish();
  return exitCode;
}
