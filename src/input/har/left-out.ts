import { Diagnostic, type DiagnosticCode, type Position, type Report } from '../../base/diagnostic/index.ts';
import type { LeftOut } from './recording-rules.ts';
import type { Recording } from './recording.ts';

const REASONS: { readonly [C in DiagnosticCode]?: LeftOut } = {
  'body-binary': 'binary body',
  'body-missing': 'upload without its body',
  'url-scheme': 'relative URL',
};

const PLURALS: { readonly [R in LeftOut]?: string } = {
  WebSocket: 'WebSocket',
  CONNECT: 'CONNECT',
  'URL of the browser': 'URLs of the browser',
  'binary body': 'binary bodies',
  'upload without its body': 'uploads without their bodies',
  'request that cannot be sent': 'requests that cannot be sent',
};

/** The entries of a log that give no operation; they do not stop the others. */
export class LeftOutEntries {
  readonly #recording: Recording | undefined;
  readonly #report: Report;
  readonly #counts: Map<LeftOut, number>;
  readonly #errors: Diagnostic[] = [];

  constructor(recording: Recording | undefined, report: Report) {
    this.#recording = recording;
    this.#report = report;
    this.#counts = new Map(recording?.leftOut);
  }

  /**
   * Counts an entry of a recording; an entry that a writer wrote is an error of its own.
   *
   * @param operation names the entry
   */
  add(error: Diagnostic, operation: string): void {
    this.#errors.push(error);
    if (this.#recording === undefined) {
      this.#report(new Diagnostic(error.code, error.message, { ...error, operation }));
      return;
    }
    const reason = REASONS[error.code] ?? 'request that cannot be sent';
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  /** @throws Diagnostic if nothing of a recording can be read */
  throwFirst(): void {
    const [first] = this.#errors;
    if (this.#recording !== undefined && first !== undefined) throw first;
  }

  /** Reports how many entries of a recording are left out. */
  report(position: Position): void {
    if (this.#recording === undefined || this.#counts.size === 0) return;
    const counts = [...this.#counts];
    const sum = counts.reduce((total, [, count]) => total + count, 0);
    const reasons = counts.map(([reason, count]) => `${count} ${count === 1 ? reason : plural(reason)}`);
    const { total } = this.#recording;
    const unsent = this.#errors.find(({ code }) => REASONS[code] === undefined);
    this.#report(
      new Diagnostic(
        'har-left-out',
        `${sum} of ${total} entries ${sum === 1 ? 'is' : 'are'} left out: ${reasons.join(', ')}`,
        {
          position,
          hint: this.#counts.has('page resource')
            ? '--as-recorded keeps page resources; --path, --method or --operation choose calls without this warning'
            : unsent === undefined
              ? 'nothing is wrong if the page does not need them'
              : `the first that cannot be sent: ${unsent.message}`,
        },
      ),
    );
  }
}

const plural = (reason: LeftOut): string => PLURALS[reason] ?? `${reason}s`;
