import type { Difference } from '../compare/compare.ts';

/** The outcomes of verifying a sample, in the order of the reports. */
export const OUTCOMES = [
  'verified',
  'wrong',
  'failed',
  'no request',
  'timeout',
  'unsupported',
  'no toolchain',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The result of one operation with one client. Plain data: it is an element of `cells` in the JSON report. */
export interface Cell {
  /** Id of the operation. */
  readonly operation: string;
  /** Path of the description. */
  readonly file: string;
  readonly language: string;
  readonly client: string;
  readonly outcome: Outcome;
  /** With `wrong`: the first difference between the described and the arrived request. */
  readonly difference?: Difference;
  /** The output of the program, the reason why it is unsupported, or the toolchain to install. */
  readonly detail?: string;
  /** First line of the version command: `Python 3.11.2`. */
  readonly toolchain?: string;
  /** The stand-in for the platform of the sample, such as another implementation of a library. */
  readonly standIn?: string;
  /** Is the outcome from the ledger, so that the sample was not run? */
  readonly cached: boolean;
  /** Duration of the run; 0 if cached. */
  readonly seconds: number;
  readonly code?: string;
  /** The described request, as an HTTP message. */
  readonly expected?: string;
  /** The arrived request, as an HTTP message. */
  readonly arrived?: string;
}

const FAILURES: ReadonlySet<Outcome> = new Set<Outcome>(['wrong', 'failed', 'no request', 'timeout']);

/** Does the outcome make the command fail? */
export const isFailure = ({ outcome }: Pick<Cell, 'outcome'>): boolean => FAILURES.has(outcome);

/** `python:requests` */
export const clientName = ({ language, client }: Pick<Cell, 'language' | 'client'>): string =>
  `${language}:${client}`;

/** `verified (NSURLSession stand-in)` */
export function outcomeLabel({ outcome, standIn }: Cell): string {
  return outcome === 'verified' && standIn !== undefined ? `${outcome} (${standIn})` : outcome;
}

/** The number of results with each outcome; outcomes without results are left out. */
export function countOutcomes(results: readonly Cell[]): [Outcome, number][] {
  return OUTCOMES.map((outcome): [Outcome, number] => [
    outcome,
    results.filter((result) => result.outcome === outcome).length,
  ]).filter(([, count]) => count > 0);
}

/** `12 verified, 1 wrong (3 from the ledger)` */
export function summary(results: readonly Cell[]): string {
  const counts = countOutcomes(results).map(([outcome, count]) => `${count} ${outcome}`);
  const cached = results.filter((result) => result.cached).length;
  return `${counts.join(', ') || 'no samples'}${cached > 0 ? ` (${cached} from the ledger)` : ''}`;
}

/** The reason of the outcome, on one line if it has no output of the program. */
export function explain({ outcome, difference, detail = '' }: Cell): string {
  if (difference !== undefined) {
    return `${difference.where}: expected ${difference.expected}, got ${difference.got}`;
  }
  if (outcome === 'no request') return `the program ended without sending a request: ${detail}`;
  if (outcome === 'timeout') return 'the program did not end in time';
  return detail;
}

/** Shortens a version line that continues with libraries: `curl 7.88.1`. */
export const shortVersion = (toolchain = ''): string => toolchain.split(/ \(|\s{2}/, 1)[0]!;
