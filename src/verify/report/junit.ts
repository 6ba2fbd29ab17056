import { explain, isFailure, outcomeLabel, type Cell } from '../matrix/cell.ts';

/** JUnit XML: a suite for each client, a case for each operation. */
export function junitReport(cells: readonly Cell[]): string {
  const suites = new Map<string, Cell[]>();
  for (const cell of cells) {
    const name = `${cell.language}:${cell.client}`;
    suites.set(name, [...(suites.get(name) ?? []), cell]);
  }
  const lines = [...suites].flatMap(([name, members]) => [
    `  <testsuite name="${escape(name)}" ${counts(members)}>`,
    ...members.map(testCase),
    '  </testsuite>',
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts(cells)}>\n${lines.join('\n')}\n</testsuites>\n`;
}

const isSkipped = ({ outcome }: Cell): boolean => outcome === 'unsupported' || outcome === 'no toolchain';

function counts(cells: readonly Cell[]): string {
  const seconds = cells.reduce((sum, cell) => sum + cell.seconds, 0).toFixed(3);
  return `tests="${cells.length}" failures="${cells.filter(isFailure).length}" skipped="${cells.filter(isSkipped).length}" time="${seconds}"`;
}

function testCase(cell: Cell): string {
  const open = `    <testcase classname="${escape(`${cell.language}.${cell.client}`)}" name="${escape(cell.operation)}" time="${cell.seconds.toFixed(3)}"`;
  if (cell.outcome === 'verified') return `${open}/>`;
  const message = escape(explain(cell));
  const label = escape(outcomeLabel(cell));
  return isSkipped(cell)
    ? `${open}><skipped message="${label}: ${message}"/></testcase>`
    : `${open}><failure type="${label}" message="${message}">${escape(cell.code ?? '')}</failure></testcase>`;
}

/** XML 1.0 has no way to write most control characters, so they are replaced. */
function escape(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
