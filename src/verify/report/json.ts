import { summary, type Cell } from '../matrix/cell.ts';

/** The cells as data: what `merge` reads again. */
export function jsonReport(cells: readonly Cell[]): string {
  return `${JSON.stringify({ version: 1, summary: summary(cells), cells }, null, 2)}\n`;
}

/** The cells of a report; undefined if the text is none. */
export function parseJsonReport(text: string): Cell[] | undefined {
  try {
    const { version, cells } = JSON.parse(text) as { version: unknown; cells: unknown };
    return version === 1 && Array.isArray(cells) ? (cells as Cell[]) : undefined;
  } catch {
    return undefined;
  }
}
