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
  type TypeOf,
} from '../../base/reader/shape.ts';

/** An option in `dialect.json`. */
export const dialectOption = object(
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

export type DialectOption = TypeOf<typeof dialectOption>;

/** The expected values, if the option cannot have this one; otherwise undefined. */
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
