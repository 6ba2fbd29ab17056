import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Argv } from 'yargs';
import { buildParser } from './parser.ts';
import type { CommandLineSyntax, CommandSyntax, FlagSyntax } from './command-line.ts';
import { CHECKED_FILE, contentsOfOurs, Registry } from '../language/index.ts';
import { SYNTAX_FILE, TEXTS_FILE } from './run-prepared.ts';
import type { Terminal } from './terminal/terminal.ts';

/**
 * Writes what the build can know before any run. It is no part of the package itself.
 *
 * @param folder where the built modules lie
 * @throws Diagnostic if a template of ours is not as it should be
 */
export async function prepare(folder: string): Promise<void> {
  const write = (file: string, content: object): void =>
    writeFileSync(join(folder, file), JSON.stringify(content));
  void new Registry();
  write(CHECKED_FILE, contentsOfOurs());
  write(SYNTAX_FILE, readSyntax());
  write(TEXTS_FILE, await printTexts());
}

/** What yargs prints for `--version`, and for `--help` alone and behind each command. */
export async function printTexts(): Promise<Record<string, string>> {
  const commands = Object.keys(readSyntax());
  const lines = [
    ['--version'],
    ...['--help', '-h'].flatMap((help) => [[help], ...commands.map((command) => [command, help])]),
  ];
  const texts: Record<string, string> = {};
  for (const line of lines) {
    await newParser().parseAsync(line, {}, (_error, _argv, output) => {
      texts[line.join(' ')] = `${output}
`;
    });
  }
  return texts;
}

const newParser = (): Argv => buildParser({ stderr: {} } as Terminal, () => undefined);

/** The part of yargs' insides that knows the options of a command; it is asked at build time alone. */
interface YargsInside {
  getInternalMethods(): {
    getCommandInstance(): { getCommandHandlers(): Record<string, CommandHandler> };
    reset(): Argv & YargsInside;
  };
  getOptions(): {
    readonly alias: Record<string, string[]>;
    readonly array: string[];
    readonly boolean: string[];
    readonly string: string[];
    readonly choices: Record<string, string[]>;
    readonly default: Record<string, unknown>;
  };
}

interface CommandHandler {
  readonly builder: (command: Argv) => Argv;
  readonly demanded: readonly { readonly cmd: readonly string[] }[];
  readonly optional: readonly { readonly cmd: readonly string[] }[];
}

/** How yargs reads each command. */
export function readSyntax(): CommandLineSyntax {
  const handlers = (newParser() as unknown as YargsInside)
    .getInternalMethods()
    .getCommandInstance()
    .getCommandHandlers();
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, syntaxOf(handler)]));
}

function syntaxOf({ builder, demanded, optional }: CommandHandler): CommandSyntax {
  const parser = builder(newParser()) as unknown as YargsInside;
  const options = parser.getOptions();
  const positional = [...demanded, ...optional][0]?.cmd[0];
  const isOwn = (name: string): boolean => !['help', 'version', positional].includes(name);
  const kinds: [FlagSyntax['kind'], string[]][] = [
    ['boolean', options.boolean],
    ['list', options.array],
    // yargs knows no type of what has choices; ours are texts.
    ['string', [...options.string, ...Object.keys(options.choices)]],
  ];
  const flags: Record<string, FlagSyntax> = {};
  for (const [kind, names] of kinds) {
    for (const name of names.filter(isOwn)) {
      const choices = options.choices[name];
      const flag = { name: camelCase(name), kind, ...(choices === undefined ? {} : { choices }) };
      for (const alias of [name, ...(options.alias[name] ?? [])]) {
        flags[alias.length === 1 ? `-${alias}` : `--${alias}`] ??= flag;
      }
    }
  }
  const defaults = Object.entries(options.default).filter(
    ([name, value]) => isOwn(name) && value !== undefined,
  );
  return {
    ...(positional === undefined
      ? {}
      : { positional: { name: positional, isRequired: demanded.length > 0 } }),
    flags,
    defaults: Object.fromEntries(defaults.map(([name, value]) => [camelCase(name), value])),
  };
}

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
