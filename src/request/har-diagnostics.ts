import {
  Diagnostic,
  type DiagnosticCode,
  type DiagnosticDetails,
  type Position,
  type Report,
} from '../base/diagnostic/index.ts';

/** Keys and indexes that lead from the HAR request to a field: `['headers', 0, 'value']`. */
export type HarPath = readonly (string | number)[];

/** Position of a field of the HAR request, or of a UTF-16 index in its string value. */
export type Locate = (path: HarPath, index?: number) => Position | undefined;

/** Creates diagnostics at fields of a HAR request. */
export class HarDiagnostics {
  readonly #locate: Locate;
  readonly #report: Report;

  constructor(locate: Locate, report: Report) {
    this.#locate = locate;
    this.#report = report;
  }

  /** Returns the diagnostic for the caller to throw. */
  error(code: DiagnosticCode, message: string, path: HarPath, details: HarDetails = {}): Diagnostic {
    return this.#diagnostic(code, message, path, details);
  }

  /** Reports the diagnostic. */
  warn(code: DiagnosticCode, message: string, path: HarPath, details: HarDetails = {}): void {
    this.#report(this.#diagnostic(code, message, path, details));
  }

  #diagnostic(code: DiagnosticCode, message: string, path: HarPath, details: HarDetails): Diagnostic {
    const { index, ...rest } = details;
    return new Diagnostic(code, message, { ...rest, position: this.#locate(path, index) });
  }
}

interface HarDetails extends Omit<DiagnosticDetails, 'position'> {
  /** UTF-16 index in the string value of the field. */
  readonly index?: number;
}
