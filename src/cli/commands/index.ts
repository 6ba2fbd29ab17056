import type { ExitCode } from '../terminal/exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';

type Run = (options: never, terminal: Terminal) => Promise<ExitCode>;

/** The commands that are run often, by pipelines and hooks: they need not wait for yargs. */
export const FREQUENT_COMMANDS: Readonly<Record<string, Run>> = {
  generate: async (options, terminal) => (await import('./generate.ts')).runGenerate(options, terminal),
  check: async (options, terminal) => (await import('./check.ts')).runCheck(options, terminal),
};
