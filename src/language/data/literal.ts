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
} from '../../base/reader/shape.ts';
import type {
  BlockRules,
  EscapeRule,
  JsonRules,
  LinesRules,
  LiteralRules,
  LiteralStyle,
} from '../../literal/index.ts';

const open = about('Opening delimiter.', string);
const close = about('Closing delimiter.', string);
const why = about('The reason.', string);

/** The regular expressions of all escapes become one, whose groups tell which of them has matched. */
const withoutGroups: Shape<string> = {
  schema: regularExpression.schema,
  read: (value) => {
    const source = regularExpression.read(value);
    if (new RegExp(`${source}|`, 'u').exec('')!.length === 1) return source;
    throw value.error(value.kind.type, `${value.path} has a capturing group`, {
      expected: 'a group that does not capture: (?:…)',
    });
  },
};

const escapeRule: Shape<EscapeRule> = object(
  {
    match: about(
      'Regular expression for what is escaped, with the u flag and without capturing groups; or invisible, for every character that cannot be seen in a listing.',
      withoutGroups,
    ),
    write: about(
      'What is written instead. A printf format such as %04x, %X or %03o is replaced by the code of the match, once for each unit.',
      string,
    ),
    why,
  },
  { unit: about('What a code counts; codepoint if left out.', choice('utf8', 'utf16', 'codepoint')) },
);

const escapes = about('Escapes, in order: the first that matches is used.', array(escapeRule));

const style: Shape<LiteralStyle> = object(
  { open, close, escapes },
  {
    raw: about(
      'Regular expression for invisible characters that need no escape in this style.',
      regularExpression,
    ),
    forbid: about('Regular expression: a value that matches is written in another style.', regularExpression),
  },
);

const block: Shape<BlockRules> = object(
  {
    kind: choice('block'),
    open,
    close,
    indent: about('Does the language remove the indentation of the block?', boolean),
    closeOnOwnLine: about(
      'Is the closing delimiter on a line of its own, whose line break is not part of the value?',
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

const lines: Shape<LinesRules> = object(
  {
    kind: choice('lines'),
    open: about('Before the first literal; may be empty.', string),
    close: about('After the last literal; may be empty.', string),
    separator: about('Between two literals, with the line break.', string),
    indent: about('Spaces before each line but the first, beyond the indentation of the statement.', integer),
  },
  {
    joinedUpTo: about(
      'Line width up to which the formatter of the language would put all literals on one line: there one literal is printed.',
      integer,
    ),
  },
);

const matchAndReason = array(object({ match: regularExpression, why }));

/** `literal` in `language.json`. */
export const literal: Shape<LiteralRules> = object(
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
    refuse: about('Values that the language cannot hold at all.', matchAndReason),
  },
);

const pair = about('Between a key and its value.', string);
const empty = about('What is written if there are no members.', string);

/** `json` in `language.json`. */
export const json: Shape<JsonRules> = object(
  {
    indent: about('Spaces of one level.', integer),
    width: about('Arrays of scalars are on one line up to this width.', integer),
    object: object({ open, close, empty, pair }),
    array: object({ open, close, empty }),
    trailingComma: about(
      'Is there a comma after the last member, where the members are on lines of their own?',
      boolean,
    ),
    true: string,
    false: string,
    null: string,
  },
  {
    layout: about('prettier breaks lines as Prettier does.', choice('prettier')),
    bareKey: about(
      'Keys that are written without quotes, and what is then between key and value.',
      object({ match: regularExpression, pair }),
    ),
    number: about(
      'Numbers that the language keeps as they are (match), and how one is written (write, with %s for the number).',
      object({}, { match: regularExpression, write: string }),
    ),
    refuseKey: about('Keys that the language would change.', object({ match: regularExpression, why })),
  },
);

/** `embedded` in `language.json`: escapes of a small language inside strings. */
export const embedded = object({
  spec: about('Link to the section of the specification that the escapes follow.', string),
  escapes,
});
