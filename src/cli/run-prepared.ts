import { readFileSync } from 'node:fs';
import { FREQUENT_COMMANDS } from './commands/index.ts';
import { readCommandLine, type CommandLineSyntax } from './command-line.ts';
import { EXIT, type ExitCode } from './terminal/exit-code.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Files beside the built command line: what yargs prints for help and version, and how it reads a command. */
export const TEXTS_FILE = 'texts.json';
export const SYNTAX_FILE = 'syntax.json';
/** Width that the prepared texts are laid out to. */
export const TEXT_WIDTH = 100;

/**
 * Runs a command line with what the build has prepared.
 *
 * @returns the exit code; undefined if yargs is needed
 */
export async function runPrepared(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  if (/^(?:--help|-h|--version)$/.test(args.at(-1) ?? '')) {
    const text = read<Record<string, string>>(TEXTS_FILE)?.[args.join(' ')];
    if (text === undefined || (terminal.stderr.columns ?? TEXT_WIDTH) < TEXT_WIDTH) return undefined;
    terminal.stdout.write(text);
    return EXIT.ok;
  }
  const syntax = read<CommandLineSyntax>(SYNTAX_FILE);
  const line = syntax && readCommandLine(args, syntax);
  return line && FREQUENT_COMMANDS[line.command]?.(line.options as never, terminal);
}

/** Undefined where nothing was built: then yargs does it. */
function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
  } catch {
    return undefined;
  }
}
