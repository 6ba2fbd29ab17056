import { Escaper, type EscapeRule, type LiteralRules } from '../../literal/index.ts';

/** Rules that do not escape text that would end the string. */
export interface OpenDelimiter {
  /** Path of the rules in `literal`. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/**
 * Finds rules that let a value end its string early, so that the rest of the value would be source code: they leave
 * the closing delimiter as it is, or what introduces its escape.
 */
export function findOpenDelimiter({ styles, multiline }: LiteralRules): OpenDelimiter | undefined {
  for (const [index, { close, escapes, forbid = '(?!)' }] of styles.entries()) {
    const text = openText(close, escapes, [forbid], [close, `a${close}b`]);
    if (text !== undefined) return { path: ['styles', index], text };
  }
  // A delimiter that is repeated is longer than every run of its character in the value.
  if (multiline?.kind !== 'block' || multiline.repeat !== undefined) return undefined;
  const { close, escapes, forbid } = multiline;
  const text = openText(close, escapes, forbid, [close]);
  return text === undefined ? undefined : { path: ['multiline'], text };
}

/** @param values what the rules have to change or forbid, because each holds the closing delimiter */
function openText(
  close: string,
  escapes: readonly EscapeRule[],
  forbid: readonly string[],
  values: readonly string[],
): string | undefined {
  // A style without delimiters is for values that need none, which its `forbid` has to choose.
  if (close === '') return undefined;
  const escaper = new Escaper(escapes);
  const isForbidden = new RegExp(forbid.join('|') || '(?!)', 'u');
  const isOpen = (value: string): boolean => escaper.apply(value) === value && !isForbidden.test(value);
  if (values.some(isOpen)) return close;
  const introduction = introductionOf(escaper.apply(close), close);
  return introduction !== '' && isOpen(introduction) ? introduction : undefined;
}

/** `\` of `\"`; empty for `""`, which ends the string and opens another. */
function introductionOf(escaped: string, close: string): string {
  if (escaped === close) return '';
  const end = escaped.indexOf(close[0]!);
  return end === -1 ? /^\W*/.exec(escaped)![0] : escaped.slice(0, end);
}
