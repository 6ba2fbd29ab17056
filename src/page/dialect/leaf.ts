import { Leaf, type Layout } from '../../literal/index.ts';

/** A piece of finished markup; the markup of a dialect is who makes it. */
export class MarkupLeaf extends Leaf {
  readonly #markup: string;

  constructor(markup: string) {
    super();
    this.#markup = markup;
  }

  /** Every line stands as deep as the first; empty lines stay empty. */
  override print({ indent }: Layout): string {
    return indent === '' ? this.#markup : this.#markup.replace(/\n(?!\n|$)/g, `\n${indent}`);
  }
}

/** An attribute of JSX or HTML, with its quotes. */
export function attribute(value: string): string {
  const escaped = value.replace(/[&"<>{}]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `"${oneLine(escaped)}"`;
}

/** Text on one line: line breaks, and the white space round them, are one space. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
