import { about, array, choice, object, string, type Shape } from '../base/reader/shape.ts';
import { expandMatch } from './escape.ts';
import type { EscapeRule } from './rules.ts';

const match: Shape<string> = {
  schema: { type: 'string' },
  read: (value) => {
    const source = value.string();
    let groups: number;
    try {
      groups = new RegExp(`${expandMatch(source)}|`, 'u').exec('')!.length - 1;
    } catch (error) {
      const { message } = error as Error;
      throw value.error(value.kind.type, `${value.path} is not a regular expression: ${message}`);
    }
    // All escapes become one expression, in which the group that has matched tells the escape.
    if (groups === 0) return source;
    throw value.error(value.kind.type, `${value.path} has a capturing group`, {
      expected: 'a group that does not capture: (?:…)',
    });
  },
};

/** Escapes as `language.json` and `dialect.json` write them. */
export const escapes: Shape<readonly EscapeRule[]> = about(
  'Escapes, in order: the first that matches is used.',
  array(
    object(
      {
        match: about(
          String.raw`Regular expression for what is escaped, with the u flag and without capturing groups. \p{Invisible} stands for every character that cannot be seen.`,
          match,
        ),
        write: about(
          'What is written instead. A printf format such as %04x, %X or %03o is replaced by the code of the match, once for each unit.',
          string,
        ),
        why: about('The reason.', string),
      },
      { unit: about('What a code counts; codepoint if left out.', choice('utf8', 'utf16', 'codepoint')) },
    ),
  ),
);
