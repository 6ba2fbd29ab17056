/** What is known of work that goes on. */
export interface WorkDone {
  readonly done: number;
  /** Undefined as long as nobody knows. */
  readonly total?: number | undefined;
  /** Milliseconds since it began. */
  readonly elapsed: number;
}

/** Cells of the bar. */
const BAR = 24;
/** Before that a guess of the time left would jump. */
const GUESS_AFTER = 500;

/** `█████░░░░░ 512 of 1223 operations, 4 s left`, or `512 operations` where the end is not known. */
export function progressLine({ done, total, elapsed }: WorkDone): string {
  if (total === undefined || total === 0 || done > total) return `${done} operations`;
  const filled = Math.floor((BAR * done) / total);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  const left =
    done === 0 || done === total || elapsed < GUESS_AFTER ? '' : `, ${timeLeft({ done, total, elapsed })}`;
  return `${bar} ${done} of ${total} operations${left}`;
}

function timeLeft({ done, total, elapsed }: Required<WorkDone>): string {
  const seconds = Math.ceil((elapsed * (total! - done)) / done / 1000);
  return seconds < 60 ? `${seconds} s left` : `${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}
