import { didYouMean } from '../../base/diagnostic/index.ts';
import {
  about,
  array,
  boolean,
  choice,
  either,
  object,
  regularExpression,
  string,
  type Shape,
  type TypeOf,
} from '../../base/reader/shape.ts';

const fields = object(
  {
    type: about(
      'flag: true or false; choice: one of choices; word: printed as it is; attribute: printed in quotes.',
      choice('flag', 'choice', 'word', 'attribute'),
    ),
    default: either(string, boolean),
    about: about('What the option does, for the documentation.', string),
  },
  {
    choices: about('Values of a choice.', array(string)),
    match: about('Regular expression that the whole of a word must match.', regularExpression),
  },
);

/** An option in `dialect.json`. */
export type DialectOption = TypeOf<typeof fields>;

export const dialectOption: Shape<DialectOption> = {
  schema: fields.schema,
  read: (value) => {
    const option = fields.read(value);
    const problem = problemOf(option, option.default);
    if (problem === undefined) return { ...option, default: valueOf(option, option.default) };
    throw value
      .required('default')
      .error('language-data', `the default of ${value.path} is not one of its values`, problem);
  },
};

/** What is expected in place of a value; undefined if the option can have it. */
export function problemOf(
  { type, choices = [], match = '.*' }: DialectOption,
  value: string | number | boolean,
): { readonly expected: string; readonly hint?: string | undefined } | undefined {
  const text = String(value);
  switch (type) {
    case 'flag':
      return text === 'true' || text === 'false' ? undefined : { expected: 'true or false' };
    case 'choice':
      if (choices.includes(text)) return undefined;
      return { expected: `one of ${choices.join(', ')}`, hint: didYouMean(text, choices) };
    case 'word':
    case 'attribute':
      if (new RegExp(`^(?:${match})$`, 'u').test(text) && !/[\r\n]/.test(text)) return undefined;
      return { expected: `a string that matches ${match}` };
  }
}

/** The value as templates and import lines have it, if the option can have it. */
export const valueOf = ({ type }: DialectOption, value: string | number | boolean): string | boolean =>
  type === 'flag' ? String(value) === 'true' : String(value);
