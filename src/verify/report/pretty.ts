import {
  clientName,
  explain,
  isFailure,
  outcomeLabel,
  shortVersion,
  summary,
  type Cell,
} from '../matrix/result.ts';

/** Terminal styles. Without colours, each function returns its argument. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** A block for each operation with a line for each client, and a summary line. */
export function prettyReport(results: readonly Cell[], paint: Paint): string {
  const width = Math.max(0, ...results.map((result) => clientName(result).length));
  const operations = groupByOperation(results);
  const blocks = [...operations].map(([operation, group]) =>
    [paint.bold(operation), ...group.flatMap((result) => resultLines(result, width, paint))].join('\n'),
  );
  return `${[...blocks, summary(results)].join('\n\n')}\n`;
}

function groupByOperation(results: readonly Cell[]): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const result of results) {
    const name = `${result.operation} ${result.file}`;
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return groups;
}

function resultLines(result: Cell, width: number, paint: Paint): string[] {
  const name = clientName(result).padEnd(width);
  const label = outcomeLabel(result);
  const toolchain = paint.dim(`${shortVersion(result.toolchain)}${result.cached ? ', from the ledger' : ''}`);
  if (result.outcome === 'verified') return [`  ${name}  ${paint.good(label)}  ${toolchain}`];
  const painted = isFailure(result) ? paint.bad(label) : paint.dim(label);
  const lines = explain(result).split('\n').slice(0, 12);
  return [`  ${name}  ${painted}  ${toolchain}`, ...lines.map((line) => `      ${line}`)];
}
