import { Diagnostic } from '../base/diagnostic/index.ts';
import { changesClassOften, hasRandomLetters, looksGenerated } from './find/heuristics.ts';
import { matchSecrets } from './find/matches.ts';
import { PRESET_RULES } from './find/secretlint.ts';
import { undecoded, type Span } from './find/strings.ts';
import { VENDOR_FORMATS } from './find/vendor-formats.ts';

/** User info of a URL, also with the slashes escaped as in JSON. */
const USER_INFO = /(?<=:\\?\/\\?\/)[^\s/?#@"'<>\\]{1,256}(?=@)/g;

const MARKERS = [...Object.values(PRESET_RULES), ...VENDOR_FORMATS].map(({ marker }) => marker);
/** The beginning of a vendor format or JSON Web Token, even if the rest is cut off. */
const CREDENTIAL_START = new RegExp(
  String.raw`(?:${[...MARKERS, String.raw`\beyJ`].join('|')})[\w+/=.~-]{4,}`,
  'g',
);

/**
 * All spans of a line that may be secrets, for masking in excerpts. Masks too much rather than too little,
 * because the file may be unparsed and a secret may continue on the next line.
 */
export function possibleSecrets(line: string): Span[] {
  const found = [
    ...Array.from(line.matchAll(/[\w+/=~.-]{16,}/g)).filter(([run]) => looksGenerated(run)),
    ...Array.from(line.matchAll(/[\w+~-]{8,}/g)).filter(
      ([run]) => changesClassOften(run) || hasRandomLetters(run),
    ),
    ...line.matchAll(CREDENTIAL_START),
    ...line.matchAll(USER_INFO),
  ];
  return [
    ...matchSecrets(undecoded(line)).map(({ from, to }) => ({ start: from, end: to })),
    ...found.map(({ 0: run, index }) => ({ start: index, end: index + run.length })),
  ];
}

/** A copy of a diagnostic with vendor credentials and user info masked, for input that was not screened yet. */
export function maskDiagnostic(diagnostic: Diagnostic): Diagnostic {
  const { code, message, position, expected, hint, operation } = diagnostic;
  return new Diagnostic(code, masked(message), {
    position: position?.pointer === undefined ? position : { ...position, pointer: masked(position.pointer) },
    expected: expected && masked(expected),
    hint: hint && masked(hint),
    operation,
  });
}

const masked = (text: string): string =>
  text.replace(CREDENTIAL_START, (run) => `${run.slice(0, 4)}****`).replace(USER_INFO, '****');
