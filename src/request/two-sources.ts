import { isUtf8 } from 'node:buffer';
import type { DiagnosticCode } from '../base/diagnostic/index.ts';
import type { HarDiagnostics, HarPath } from './har-diagnostics.ts';
import type { Pair } from './request.ts';

/** A fact that a HAR states twice: as it was sent, and again as an array of pairs. What was sent wins. */
interface Fact {
  /** The sent value, for messages. */
  readonly sent: string;
  /** The array that repeats it. */
  readonly list: string;
  readonly path: HarPath;
  readonly code: DiagnosticCode;
  /** Is a pair that only the array has sent too? A body is complete, a URL or header may leave pairs to the array. */
  readonly addsPairs: boolean;
}

const FACTS = {
  query: {
    sent: 'the URL',
    list: 'queryString',
    path: ['queryString'],
    code: 'query-two-sources',
    addsPairs: true,
  },
  cookies: {
    sent: 'the cookie header',
    list: 'cookies',
    path: ['cookies'],
    code: 'cookie-two-sources',
    addsPairs: true,
  },
  body: {
    sent: 'text',
    list: 'params',
    path: ['postData', 'params'],
    code: 'body-two-sources',
    addsPairs: false,
  },
} as const satisfies Record<string, Fact>;

/**
 * Compares the pairs that were sent with the array that repeats them, and warns if the two contradict each other.
 * Exporters decode the pairs of the array, or do not, so both forms are the same pair.
 *
 * @param sent pairs as they were sent, not decoded
 * @param list pairs of the array, with their indexes in it
 * @returns the pairs of the array whose names are not among those that were sent
 */
export function pairsToAdd<P extends Pair>(
  fact: keyof typeof FACTS,
  sent: readonly Pair[],
  list: readonly P[],
  diagnostics: HarDiagnostics,
): P[] {
  const unmatched = [...sent];
  const take = (matches: (pair: Pair) => boolean): Pair | undefined => {
    const index = unmatched.findIndex(matches);
    return index === -1 ? undefined : unmatched.splice(index, 1)[0];
  };
  const rest = list.filter(
    (pair) =>
      // Exporters list an empty pair for `a=1&&b=2`.
      !(pair.name === '' && pair.value === '') &&
      take((other) => isSame(pair.name, other.name) && isSame(pair.value, other.value)) === undefined,
  );
  const added: P[] = [];
  let contradiction: string | undefined;
  for (const pair of rest) {
    const other = take(({ name }) => isSame(pair.name, name));
    if (other === undefined) added.push(pair);
    if (other === undefined ? !FACTS[fact].addsPairs : isContradiction(pair.value, other.value))
      contradiction ??= pair.name;
  }
  // A body is complete, so its array is too, unless an item of it could not be read.
  const isComplete = list.length > 0 && list.every(({ name }) => name !== '');
  if (!FACTS[fact].addsPairs && isComplete) contradiction ??= unmatched[0]?.name;
  if (contradiction !== undefined) warnOfContradiction(FACTS[fact], contradiction, diagnostics);
  return added;
}

function warnOfContradiction(
  { sent, list, path, code }: Fact,
  name: string,
  diagnostics: HarDiagnostics,
): void {
  diagnostics.warn(code, `${sent} and ${list} say different things about ${JSON.stringify(name)}`, path, {
    hint: `${sent} is sent; correct ${list}, or remove it`,
  });
}

/** Exporters leave values out of the array, or end them at the first `=`; bytes that are not UTF-8 cannot be compared. */
function isContradiction(listed: string, sent: string): boolean {
  const decoded = percentDecoded(sent);
  const isCut = [sent, decoded].some((whole) => whole.startsWith(`${toBytes(listed)}=`));
  return listed !== '' && !isCut && isUtf8Text(decoded);
}

function isSame(listed: string, sent: string): boolean {
  if (listed === sent) return true;
  const forms = formsOf(sent);
  return formsOf(listed).some((form) => forms.includes(form));
}

/** The bytes that a value can stand for, each byte as one character: as it is, decoded, and without quotes. */
function formsOf(value: string): string[] {
  const bytes = toBytes(value);
  const decoded = percentDecoded(value);
  const form = percentDecoded(value.replaceAll('+', ' '));
  const quoted = /^"(.*)"$/s.exec(decoded)?.[1];
  const forms = [bytes, decoded, form, ...(quoted === undefined ? [] : [quoted])];
  if (isUtf8Text(decoded)) return forms;
  // Exporters that decode bytes which are not UTF-8 write U+FFFD, or one character for each byte.
  const replaced = Buffer.from(decoded, 'latin1').toString('utf8');
  return [...forms, toBytes(replaced), toBytes(decoded)];
}

const toBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const percentDecoded = (text: string): string =>
  toBytes(text).replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const isUtf8Text = (bytes: string): boolean => isUtf8(Buffer.from(bytes, 'latin1'));
