import { Diagnostic, nearest } from '../../base/diagnostic/index.ts';
import type { Leaf } from '../../literal/index.ts';
import { flag, leaf, object, type Shape } from '../../template/index.ts';
import { MarkupLeaf, attribute } from './leaf.ts';

/** What a dialect leaves open: `options` in `dialect.json`. */
export interface DialectOption {
  /** `flag`: yes or no; `choice`: one of `choices`; `word`: printed as it is; `attribute`: printed in quotes. */
  readonly type: 'flag' | 'choice' | 'word' | 'attribute';
  readonly default: string | boolean;
  readonly choices?: readonly string[] | undefined;
  /** Regular expression that a `word` must match as a whole. */
  readonly match?: string | undefined;
  readonly about: string;
}

/** A line that a page with samples imports; `{option}` in it is the value of an option. */
export interface ImportRule {
  /** The name that the line brings. */
  readonly name: string;
  readonly line: string;
  /** The line stands only if this option is set. */
  readonly when?: string | undefined;
}

/** Values as a configuration file, a command line or a program gives them. */
export type GivenOptions = Readonly<Record<string, string | number | boolean>>;

/** A value for each option of a dialect. */
export type OptionValues = Readonly<Record<string, string | boolean>>;

type Declared = Readonly<Record<string, DialectOption>>;

/**
 * The value of every option: the given one, or the default.
 *
 * @param dialect its id, for diagnostics
 * @throws Diagnostic if an option is not there, or its value impossible
 */
export function optionValues(declared: Declared, given: GivenOptions, dialect: string): OptionValues {
  const names = Object.keys(declared);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(declared, name)) continue;
    throw new Diagnostic('option-invalid', `the dialect ${dialect} has no option ${JSON.stringify(name)}`, {
      expected: names.length === 0 ? 'no option: it has none' : `one of ${names.join(', ')}`,
      hint: hint(name, names),
    });
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, option]) => [
      name,
      Object.hasOwn(given, name) ? check(name, option, given[name]!, dialect) : option.default,
    ]),
  );
}

function check(
  name: string,
  { type, choices = [], match = '.*' }: DialectOption,
  value: string | number | boolean,
  dialect: string,
): string | boolean {
  const text = String(value);
  const refuse = (expected: string, near?: string): Diagnostic =>
    new Diagnostic(
      'option-invalid',
      `the option ${name} of the dialect ${dialect} cannot be ${JSON.stringify(value)}`,
      { expected, hint: near },
    );
  switch (type) {
    case 'flag':
      if (text !== 'true' && text !== 'false') throw refuse('true or false');
      return text === 'true';
    case 'choice':
      if (!choices.includes(text)) throw refuse(`one of ${choices.join(', ')}`, hint(text, choices));
      return text;
    case 'word':
    case 'attribute':
      if (!new RegExp(`^(?:${match})$`, 'u').test(text) || /[\r\n]/.test(text)) {
        throw refuse(`a text that matches ${match}`);
      }
      return text;
  }
}

function hint(typed: string, known: readonly string[]): string | undefined {
  const near = nearest(typed, known);
  return near === undefined ? undefined : `did you mean ${near}?`;
}

/** The import lines that the values ask for. */
export function importLines(
  rules: readonly ImportRule[],
  values: OptionValues,
): { readonly name: string; readonly line: string }[] {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  return rules
    .filter(({ when }) => when === undefined || isSet(values[when]))
    .map(({ name, line }) => ({ name: fill(name), line: fill(line) }));
}

const isSet = (value: string | boolean | undefined): boolean =>
  value !== undefined && value !== false && value !== '';

/** What a template may name below `options`: a flag for a flag, a flag for each choice, a leaf for a text. */
export function optionShape(declared: Declared): Shape {
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, about, choices = [] }]) => {
      if (type === 'flag') return [name, flag(about)];
      if (type !== 'choice') return [name, leaf(about)];
      return [name, object(about, Object.fromEntries(choices.map((choice) => [choice, flag(choice)])))];
    }),
  );
}

/** The same with its values. */
export function optionView(declared: Declared, values: OptionValues): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, choices = [] }]) => [
      name,
      viewOf(type, choices, values[name]!),
    ]),
  );
}

function viewOf(
  type: DialectOption['type'],
  choices: readonly string[],
  value: string | boolean,
): boolean | Leaf | undefined | Readonly<Record<string, boolean>> {
  if (typeof value === 'boolean') return value;
  if (type === 'choice') return Object.fromEntries(choices.map((choice) => [choice, choice === value]));
  if (value === '') return undefined;
  return type === 'attribute' ? new MarkupLeaf(attribute(value)) : new MarkupLeaf(value);
}
