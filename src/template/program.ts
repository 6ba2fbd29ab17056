/**
 * A template after it was parsed and checked: plain data, so that those of the package are parsed once, when it
 * is built. Text stands between values to print and blocks.
 */
export type Program = readonly Statement[];

export type Statement = string | Print | Block | Indented;

/** `{{value}}` */
export interface Print {
  readonly print: Expression;
  /** White space that begins the line. */
  readonly indent: string;
  /** Width of the text before the value on its line. */
  readonly column: number;
  /** Width of the text behind it on its line. */
  readonly after: number;
}

export interface Block {
  readonly block: 'if' | 'unless' | 'each' | 'with';
  readonly of: Path | LoopVariable;
  readonly main: Program;
  /** Behind `{{else}}`. */
  readonly other: Program;
}

/** `{{> name}}` on a line of its own, with white space before it; any other partial is part of the program round it. */
export interface Indented {
  readonly indent: string;
  readonly included: Program;
}

export type Expression = Path | HelperCall | string;

/** `../multipart.parts`: names from the scope that is `up` blocks outside of this one. */
export interface Path {
  readonly path: readonly string[];
  readonly up: number;
}

/** `@first` or `@last` of the innermost list. */
export interface LoopVariable {
  readonly loop: 'first' | 'last';
}

/** `{{concat name ": " value}}` */
export interface HelperCall {
  readonly helper: string;
  readonly pieces: readonly Expression[];
}
