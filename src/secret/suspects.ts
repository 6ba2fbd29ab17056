import { looksGenerated } from './judge.ts';
import { hitsIn } from './rules.ts';
import { plainText, type Span } from './texts.ts';

/** User names and passwords of URLs, which are refused anyway. */
const USER_INFO = /(?<=:\\?\/\\?\/)[^\s/?#@"'<>\\]{1,256}(?=@)/g;

/**
 * All that could be a secret in a line that an excerpt shows: too much rather than too
 * little, because the line can be of a text that nobody could read.
 */
export function suspectsIn(line: string): Span[] {
  const runs = Array.from(line.matchAll(/[\w+/=~.-]{16,}/g)).filter(([run]) => looksGenerated(run));
  return [
    ...hitsIn(plainText(line)).map(({ from, to }) => ({ start: from, end: to })),
    ...[...runs, ...line.matchAll(USER_INFO)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  ];
}
