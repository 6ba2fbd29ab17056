import { colorsFor, Progress, type Terminal } from '../terminal/terminal.ts';
import { liveLine, liveTable, Tally, type Cell, type Task } from '../../verify/index.ts';

/** Milliseconds between two plain lines. */
const LINE_INTERVAL = 10_000;
/** Size of a terminal that does not tell its own. */
const DEFAULT_SIZE = { columns: 80, rows: 24 };

/** Shows the progress of verify: on a terminal a table that changes in place, elsewhere a line every ten seconds. */
export class LiveReport {
  readonly #terminal: Terminal;
  readonly #tally: Tally;
  readonly #progress: Progress;
  readonly #start = Date.now();
  #lastLine = this.#start;

  constructor(tasks: readonly Task[], terminal: Terminal) {
    this.#terminal = terminal;
    this.#tally = new Tally(tasks);
    this.#progress = new Progress(terminal);
  }

  show(cell: Cell): void {
    this.#tally.add(cell);
    const now = Date.now();
    const seconds = (now - this.#start) / 1000;
    if (this.#progress.isVisible) this.#progress.show(() => this.#table(seconds));
    else if (now - this.#lastLine >= LINE_INTERVAL) {
      this.#lastLine = now;
      this.#terminal.stderr.write(`${liveLine(this.#tally.state(seconds))}\n`);
    }
  }

  clear(): void {
    this.#progress.clear();
  }

  #table(seconds: number): string[] {
    const { stderr } = this.#terminal;
    const { green, red, dim, bold } = colorsFor(this.#terminal);
    const size = { columns: stderr.columns ?? DEFAULT_SIZE.columns, lines: stderr.rows ?? DEFAULT_SIZE.rows };
    return liveTable(this.#tally.state(seconds), size, { good: green, bad: red, dim, bold });
  }
}
