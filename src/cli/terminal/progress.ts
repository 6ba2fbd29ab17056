export interface ProgressState {
  /** Number of operations. */
  readonly done: number;
  /** Undefined until it is known. */
  readonly total?: number | undefined;
  /** Milliseconds since the start. */
  readonly elapsed: number;
}

/** Width of the bar, in characters. */
const BAR_WIDTH = 24;
/** Milliseconds before the time left is shown: earlier estimates jump. */
const ESTIMATE_AFTER = 500;

/** `█████░░░░░ 512 of 1223 operations, 4 s left`, or `512 operations` if the total is unknown. */
export function progressLine({ done, total, elapsed }: ProgressState): string {
  if (total === undefined || total === 0 || done > total) return `${done} operations`;
  const filled = Math.floor((BAR_WIDTH * done) / total);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const hasEstimate = done > 0 && done < total && elapsed >= ESTIMATE_AFTER;
  return `${bar} ${done} of ${total} operations${hasEstimate ? `, ${timeLeft(done, total, elapsed)}` : ''}`;
}

function timeLeft(done: number, total: number, elapsed: number): string {
  const seconds = Math.ceil((elapsed * (total - done)) / done / 1000);
  return seconds < 60 ? `${seconds} s left` : `${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}
