/** How a language writes a string: `literal` in `language.json`. */
export interface LiteralRules {
  /** Link to the section of the language's specification that the rules follow. */
  readonly spec: string;
  /** Kinds of string literal, in order of preference; the first that can contain the value is used. */
  readonly styles: readonly LiteralStyle[];
  /** `fewest-escapes`: prefer the style with the fewest escapes, as formatters do. */
  readonly pick?: 'first' | 'fewest-escapes';
  /** Operator that concatenates two literals, for values in which an escape would change a placeholder. */
  readonly join?: string;
  /** How a string of several lines is printed. Without it, it is printed on one line. */
  readonly multiline?: MultilineRules;
  /** Values that no literal of the language can contain. */
  readonly refuse?: readonly { readonly match: string; readonly why: string }[];
}

export interface LiteralStyle {
  readonly open: string;
  readonly close: string;
  readonly escapes: readonly EscapeRule[];
  /** Regular expression for invisible characters that this style may print unescaped. */
  readonly raw?: string;
  /** Regular expression for values that this style cannot contain. */
  readonly forbid?: string;
}

export interface EscapeRule {
  /** Regular expression with the `u` flag; `\p{Invisible}` matches the characters of `base/invisible.ts`. */
  readonly match: string;
  /**
   * Replacement. A printf format `%04x`, `%X` or `%03o` is replaced by the code; the
   * replacement is then repeated for each `unit` of the match.
   */
  readonly write: string;
  /** Unit of the code. The default is `codepoint`. */
  readonly unit?: 'utf8' | 'utf16' | 'codepoint';
  readonly why: string;
}

type MultilineRules = BlockRules | LinesRules;

/** A literal of several lines, such as `"""…"""`. */
export interface BlockRules {
  readonly kind: 'block';
  readonly open: string;
  readonly close: string;
  /** Opening delimiter for a string that ends in a line break, if then the last line break belongs to the string. */
  readonly openWithBreak?: string;
  /** Character that is appended to both delimiters until they are longer than every run of it in the string. */
  readonly repeat?: string;
  /** Whether the language strips the indentation of the block. */
  readonly indent: boolean;
  /** Additional indentation of an indented block, in spaces. */
  readonly inner?: number;
  /** Whether the closing delimiter is on its own line, and the line break before it is not part of the string. */
  readonly closeOnOwnLine: boolean;
  readonly escapes: readonly EscapeRule[];
  /** Regular expressions for strings that are printed in one of `styles` instead. */
  readonly forbid: readonly string[];
}

/** One literal for each line, concatenated. */
export interface LinesRules {
  readonly kind: 'lines';
  readonly open: string;
  readonly close: string;
  /** Source between two lines, including the line break. */
  readonly separator: string;
  /** Additional indentation of each line but the first, in spaces. */
  readonly indent: number;
  /** Width up to which the formatter of the language joins the lines; such strings are printed as one literal. */
  readonly joinedUpTo?: number;
}

/** How a language writes a JSON value with its own literals: `json` in `language.json`. */
export interface JsonRules {
  readonly indent: number;
  /** Maximum line width in columns. Arrays of scalars that fit are printed on one line. */
  readonly width: number;
  readonly object: {
    readonly open: string;
    readonly close: string;
    readonly empty: string;
    readonly pair: string;
  };
  readonly array: { readonly open: string; readonly close: string; readonly empty: string };
  /**
   * As Prettier prints arrays: nested arrays that fit are printed on one line unless they
   * form a table, numbers fill their lines, and a string that does not fit after its key
   * moves to the next line.
   */
  readonly layout?: 'prettier';
  /** Whether the last member of a multi-line array or object is followed by a comma. */
  readonly trailingComma: boolean;
  readonly true: string;
  readonly false: string;
  readonly null: string;
  /** Regular expression for keys that need no quotes, and the source between such a key and its value. */
  readonly bareKey?: { readonly match: string; readonly pair: string };
  /** Regular expression for the numbers that the language represents exactly, and how one is written (`%s`). */
  readonly number?: { readonly match?: string; readonly write?: string };
  /** Regular expression for keys that the language would change, such as `__proto__` in JavaScript. */
  readonly refuseKey?: { readonly match: string; readonly why: string };
}
