import type { Diagnostic } from '../../base/diagnostic/index.ts';

/** Exit codes of the process; documented in `docs/cli.md`. */
export const EXIT = {
  ok: 0,
  /** An input is wrong, a page or sample is not as it should be, or there is a warning and `--strict` is on. */
  input: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** The output cannot be written. */
  output: 3,
  /** A bug of gen-snippets. */
  internal: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The first exit code of two that is a failure; 0 if none is. A bug is more important than other failures. */
export const firstFailure = (first: ExitCode, second: ExitCode): ExitCode =>
  first === EXIT.ok || second === EXIT.internal ? second : first;

export function exitCodeOf({ code, severity }: Diagnostic): ExitCode {
  if (severity === 'warning') return EXIT.ok;
  if (code === 'internal') return EXIT.internal;
  if (/^usage$|^(?:language|client|dialect)-unknown$|^option-|^config-/.test(code)) return EXIT.usage;
  return /^output-|^prettier-/.test(code) ? EXIT.output : EXIT.input;
}
