import {
  Diagnostic,
  type DiagnosticCode,
  type DiagnosticDetails,
  type Position,
  type Report,
} from '../base/diagnostic/index.ts';

export type HarPath = readonly (string | number)[];

/** Gives the place of a field of the HAR request, and of a UTF-16 index in its text. */
export type Locate = (path: HarPath, index?: number) => Position | undefined;

/** How the parts of the builder say what is wrong: with a place, thrown or collected. */
export class Reporter {
  readonly #locate: Locate;
  readonly #report: Report;

  constructor(locate: Locate, report: Report) {
    this.#locate = locate;
    this.#report = report;
  }

  error(code: DiagnosticCode, message: string, path: HarPath, details: ReporterDetails = {}): Diagnostic {
    return this.#diagnostic(code, message, path, details);
  }

  warn(code: DiagnosticCode, message: string, path: HarPath, details: ReporterDetails = {}): void {
    this.#report(this.#diagnostic(code, message, path, details));
  }

  #diagnostic(code: DiagnosticCode, message: string, path: HarPath, details: ReporterDetails): Diagnostic {
    const { index, ...rest } = details;
    return new Diagnostic(code, message, { ...rest, position: this.#locate(path, index) });
  }
}

interface ReporterDetails extends Omit<DiagnosticDetails, 'place'> {
  /** UTF-16 index in the text of the field. */
  readonly index?: number;
}
