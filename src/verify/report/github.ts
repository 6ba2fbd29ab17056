import { githubAnnotation } from '../../base/diagnostic/index.ts';
import { clientName, explain, isFailure, summary, type Cell } from '../matrix/result.ts';

/** GitHub workflow commands that annotate the descriptions, and a summary line. */
export function githubReport(results: readonly Cell[]): string {
  const annotations = results.filter(isFailure).map((result) => {
    const title = `${clientName(result)} is ${result.outcome}`;
    return githubAnnotation('error', { file: result.file, title }, `${result.operation}: ${explain(result)}`);
  });
  return `${annotations.join('')}${summary(results)}\n`;
}
