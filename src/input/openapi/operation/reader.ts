import { Diagnostic, type Report } from '../../../base/diagnostic/index.ts';
import type { Operation } from '../../../operation/index.ts';
import { buildOperation, type SpecOperation } from './operation.ts';

/** Reads operations, and reports a problem of what many of them share once. */
export class Reader {
  readonly #report: Report;
  readonly #reported = new Set<string>();

  constructor(report: Report) {
    this.#report = report;
  }

  readonly report: Report = (diagnostic) => {
    const key = `${diagnostic.code} ${diagnostic.position?.pointer} ${diagnostic.message}`;
    if (!this.#reported.has(key)) this.#report(diagnostic);
    this.#reported.add(key);
  };

  /** @returns undefined if the operation cannot be read, which is reported */
  read(spec: SpecOperation): Operation | undefined {
    try {
      return buildOperation(spec, this.report);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      this.report(new Diagnostic(error.code, error.message, { ...error, operation: spec.id }));
      return undefined;
    }
  }
}
