import type { Diagnostic } from '../../base/diagnostic/index.ts';

/** What the process ends with; documented in `docs/cli.md`. */
export const EXIT = {
  ok: 0,
  /** The input is wrong, or a warning was given and `--strict` is on. */
  input: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** The output cannot be written. */
  output: 3,
  /** A bug of ours. */
  internal: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The first of two that says that something is wrong. */
export const worse = (one: ExitCode, other: ExitCode): ExitCode => (one === EXIT.ok ? other : one);

export function exitCodeOf({ code, severity }: Diagnostic): ExitCode {
  if (severity === 'warning') return EXIT.ok;
  if (/^(?:language|client|dialect)-unknown$|^option-|^config-/.test(code)) return EXIT.usage;
  return /^output-|^prettier-/.test(code) ? EXIT.output : EXIT.input;
}
