import { expandMatch, type EscapeRule } from './rules.ts';

const NUMBER_FORMAT = /%(0(\d))?([xXo])/;
const encoder = new TextEncoder();

/** Applies a table of escapes in one pass. At each position the first rule that matches wins. */
export class Escaper {
  readonly #pattern: RegExp;
  readonly #rules: readonly EscapeRule[];

  constructor(rules: readonly EscapeRule[]) {
    this.#rules = rules;
    const alternatives = rules.map(({ match }) => `(${expandMatch(match)})`);
    this.#pattern = new RegExp(alternatives.join('|') || '(?!)', 'gu');
  }

  /** Source of the regular expression that matches everything that is escaped. */
  get source(): string {
    return this.#pattern.source;
  }

  /** @param onEscape receives the offset of each escaped part in the value */
  apply(value: string, onEscape?: (offset: number) => void): string {
    return value.replace(this.#pattern, (match: string, ...rest: (string | number)[]) => {
      const rule = this.#rules[rest.findIndex((group) => group !== undefined)]!;
      // The arguments are one group for each rule, then the offset.
      onEscape?.(rest[this.#rules.length] as number);
      return write(rule, match);
    });
  }
}

function write({ write: template, unit = 'codepoint' }: EscapeRule, match: string): string {
  const format = NUMBER_FORMAT.exec(template);
  if (format === null) return template;
  const [placeholder, , width = '0', base] = format;
  return codesOf(match, unit)
    .map((code) => {
      const digits = code.toString(base === 'o' ? 8 : 16).padStart(Number(width), '0');
      return template.replace(placeholder, base === 'X' ? digits.toUpperCase() : digits);
    })
    .join('');
}

/** Numbers for the format of a rule: code points, or code units of an encoding. */
function codesOf(text: string, unit: NonNullable<EscapeRule['unit']>): number[] {
  switch (unit) {
    case 'utf8':
      return [...encoder.encode(text)];
    case 'utf16':
      return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    case 'codepoint':
      return Array.from(text, (character) => character.codePointAt(0)!);
  }
}
