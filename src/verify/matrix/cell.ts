import type { Difference } from '../compare/compare.ts';

/** Every way in which the run of a sample can end, in the order in which they are shown. */
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

/** One operation through one client: a cell of the report. Plain data, so that reports of shards can be merged. */
export interface Cell {
  /** Id of the operation, and the file that describes it. */
  readonly operation: string;
  readonly file: string;
  readonly language: string;
  readonly client: string;
  readonly outcome: Outcome;
  /** First difference of a wrong request. */
  readonly difference?: Difference;
  /** Reason, output of the program, or what to install. */
  readonly detail?: string;
  /** What it was run with: `Python 3.11.2`. */
  readonly toolchain?: string;
  /** What stands in for the real thing, said wherever the cell is shown. */
  readonly standIn?: string;
  /** Was the verdict taken from the ledger? */
  readonly cached: boolean;
  /** Seconds that the run took; 0 if it was taken from the ledger. */
  readonly seconds: number;
  readonly code?: string;
  /** The request that was described, as an HTTP message. */
  readonly expected?: string;
  /** What arrived, if anything did, as an HTTP message. */
  readonly arrived?: string;
}

/** Does the cell let the whole run fail? */
export function isFailure({ outcome }: Cell): boolean {
  return outcome === 'wrong' || outcome === 'failed' || outcome === 'no request' || outcome === 'timeout';
}

/** `verified (NSURLSession stand-in)` */
export function outcomeLabel({ outcome, standIn }: Cell): string {
  return outcome === 'verified' && standIn !== undefined ? `${outcome} (${standIn})` : outcome;
}

/** How often each outcome came, in a fixed order, without those that did not come. */
export function countOutcomes(cells: readonly Cell[]): [Outcome, number][] {
  return OUTCOMES.map((outcome): [Outcome, number] => [
    outcome,
    cells.filter((cell) => cell.outcome === outcome).length,
  ]).filter(([, count]) => count > 0);
}

/** `12 verified, 1 wrong` */
export function summary(cells: readonly Cell[]): string {
  const counts = countOutcomes(cells).map(([outcome, count]) => `${count} ${outcome}`);
  const cached = cells.filter((cell) => cell.cached).length;
  return `${counts.join(', ') || 'nothing to run'}${cached > 0 ? ` (${cached} from the ledger)` : ''}`;
}

/** What is wrong, in one line. */
export function explain({ outcome, difference, detail = '' }: Cell): string {
  if (difference !== undefined) {
    return `${difference.where}: expected ${difference.expected}, got ${difference.got}`;
  }
  if (outcome === 'no request') return `the program ended and nothing arrived: ${detail}`;
  if (outcome === 'timeout') return 'the program did not end in time';
  return detail;
}

/** `curl 7.88.1` of a line that lists its libraries in parentheses, `Lua 5.4.4` of one with a copyright after two spaces. */
export const shortVersion = (toolchain = ''): string => toolchain.split(/ \(|\s{2}/, 1)[0]!;
