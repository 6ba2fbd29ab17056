import { INVISIBLE } from '../base/invisible.ts';
import {
  about,
  array,
  boolean,
  choice,
  integer,
  object,
  regularExpression,
  string,
  variants,
  type Shape,
  type TypeOf,
} from '../base/reader/shape.ts';

/** Expands `\p{Invisible}`, which rules use like a property of Unicode, in a `match`. */
export const expandMatch = (match: string): string =>
  match.replaceAll(String.raw`\p{Invisible}`, `(?:${INVISIBLE})`);

const match: Shape<string> = {
  // `\p{Invisible}` is ours, so other checkers take it for a mistake.
  schema: { type: 'string', anyOf: [{ format: 'regex' }, { pattern: String.raw`\\p\{Invisible\}` }] },
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
export const escapes = about(
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

const open = about('Opening delimiter.', string);
const close = about('Closing delimiter.', string);
const why = about('The reason.', string);

const style = object(
  { open, close, escapes },
  {
    raw: about(
      'Regular expression for invisible characters that need no escape in this style.',
      regularExpression,
    ),
    forbid: about('Regular expression: a value that matches is written in another style.', regularExpression),
  },
);

/** A literal of several lines, such as `"""…"""`. */
const block = object(
  {
    kind: choice('block'),
    open,
    close,
    indent: about('Whether the language removes the indentation of the block.', boolean),
    closeOnOwnLine: about(
      'Whether the closing delimiter is on a line of its own, and the line break before it is not part of the value.',
      boolean,
    ),
    escapes,
    forbid: about(
      'Regular expressions: a value that matches one of them is written on one line, in one of the styles.',
      array(regularExpression),
    ),
  },
  {
    openWithBreak: about(
      'Opening delimiter for a value that ends in a line break, if the line break before the closing delimiter is then part of the value.',
      string,
    ),
    repeat: about(
      'Character that is added to the delimiters until the value has no run of it that is as long.',
      string,
    ),
    inner: about('Spaces before each line of the block, beyond the indentation of the statement.', integer),
  },
);

/** One literal for each line, joined by an operator. */
const lines = object(
  {
    kind: choice('lines'),
    open: about('Before the first literal; may be empty.', string),
    close: about('After the last literal; may be empty.', string),
    separator: about('Between two literals, with the line break.', string),
    indent: about('Spaces before each line but the first, beyond the indentation of the statement.', integer),
  },
  {
    joinedUpTo: about(
      'Line width up to which the formatter of the language would join the literals on one line. Up to this width, one literal is written.',
      integer,
    ),
  },
);

const matchAndReason = array(object({ match: regularExpression, why }));

/** How a language writes a string: `literal` in `language.json`. */
export const literalRules = object(
  {
    spec: about('Link to the section of the specification that the rules follow.', string),
    styles: about(
      'Ways to write a string, the preferred one first: the first that can hold the value is used.',
      array(style),
    ),
  },
  {
    pick: about(
      'fewest-escapes uses the style that needs the fewest escapes, as formatters do; first if left out.',
      choice('first', 'fewest-escapes'),
    ),
    join: about('Operator that joins two literals, for a placeholder that an escape would break.', string),
    multiline: about(
      'How a value with line breaks is written: as a block such as """…""", or as one literal for each line. Without it, it is written on one line.',
      variants('kind', { block, lines }),
    ),
    refuse: about('Values that no literal of the language can contain.', matchAndReason),
  },
);

const pair = about('Between a key and its value.', string);
const empty = about('What is written if there are no members.', string);

/** How a language writes a JSON value with its own literals: `json` in `language.json`. */
export const jsonRules = object(
  {
    indent: about('Spaces of one level.', integer),
    width: about(
      'Maximum line width in columns. Arrays of scalars that fit are written on one line.',
      integer,
    ),
    object: object({ open, close, empty, pair }),
    array: object({ open, close, empty }),
    trailingComma: about(
      'Whether a comma follows the last member of an array or object of several lines.',
      boolean,
    ),
    true: string,
    false: string,
    null: string,
  },
  {
    layout: about(
      'prettier breaks lines as Prettier does: nested arrays, long arrays of numbers and long strings too.',
      choice('prettier'),
    ),
    bareKey: about(
      'Keys that are written without quotes, and what is written between such a key and its value.',
      object({ match: regularExpression, pair }),
    ),
    number: about(
      'Numbers that the language represents exactly (match), and how one is written (write, with %s for the number).',
      object({}, { match: regularExpression, write: string }),
    ),
    refuseKey: about(
      'Keys that the language would change, such as __proto__ in JavaScript.',
      object({ match: regularExpression, why }),
    ),
  },
);

export type EscapeRule = TypeOf<typeof escapes>[number];
export type LiteralStyle = TypeOf<typeof style>;
export type BlockRules = TypeOf<typeof block>;
export type LinesRules = TypeOf<typeof lines>;
export type LiteralRules = TypeOf<typeof literalRules>;
export type JsonRules = TypeOf<typeof jsonRules>;
