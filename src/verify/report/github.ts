import { githubAnnotation } from '../../base/diagnostic/index.ts';
import { explain, isFailure, summary, type Cell } from '../matrix/cell.ts';

/** Workflow commands that annotate the described file, and a line that sums up. */
export function githubReport(cells: readonly Cell[]): string {
  const annotations = cells.filter(isFailure).map((cell) => {
    const title = `${cell.language}:${cell.client} is ${cell.outcome}`;
    return githubAnnotation('error', { file: cell.file, title }, `${cell.operation}: ${explain(cell)}`);
  });
  return `${annotations.join('')}${summary(cells)}\n`;
}
