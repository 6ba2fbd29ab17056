import { clientName, explain, isFailure, outcomeLabel, type Cell } from '../matrix/result.ts';

/** JUnit XML with a suite for each client, and a test case for each operation. */
export function junitReport(results: readonly Cell[]): string {
  const suites = new Map<string, Cell[]>();
  for (const result of results) {
    const name = clientName(result);
    const suite = suites.get(name);
    if (suite === undefined) suites.set(name, [result]);
    else suite.push(result);
  }
  const lines = [...suites].flatMap(([name, suite]) => [
    `  <testsuite name="${escape(name)}" ${counts(suite)}>`,
    ...suite.map(testCase),
    '  </testsuite>',
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts(results)}>\n${lines.join('\n')}\n</testsuites>\n`;
}

const isSkipped = ({ outcome }: Cell): boolean => outcome === 'unsupported' || outcome === 'no toolchain';

function counts(results: readonly Cell[]): string {
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0).toFixed(3);
  return `tests="${results.length}" failures="${results.filter(isFailure).length}" skipped="${results.filter(isSkipped).length}" time="${seconds}"`;
}

function testCase(result: Cell): string {
  const open = `    <testcase classname="${escape(`${result.language}.${result.client}`)}" name="${escape(result.operation)}" time="${result.seconds.toFixed(3)}"`;
  if (result.outcome === 'verified') return `${open}/>`;
  const message = escape(explain(result));
  const label = escape(outcomeLabel(result));
  return isSkipped(result)
    ? `${open}><skipped message="${label}: ${message}"/></testcase>`
    : `${open}><failure type="${label}" message="${message}">${escape(result.code ?? '')}</failure></testcase>`;
}

/** XML 1.0 cannot represent most control characters, so they are replaced. */
function escape(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
