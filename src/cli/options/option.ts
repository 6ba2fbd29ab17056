import type { Options as YargsOptions } from 'yargs';
import { readCount, readOne, readSeveral } from './read.ts';

/** The headings of `--help`, and of the tables in docs/cli.md. */
export type Group =
  | 'Samples'
  | 'Operations'
  | 'Page'
  | 'Files'
  | 'Secrets and warnings'
  | 'Verification'
  | 'Report'
  | 'Configuration'
  | 'Output';

/** An option or argument of a command. */
export interface Option<T> {
  /** The definition for yargs; docs/cli.md is generated from it too. */
  readonly yargs: YargsOptions & { readonly describe: string };
  /** A flag has no value, a list can be given several times, an argument has no `--name`. */
  readonly kind: 'flag' | 'value' | 'list' | 'argument';
  /** A value, for messages and docs/cli.md: `docs/api`. */
  readonly example?: string;
  /**
   * @param parsed what yargs parsed: several values of one option are an array
   * @param name for messages: `--out (-o)`
   * @throws Diagnostic `usage` if it is given too often, or has no value or an impossible one
   */
  readonly read: (parsed: unknown, name: string) => T;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The arguments of a command: `{ 'dialect-option': Option<string> }` becomes `{ dialectOption: string }`. */
export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O & string as CamelCase<Name>]: O[Name] extends Option<infer T> ? T : never;
};

type CamelCase<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Word}${Capitalize<CamelCase<Rest>>}`
  : Name;

interface About {
  readonly describe: string;
  readonly group: Group;
  readonly alias?: string;
}

interface AboutValue extends About {
  readonly example: string;
  /** Is `-` a value? For most options it is a slip: it means standard input, which is an argument. */
  readonly allowsDash?: boolean;
}

interface AboutChoice<C extends string> extends About {
  readonly choices: readonly C[];
}

interface AboutList extends AboutValue {
  /** Is `python,go` two values? */
  readonly commas?: boolean;
}

/** An option without a value: `--quiet`. */
export function flag(about: About & { readonly default: boolean }): Option<boolean>;
export function flag(about: About): Option<boolean | undefined>;
export function flag({
  default: fallback,
  ...about
}: About & { readonly default?: boolean }): Option<boolean | undefined> {
  return {
    yargs: { type: 'boolean', ...about },
    kind: 'flag',
    // Not a default of yargs: `[default: false]` beside each option would only make the help longer.
    read: (parsed) => (typeof parsed === 'boolean' ? parsed : fallback),
  };
}

/** An option with one value: `--out docs/api`. */
export function value({ example, allowsDash, ...about }: AboutValue): Option<string | undefined> {
  return {
    yargs: { type: 'string', ...about },
    kind: 'value',
    example,
    read: (parsed, name) => readOne(parsed, { name, example, allowsDash }),
  };
}

/** An option with one of several values: `--reporter github`. */
export function choice<const C extends string>(about: AboutChoice<C> & { readonly default: C }): Option<C>;
export function choice<const C extends string>(about: AboutChoice<C>): Option<C | undefined>;
export function choice<const C extends string>({
  default: fallback,
  ...about
}: AboutChoice<C> & { readonly default?: C }): Option<C | undefined> {
  const { choices } = about;
  return {
    // Not a default of yargs: it would be taken for a flag without a value.
    yargs: { type: 'string', ...about, defaultDescription: fallback },
    kind: 'value',
    read: (parsed, name) => (readOne(parsed, { name, choices }) as C | undefined) ?? fallback,
  };
}

/** An option with a whole number from 1: `--jobs 4`. */
export function count({ example, ...about }: AboutValue): Option<number | undefined> {
  return {
    yargs: { type: 'string', ...about },
    kind: 'value',
    example,
    read: (parsed, name) => readCount(parsed, { name, example }),
  };
}

/** An option that can be given several times: `--tag users --tag orders`. */
export function list<const C extends string = string>({
  example,
  commas,
  ...about
}: AboutList & { readonly choices?: readonly C[] }): Option<readonly C[] | undefined> {
  const { choices } = about;
  return {
    yargs: { type: 'string', ...about },
    kind: 'list',
    example,
    read: (parsed, name) =>
      readSeveral(parsed, { name, example, choices, commas }) as readonly C[] | undefined,
  };
}

/** The argument of a command that takes exactly one. */
export function argument(describe: string): Option<string> {
  return {
    yargs: { type: 'string', describe },
    kind: 'argument',
    // yargs has checked that it is there.
    read: (parsed, name) => readOne(parsed, { name, example: 'call.har', allowsDash: true })!,
  };
}

/**
 * The arguments of a command that takes any number.
 *
 * @param fallback the default that `--help` shows
 */
export function argumentList(describe: string, fallback?: string): Option<readonly string[]> {
  return {
    yargs: { type: 'string', array: true, describe, defaultDescription: fallback },
    kind: 'argument',
    read: (parsed = []) => [parsed].flat().map(String),
  };
}
