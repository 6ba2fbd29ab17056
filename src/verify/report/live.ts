import { clientName, isFailure, OUTCOMES, type Cell, type Outcome } from '../matrix/result.ts';
import type { Task } from '../matrix/matrix.ts';
import type { Paint } from './pretty.ts';

/** The progress of one client. */
export interface LiveRow {
  /** `python:requests` */
  readonly name: string;
  /** Number of samples, done or not. */
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Outcome, number>>>;
}

/** The progress of a run. */
export interface LiveState {
  readonly rows: readonly LiveRow[];
  /** Since the start of the run. */
  readonly seconds: number;
  /** Number of samples that were run, not cached. The remaining time is estimated from them. */
  readonly ran: number;
}

/** Size of a terminal. */
export interface TerminalSize {
  readonly columns: number;
  readonly lines: number;
}

/** Counts the results of a run. */
export class Tally {
  readonly #rows = new Map<string, { total: number; counts: Partial<Record<Outcome, number>> }>();
  #ran = 0;

  constructor(tasks: readonly Task[]) {
    for (const { choice } of tasks) this.#row(`${choice.language.id}:${choice.client}`).total += 1;
  }

  add(result: Cell): void {
    const { outcome, seconds } = result;
    const { counts } = this.#row(clientName(result));
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (seconds > 0) this.#ran += 1;
  }

  state(seconds: number): LiveState {
    const rows = [...this.#rows].map(([name, row]) => ({ name, ...row }));
    return { rows, seconds, ran: this.#ran };
  }

  #row(name: string): { total: number; counts: Partial<Record<Outcome, number>> } {
    let row = this.#rows.get(name);
    if (row === undefined) this.#rows.set(name, (row = { total: 0, counts: {} }));
    return row;
  }
}

/**
 * The lines of a table with a row for each client and a column for each outcome, and a summary line. If the terminal
 * has too few lines, clients that are done are left out.
 */
export function liveTable(state: LiveState, size: TerminalSize, paint: Paint): string[] {
  const outcomes = OUTCOMES.filter((outcome) => state.rows.some(({ counts }) => (counts[outcome] ?? 0) > 0));
  const rows = fitting(state.rows, size.lines - 3);
  const omitted = state.rows.length - rows.length;
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
  const doneWidth = Math.max(0, ...rows.map((row) => doneOf(row).length));
  // Columns that do not fit are left out as a whole, because a terminal would wrap the line.
  const shown = outcomes.filter(
    (_, index) => widthOf(outcomes.slice(0, index + 1)) + nameWidth + doneWidth + 2 < size.columns,
  );
  const head = ' '.repeat(nameWidth + doneWidth + 2) + shown.map((outcome) => `  ${outcome}`).join('');
  const lines = rows.map((row) => {
    const cells = shown.map((outcome) => {
      const count = row.counts[outcome] ?? 0;
      const text = `  ${(count === 0 ? '' : String(count)).padStart(outcome.length)}`;
      if (outcome === 'verified') return paint.good(text);
      return isFailure({ outcome }) ? paint.bad(text) : paint.dim(text);
    });
    return `${row.name.padEnd(nameWidth)}  ${doneOf(row).padStart(doneWidth)}${cells.join('')}`;
  });
  const more = omitted > 0 ? [paint.dim(`and ${omitted} more`)] : [];
  const line = liveLine(state).slice(0, size.columns - 1);
  return [paint.dim(head.trimEnd()), ...lines, ...more, paint.bold(line)].filter((text) => text !== '');
}

/** `120 of 1246, 118 verified, 2 wrong, about 3 min left` */
export function liveLine({ rows, seconds, ran }: LiveState): string {
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const done = rows.reduce((sum, row) => sum + countOf(row), 0);
  const counts = OUTCOMES.map((outcome) => {
    const count = rows.reduce((sum, row) => sum + (row.counts[outcome] ?? 0), 0);
    return count === 0 ? '' : `${count} ${outcome}`;
  });
  const left = ran > 0 && done < total ? `about ${duration((seconds / ran) * (total - done))} left` : '';
  return [`${done} of ${total}`, ...counts, left].filter((text) => text !== '').join(', ');
}

const widthOf = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, outcome) => sum + outcome.length + 2, 0);

const countOf = ({ counts }: LiveRow): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const doneOf = (row: LiveRow): string => `${countOf(row)}/${row.total}`;

function fitting(rows: readonly LiveRow[], lines: number): LiveRow[] {
  if (rows.length <= lines) return [...rows];
  return rows.filter((row) => countOf(row) < row.total).slice(0, Math.max(0, lines));
}

/** `40 s`, `3 min` */
function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
