import { Diagnostic, type Report } from '../../../base/diagnostic/index.ts';
import type { Operation } from '../../../operation/index.ts';
import { buildOperation, type SpecOperation } from './operation.ts';

/** Is the operation unchanged since the last run? Then it is not read again. */
export type IsKnown = (id: string, fingerprint: string) => boolean;

/** Reads operations that are not known, and tells once what many of them share. */
export class Reader {
  readonly operations: Operation[] = [];
  readonly #report: Report;
  readonly #isKnown: IsKnown | undefined;
  readonly #told = new Set<string>();

  constructor(report: Report, isKnown: IsKnown | undefined) {
    this.#report = report;
    this.#isKnown = isKnown;
  }

  readonly report: Report = (diagnostic) => {
    const key = `${diagnostic.code} ${diagnostic.position?.pointer} ${diagnostic.message}`;
    if (!this.#told.has(key)) this.#report(diagnostic);
    this.#told.add(key);
  };

  get hasReported(): boolean {
    return this.#told.size > 0;
  }

  isKnown(id: string, fingerprint: string | undefined): boolean {
    return fingerprint !== undefined && this.#isKnown?.(id, fingerprint) === true;
  }

  read(spec: SpecOperation, fingerprint: string | undefined): void {
    if (this.isKnown(spec.id, fingerprint)) return;
    let isFaultless = true;
    const report = (diagnostic: Diagnostic): void => {
      isFaultless = false;
      this.report(diagnostic);
    };
    try {
      const operation = buildOperation(spec, report);
      this.operations.push(
        isFaultless && fingerprint !== undefined ? { ...operation, fingerprint } : operation,
      );
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      this.report(new Diagnostic(error.code, error.message, { ...error, operation: spec.id }));
    }
  }
}
