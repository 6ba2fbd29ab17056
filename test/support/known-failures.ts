import { explain, type Cell } from '../../src/verify/matrix/result.ts';

/** A sample that is known to be wrong, and why it is not mended yet. */
export interface KnownFailure {
  readonly case: string;
  /** `python:requests` */
  readonly client: string;
  readonly reason: string;
}

/**
 * What is to be complained of in the cell of a case; undefined if nothing is. A known failure expires: as soon as its
 * cell passes, the list itself is at fault until it is struck off.
 */
export function complaintOf(
  name: string,
  cell: Pick<Cell, 'language' | 'client' | 'outcome' | 'difference' | 'detail'>,
  known: readonly KnownFailure[],
): string | undefined {
  const client = `${cell.language}:${cell.client}`;
  const entry = known.find((failure) => failure.case === name && failure.client === client);
  const passes = cell.outcome === 'verified' || cell.outcome === 'unsupported';
  if (entry === undefined) return passes ? undefined : `${cell.outcome}: ${explain(cell as Cell)}`;
  if (passes) return `${client} ${name} is ${cell.outcome} now: strike it off test/wire/known-failures.json`;
  return undefined;
}

/** Known failures that name no cell any more. */
export function strayFailures(
  known: readonly KnownFailure[],
  cases: readonly string[],
  clients: readonly string[],
): KnownFailure[] {
  return known.filter((failure) => !cases.includes(failure.case) || !clients.includes(failure.client));
}
