import { OUTCOMES, type Cell, type Outcome } from '../matrix/cell.ts';
import type { Task } from '../matrix/matrix.ts';
import type { Paint } from './pretty.ts';

/** How far one client is. */
export interface LiveRow {
  /** `python:requests` */
  readonly name: string;
  /** Samples that it has in all. */
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Outcome, number>>>;
}

/** How far a run is. */
export interface LiveState {
  readonly rows: readonly LiveRow[];
  /** Since the run began. */
  readonly seconds: number;
  /** Samples that were run, and not only looked up; what is left is taken to last as long as they did. */
  readonly ran: number;
}

/** Characters and lines of the terminal. */
export interface Room {
  readonly columns: number;
  readonly lines: number;
}

/** Adds up the cells of a run as they come. */
export class Tally {
  readonly #rows = new Map<string, { total: number; counts: Partial<Record<Outcome, number>> }>();
  #ran = 0;

  constructor(tasks: readonly Task[]) {
    for (const { choice } of tasks) this.#row(`${choice.language.id}:${choice.client}`).total += 1;
  }

  add({ language, client, outcome, seconds }: Cell): void {
    const { counts } = this.#row(`${language}:${client}`);
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
 * A row for each client, a column for each outcome that came, and a line that says how far the whole is. Where the
 * clients do not fit, those that are done go first.
 */
export function liveTable(state: LiveState, room: Room, paint: Paint): string[] {
  const outcomes = OUTCOMES.filter((outcome) => state.rows.some(({ counts }) => (counts[outcome] ?? 0) > 0));
  const rows = fitting(state.rows, room.lines - 3);
  const left = state.rows.length - rows.length;
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
  const doneWidth = Math.max(0, ...rows.map((row) => doneOf(row).length));
  // Each column is cut off as a whole, so that no line breaks in two.
  const shown = outcomes.filter(
    (_, index) => widthOf(outcomes.slice(0, index + 1)) + nameWidth + doneWidth + 2 < room.columns,
  );
  const head = ' '.repeat(nameWidth + doneWidth + 2) + shown.map((outcome) => `  ${outcome}`).join('');
  const lines = rows.map((row) => {
    const cells = shown.map((outcome) => {
      const count = row.counts[outcome] ?? 0;
      const text = `  ${(count === 0 ? '' : String(count)).padStart(outcome.length)}`;
      return outcome === 'verified' ? paint.good(text) : BAD.has(outcome) ? paint.bad(text) : paint.dim(text);
    });
    return `${row.name.padEnd(nameWidth)}  ${doneOf(row).padStart(doneWidth)}${cells.join('')}`;
  });
  const more = left > 0 ? [paint.dim(`and ${left} more`)] : [];
  const line = liveLine(state).slice(0, room.columns - 1);
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

const BAD: ReadonlySet<Outcome> = new Set<Outcome>(['wrong', 'failed', 'no request', 'timeout']);

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
