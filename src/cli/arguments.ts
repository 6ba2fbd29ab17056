import { nearest } from '../base/diagnostic/index.ts';
import { COMMANDS, type Command } from './commands/index.ts';
import type { Option } from './options/option.ts';
import { usageError } from './options/read.ts';

/** A command line as yargs parsed it. */
type Parsed = Readonly<Record<string, unknown>> & {
  /** The command, if it is named, and words that are no argument of it. */
  readonly _: readonly (string | number)[];
};

/** Keys that yargs adds by itself. */
const OWN_KEYS = ['$0', '_', '--', 'help', 'h', 'version'];

/**
 * The values that a command gets, by the names that it reads: `dialectOption`.
 *
 * @throws Diagnostic `usage` if the command has no such option or argument, or an option has a wrong value
 */
export function readArguments(command: Command, parsed: Parsed): Record<string, unknown> {
  // yargs prints the help or the version, whatever else is there.
  if (parsed['help'] === true || parsed['version'] === true) return {};
  const values = Object.entries(command.options).map(([name, option]): [string, unknown] => {
    // yargs leaves words after `--` to the command.
    const given = option.kind === 'argument' ? withRest(parsed[name], parsed['--']) : parsed[name];
    return [camelCase(name), option.read(given, nameForMessages(name, option))];
  });
  checkOptions(command, parsed);
  checkArguments(command, parsed);
  return Object.fromEntries(values);
}

const withRest = (given: unknown, rest: unknown): unknown =>
  Array.isArray(rest) ? [given ?? [], rest].flat() : given;

/** Finds options that the command does not have. */
function checkOptions(command: Command, parsed: Parsed): void {
  const known = new Set([
    ...OWN_KEYS,
    ...Object.entries(command.options).flatMap(([name, option]) => [
      name,
      camelCase(name),
      ...aliasesOf(option),
    ]),
  ]);
  const unknown = Object.keys(parsed).find((key) => !known.has(key));
  if (unknown === undefined) return;
  const flag = parsed[unknown] === false ? `--no-${unknown}` : flagOf(unknown);
  const owners = COMMANDS.filter((other) => hasFlag(other, unknown));
  if (owners.length > 0) {
    throw usageError(`gen-snippets ${command.name} has no option ${flag}`, {
      hint: `${flag} is an option of gen-snippets ${owners.map(({ name }) => name).join(', ')}`,
    });
  }
  const near = nearestFlag(command, unknown);
  throw usageError(`there is no option ${flag}`, {
    hint:
      near === undefined
        ? `gen-snippets ${command.name} --help lists all options`
        : `did you mean ${flagOf(near)}?`,
  });
}

const hasFlag = ({ options }: Command, key: string): boolean =>
  Object.entries(options).some(
    ([name, option]) => option.kind !== 'argument' && (name === key || aliasesOf(option).includes(key)),
  );

/** The beginning of a name counts as near: `--lang`. */
function nearestFlag(command: Command, typed: string): string | undefined {
  if (typed.length === 1) return undefined;
  const names = Object.keys(command.options).filter((name) => hasFlag(command, name));
  return names.find((name) => name.startsWith(typed)) ?? nearest(typed, names);
}

/** Finds arguments that the command does not take. */
function checkArguments(command: Command, { _: words }: Parsed): void {
  const [unexpected] = words[0] === command.name ? words.slice(1) : words;
  if (unexpected === undefined) return;
  throw usageError(`gen-snippets ${command.name} takes no argument ${unexpected}`, {
    expected: `gen-snippets ${command.usage} [options]`,
  });
}

const aliasesOf = ({ yargs: { alias = [] } }: Option<unknown>): readonly string[] => [alias].flat();

const flagOf = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

/** `--out (-o)`: yargs does not say which of the two was typed. */
function nameForMessages(name: string, option: Option<unknown>): string {
  if (option.kind === 'argument') return name;
  return [flagOf(name), ...aliasesOf(option).map((alias) => `(${flagOf(alias)})`)].join(' ');
}

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
