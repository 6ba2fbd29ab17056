import { Leaf, type Layout } from '../../literal/index.ts';

/** Finished markup, made by the markup printer of a dialect. */
export class MarkupLeaf extends Leaf {
  readonly #markup: string;

  constructor(markup: string) {
    super();
    this.#markup = markup;
  }

  /** Every line is indented like the first; empty lines stay empty. */
  override print({ indent }: Layout): string {
    return indent === '' ? this.#markup : this.#markup.replace(/\n(?!\n|$)/g, `\n${indent}`);
  }
}

/** An attribute of JSX or HTML, with its quotes. */
export function attribute(value: string): string {
  const escaped = value.replace(/[&"<>{}]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `"${oneLine(escaped)}"`;
}

/** The text on one line: a line break with the white space around it becomes one space. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
