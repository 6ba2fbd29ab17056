import { explain, isFailure, summary, type Cell } from '../cell.ts';

/** Workflow commands that annotate the described file, and a line that sums up. */
export function githubReport(cells: readonly Cell[]): string {
  const annotations = cells.filter(isFailure).map((cell) => {
    const title = `${cell.language}:${cell.client} is ${cell.outcome}`;
    return `::error file=${property(cell.file)},title=${property(title)}::${data(`${cell.operation}: ${explain(cell)}`)}`;
  });
  return [...annotations, summary(cells), ''].join('\n');
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
