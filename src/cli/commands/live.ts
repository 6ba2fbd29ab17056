import { colorsFor, Progress, type Terminal } from '../terminal/terminal.ts';
import { liveLine, liveTable, Tally, type Cell, type Task } from '../../verify/index.ts';

/** Milliseconds between two plain lines. */
const LINE_EVERY = 10_000;
/** What a terminal has that does not say. */
const USUAL = { columns: 80, rows: 24 };

/** Shows how far a run is: a table that changes in place; where nobody watches, a plain line now and then. */
export class Live {
  readonly #terminal: Terminal;
  readonly #tally: Tally;
  readonly #progress: Progress;
  readonly #start = Date.now();
  #lineAt = this.#start;

  constructor(tasks: readonly Task[], terminal: Terminal) {
    this.#terminal = terminal;
    this.#tally = new Tally(tasks);
    this.#progress = new Progress(terminal);
  }

  show(cell: Cell): void {
    this.#tally.add(cell);
    const now = Date.now();
    const seconds = (now - this.#start) / 1000;
    if (this.#progress.isWatched) this.#progress.show(() => this.#table(seconds));
    else if (now - this.#lineAt >= LINE_EVERY) {
      this.#lineAt = now;
      this.#terminal.stderr.write(`${liveLine(this.#tally.state(seconds))}\n`);
    }
  }

  clear(): void {
    this.#progress.clear();
  }

  #table(seconds: number): string[] {
    const { stderr } = this.#terminal;
    const { green, red, dim, bold } = colorsFor(this.#terminal);
    const room = { columns: stderr.columns ?? USUAL.columns, lines: stderr.rows ?? USUAL.rows };
    return liveTable(this.#tally.state(seconds), room, { good: green, bad: red, dim, bold });
  }
}
