import { Diagnostic, didYouMean } from '../../base/diagnostic/index.ts';
import type { Leaf } from '../../literal/index.ts';
import { flag, leaf, object, type Shape } from '../../template/index.ts';
import { MarkupLeaf, attribute } from './leaf.ts';
import { problemOf, valueOf, type DialectOption } from './option.ts';

/** A line that a page with samples imports; `{option}` in it is the value of an option. */
export interface ImportRule {
  /** The name that the line imports. */
  readonly name: string;
  readonly line: string;
  /** The line is printed only if this option is set. */
  readonly when?: string;
}

/** Values of options, as a configuration, a command line or a program gives them. */
export type GivenOptions = Readonly<Record<string, string | number | boolean>>;

/** A value for each option of a dialect. */
export type OptionValues = Readonly<Record<string, string | boolean>>;

type Declared = Readonly<Record<string, DialectOption>>;

/**
 * The value of every option: the given one, or the default.
 *
 * @param dialect id of the dialect, for diagnostics
 * @throws Diagnostic if an option does not exist, or cannot have its value
 */
export function optionValues(declared: Declared, given: GivenOptions, dialect: string): OptionValues {
  const names = Object.keys(declared);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(declared, name)) continue;
    throw new Diagnostic('option-invalid', `the dialect ${dialect} has no option ${JSON.stringify(name)}`, {
      expected: names.length === 0 ? 'no option: it has none' : `one of ${names.join(', ')}`,
      hint: didYouMean(name, names),
    });
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, option]) => [
      name,
      Object.hasOwn(given, name)
        ? check(name, option, given[name]!, dialect)
        : valueOf(option, option.default),
    ]),
  );
}

function check(
  name: string,
  option: DialectOption,
  value: string | number | boolean,
  dialect: string,
): string | boolean {
  const problem = problemOf(option, value);
  if (problem === undefined) return valueOf(option, value);
  throw new Diagnostic(
    'option-invalid',
    `the option ${name} of the dialect ${dialect} cannot be ${JSON.stringify(value)}`,
    problem,
  );
}

/** The import lines for these values of the options. */
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

/** The `options` of a template: a flag for a flag, a flag for each value of a choice, a leaf for a word or attribute. */
export function optionShape(declared: Declared): Shape {
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, about, choices = [] }]) => {
      if (type === 'flag') return [name, flag(about)];
      if (type !== 'choice') return [name, leaf(about)];
      return [name, object(about, Object.fromEntries(choices.map((choice) => [choice, flag(choice)])))];
    }),
  );
}

/** The values of what `optionShape` describes. */
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
