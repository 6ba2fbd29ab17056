import { Diagnostic, type Report } from '../../base/diagnostic/index.ts';
import { completeWords, type Operation } from '../../operation/index.ts';
import type { Document } from '../shared/document.ts';
import type { ReadOptions } from '../shared/options.ts';
import { Description } from './document/description.ts';
import { listOperations, type SpecOperation } from './operation/list.ts';
import { buildOperation } from './operation/operation.ts';
import { select } from '../shared/select.ts';

/** The operations of a description, with the files that it was read from. */
export interface ReadDescription {
  readonly operations: Operation[];
  readonly documents: readonly Document[];
}

/**
 * Reads the selected operations of a description.
 *
 * @param report takes warnings, and errors that stop one operation
 * @throws Diagnostic if nothing of it can be read
 */
export async function readDescription(
  document: Document,
  report: Report,
  options: Pick<ReadOptions, 'select' | 'readFile' | 'onFound' | 'words'>,
): Promise<ReadDescription> {
  const description = await Description.load(document, completeWords(options.words), options.readFile);
  const reportOnce = withoutRepeats(report);
  const selected = select(listOperations(description, reportOnce), options.select, document.text.file);
  options.onFound?.(selected.map(({ id }) => id));
  const operations = selected.flatMap((operation) => readOperation(operation, reportOnce) ?? []);
  return { operations, documents: description.documents };
}

/** @returns undefined if the operation cannot be read, which is reported */
function readOperation(operation: SpecOperation, report: Report): Operation | undefined {
  try {
    return buildOperation(operation, report);
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    report(new Diagnostic(error.code, error.message, { ...error, operation: operation.id }));
    return undefined;
  }
}

/** Many operations share a parameter or a schema; a problem of it is reported once. */
function withoutRepeats(report: Report): Report {
  const reported = new Set<string>();
  return (diagnostic) => {
    const key = `${diagnostic.code} ${diagnostic.position?.pointer} ${diagnostic.message}`;
    if (!reported.has(key)) report(diagnostic);
    reported.add(key);
  };
}
