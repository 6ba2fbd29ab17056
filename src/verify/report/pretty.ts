import { explain, isFailure, outcomeLabel, shortVersion, summary, type Cell } from '../matrix/cell.ts';

/** How a terminal paints; without colours each is the text itself. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** A line for each cell, in a block for each operation, and a line that sums up. */
export function prettyReport(cells: readonly Cell[], paint: Paint): string {
  const width = Math.max(0, ...cells.map(({ language, client }) => language.length + client.length + 1));
  const operations = groupByOperation(cells);
  const blocks = [...operations].map(([operation, members]) =>
    [paint.bold(operation), ...members.flatMap((cell) => cellLines(cell, width, paint))].join('\n'),
  );
  return `${[...blocks, summary(cells)].join('\n\n')}\n`;
}

function groupByOperation(cells: readonly Cell[]): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const name = `${cell.operation} ${cell.file}`;
    groups.set(name, [...(groups.get(name) ?? []), cell]);
  }
  return groups;
}

function cellLines(cell: Cell, width: number, paint: Paint): string[] {
  const name = `${cell.language}:${cell.client}`.padEnd(width);
  const label = outcomeLabel(cell);
  const toolchain = paint.dim(`${shortVersion(cell.toolchain)}${cell.cached ? ', from the ledger' : ''}`);
  if (cell.outcome === 'verified') return [`  ${name}  ${paint.good(label)}  ${toolchain}`];
  const painted = isFailure(cell) ? paint.bad(label) : paint.dim(label);
  const lines = explain(cell).split('\n').slice(0, 12);
  return [`  ${name}  ${painted}  ${toolchain}`, ...lines.map((line) => `      ${line}`)];
}
