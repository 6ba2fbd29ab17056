import { Diagnostic } from '../base/diagnostic/index.ts';
import { FORMATS, MARKERS } from './formats.ts';
import { isChanging, isMixed, looksGenerated } from './judge.ts';
import { hitsIn } from './rules.ts';
import { plainText, type Span } from './texts.ts';

/** User names and passwords of URLs, which are refused anyway. */
const USER_INFO = /(?<=:\\?\/\\?\/)[^\s/?#@"'<>\\]{1,256}(?=@)/g;

/** The beginning of what has a format, also if the rest is cut off. */
const BEGUN = new RegExp(
  String.raw`(?:${[...Object.values(MARKERS), ...FORMATS.map(({ marker }) => marker), String.raw`\beyJ`].join('|')})[\w+/=.~-]{4,}`,
  'g',
);

/**
 * All that could be a secret in a line that an excerpt shows: too much rather than too
 * little, because the line can be of a text that nobody could read, and the secret cut in two.
 */
export function suspectsIn(line: string): Span[] {
  const found = [
    ...Array.from(line.matchAll(/[\w+/=~.-]{16,}/g)).filter(([run]) => looksGenerated(run)),
    ...Array.from(line.matchAll(/[\w+~-]{8,}/g)).filter(([run]) => isChanging(run) || isMixed(run)),
    ...line.matchAll(BEGUN),
    ...line.matchAll(USER_INFO),
  ];
  return [
    ...hitsIn(plainText(line)).map(({ from, to }) => ({ start: from, end: to })),
    ...found.map(({ 0: run, index }) => ({ start: index, end: index + run.length })),
  ];
}

/** A diagnostic of a text that was not screened yet, without what begins like a credential of a vendor. */
export function withoutSecrets(diagnostic: Diagnostic): Diagnostic {
  const { code, message, position, expected, hint, operation } = diagnostic;
  return new Diagnostic(code, masked(message), {
    position: position?.pointer === undefined ? position : { ...position, pointer: masked(position.pointer) },
    expected: expected && masked(expected),
    hint: hint && masked(hint),
    operation,
  });
}

const masked = (text: string): string =>
  text.replace(BEGUN, (run) => `${run.slice(0, 4)}****`).replace(USER_INFO, '****');
