import { STDIN } from './terminal/stdin.ts';

/** What the arguments of a command can be, as plain data that the build takes from yargs. */
export interface CommandSyntax {
  readonly positional?: { readonly name: string; readonly isRequired: boolean };
  /** By flag, such as `--language` and `-l`. */
  readonly flags: Readonly<Record<string, FlagSyntax>>;
  /** By name. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

export interface FlagSyntax {
  /** As commands read it: `headingLevel`. */
  readonly name: string;
  readonly kind: 'boolean' | 'string' | 'list';
  readonly choices?: readonly string[];
}

/** The commands, the one that needs no name first. */
export type CommandLineSyntax = Readonly<Record<string, CommandSyntax>>;

/** A command line that was understood. */
export interface CommandLine {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Reads an ordinary command line as yargs reads it, without yargs, which takes longer to load than the rest of a run.
 *
 * @returns undefined for what is wrong or out of the ordinary: yargs has the word there
 */
export function readCommandLine(args: readonly string[], syntax: CommandLineSyntax): CommandLine | undefined {
  const [first = ''] = args;
  const isNamed = Object.hasOwn(syntax, first);
  const command = isNamed ? first : Object.keys(syntax)[0]!;
  const { positional, flags, defaults } = syntax[command]!;
  const given: Record<string, unknown> = {};
  const words: string[] = [];
  const rest = args.slice(isNamed ? 1 : 0);
  for (let index = 0; index < rest.length; index++) {
    const argument = rest[index]!;
    if (!argument.startsWith('-') || argument === '-') {
      words.push(argument === '-' ? STDIN : argument);
      continue;
    }
    const [, name, value] = /^(--?[a-z][a-z-]*)(?:=(.*))?$/s.exec(argument) ?? [];
    const flag = name !== undefined && Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (flag === undefined) return undefined;
    if (flag.kind === 'boolean') {
      const next = rest[index + 1];
      if (value !== undefined || next === 'true' || next === 'false') return undefined;
      given[flag.name] = true;
      continue;
    }
    const text = value ?? rest[++index];
    if (text === undefined || !isOrdinary(text) || flag.choices?.includes(text) === false) return undefined;
    if (flag.kind === 'list') given[flag.name] = [...((given[flag.name] as string[]) ?? []), text];
    else if (Object.hasOwn(given, flag.name)) return undefined;
    else given[flag.name] = text;
  }
  if (!words.every(isOrdinary)) return undefined;
  // A command may stand behind its arguments.
  if (!isNamed && words.some((word) => Object.hasOwn(syntax, word))) return undefined;
  if (positional === undefined ? words.length > 0 : positional.isRequired && words.length === 0)
    return undefined;
  const inputs = positional === undefined || words.length === 0 ? {} : { [positional.name]: words };
  return { command, options: { ...defaults, ...inputs, ...given } };
}

/** A word that yargs takes as it is: no flag, nothing in quotes. */
const isOrdinary = (word: string): boolean => /^[^-"'\s][^"'\s]*$/.test(word);
