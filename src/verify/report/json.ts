import { summary, type Cell } from '../matrix/result.ts';

/** A report that `gen-snippets merge` can read. */
export function jsonReport(results: readonly Cell[]): string {
  return `${JSON.stringify({ version: 1, summary: summary(results), cells: results }, null, 2)}\n`;
}

/** The results of a JSON report; undefined if the text is not such a report. */
export function parseJsonReport(text: string): Cell[] | undefined {
  try {
    const { version, cells } = JSON.parse(text) as { version: unknown; cells: unknown };
    return version === 1 && Array.isArray(cells) && cells.every(isCell) ? cells : undefined;
  } catch {
    return undefined;
  }
}

/** The fields that every report prints. */
function isCell(value: unknown): value is Cell {
  const cell = (value ?? {}) as Partial<Record<keyof Cell, unknown>>;
  const { operation, file, language, client, outcome } = cell;
  const isComplete = [operation, file, language, client, outcome].every((field) => typeof field === 'string');
  return isComplete && typeof cell.seconds === 'number' && typeof cell.cached === 'boolean';
}
