import {
  changesClassOften,
  credentialSpans,
  hasRandomLetters,
  looksGenerated,
} from '../base/credential/index.ts';
import { matchSecrets } from './find/matches.ts';
import { undecoded, type Span } from './find/strings.ts';

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
  ];
  return [
    ...credentialSpans(line),
    ...matchSecrets(undecoded(line)).map(({ from, to }) => ({ start: from, end: to })),
    ...found.map(({ 0: run, index }) => ({ start: index, end: index + run.length })),
  ];
}
