/**
 * How a language writes a string, as data: `literal` in `language.json`. The
 * meaning of every rule is the language's own specification, linked in `spec`.
 */
export interface LiteralRules {
  /** Link to the section of the specification that the rules follow. */
  readonly spec: string;
  /** Ways to write a string, the preferred one first; the first that can hold the value is used. */
  readonly styles: readonly LiteralStyle[];
  /** `fewest-escapes`: of the styles that can hold the value, the one with fewer escapes, as formatters prefer. */
  readonly pick?: 'first' | 'fewest-escapes';
  /** Operator that joins two literals; used where an escape would break a placeholder. */
  readonly join?: string;
  /** How a text of several lines is laid out. Without it, it stays on one line. */
  readonly multiline?: MultilineRules;
  /** Values that the language cannot hold at all. */
  readonly refuse?: readonly { readonly match: string; readonly why: string }[];
}

export interface LiteralStyle {
  readonly open: string;
  readonly close: string;
  readonly escapes: readonly EscapeRule[];
  /** Regular expression for invisible characters that may stand as they are in this style. */
  readonly raw?: string;
  /** Regular expression: a text that matches is written in another style. */
  readonly forbid?: string;
}

export interface EscapeRule {
  /** Regular expression (with the `u` flag), or `invisible` for every character that nobody would see. */
  readonly match: string;
  /**
   * What is written instead. A printf-like `%04x`, `%X` or `%03o` becomes the code,
   * once for each `unit` of the match.
   */
  readonly write: string;
  /** What the code counts; the code point if it is left out. */
  readonly unit?: 'utf8' | 'utf16' | 'codepoint';
  readonly why: string;
}

export type MultilineRules = BlockRules | LinesRules;

/** A literal that runs over several lines of the source, such as `"""…"""`. */
export interface BlockRules {
  readonly kind: 'block';
  readonly open: string;
  readonly close: string;
  /** Opens a text that ends in a line break, if then the break before the closing delimiter is part of the text. */
  readonly openWithBreak?: string;
  /** Character that is added to open and close until no run of it in the text is as long. */
  readonly repeat?: string;
  /** Does the language strip the indentation of the block? */
  readonly indent: boolean;
  /** Spaces before each line of an indented block, beyond the indentation of the statement. */
  readonly inner?: number;
  /** Does the closing delimiter stand on a line of its own, whose line break is not part of the text? */
  readonly closeOnOwnLine: boolean;
  readonly escapes: readonly EscapeRule[];
  /** Regular expressions: a text that matches one is written in a plain style instead. */
  readonly forbid: readonly string[];
}

/** One literal for each line, joined. */
export interface LinesRules {
  readonly kind: 'lines';
  readonly open: string;
  readonly close: string;
  /** Stands between two lines, with the line break. */
  readonly separator: string;
  /** Spaces before each line but the first, beyond the indentation of the statement. */
  readonly indent: number;
  /** Width up to which the formatter of the language would put all of them on one line; there one literal stands. */
  readonly joinedUpTo?: number;
}

/** How a language writes a JSON value as a literal of its own: `json` in `language.json`. */
export interface JsonRules {
  readonly indent: number;
  /** Lists of scalars stay on one line up to this width. */
  readonly width: number;
  readonly object: {
    readonly open: string;
    readonly close: string;
    readonly empty: string;
    readonly pair: string;
  };
  readonly array: { readonly open: string; readonly close: string; readonly empty: string };
  /**
   * Lists as Prettier lays them out: lists in lists stay on one line where they fit
   * and are no table, numbers fill their lines, and a text that does not fit behind
   * its key stands on the next line.
   */
  readonly layout?: 'prettier';
  /** Is a comma written behind the last member of what runs over several lines? */
  readonly trailingComma: boolean;
  readonly true: string;
  readonly false: string;
  readonly null: string;
  /** Regular expression for keys that stand without quotes, and what is written for them. */
  readonly bareKey?: { readonly match: string; readonly pair: string };
  /** Regular expression for the numbers that survive, and how one is written (`%s`). */
  readonly number?: { readonly match?: string; readonly write?: string };
  /** Regular expression for keys that the language would change. */
  readonly refuseKey?: { readonly match: string; readonly why: string };
}
