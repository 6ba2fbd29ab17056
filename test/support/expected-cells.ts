import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/index.ts';
import { printSample } from '../../src/language/samples.ts';
import { explain, type Cell } from '../../src/verify/matrix/result.ts';
import { ROOT } from './cli.ts';
import { caseNames, readCase } from './corpus.ts';

/** A sample that is known to be wrong, and why it is not corrected yet. */
export interface KnownFailure {
  readonly case: string;
  /** `python:requests` */
  readonly client: string;
  readonly reason: string;
}

/** Requests that a client cannot send: client -> cell -> reason. A cell is named by `cellName`. */
export type UnsupportedCells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The cells of the corpus that may be anything but verified. */
export interface ExpectedCells {
  readonly failures: readonly KnownFailure[];
  readonly unsupported: UnsupportedCells;
  /** Cells whose sample no client runs, because of the names of their files: cell -> reason. */
  readonly notRun: Readonly<Record<string, string>>;
}

const FAILURES = 'test/wire/known-failures.json';
const NOT_RUN = 'test/wire/not-run.json';
const UNSUPPORTED = 'test/wire/unsupported.json';
const REGENERATE = `run \`npm run unsupported\` and read the diff of ${UNSUPPORTED}`;

export const UNSUPPORTED_FILE = join(ROOT, UNSUPPORTED);

export const readExpectedCells = (): ExpectedCells => ({
  failures: JSON.parse(readFileSync(join(ROOT, FAILURES), 'utf8')) as KnownFailure[],
  unsupported: JSON.parse(readFileSync(UNSUPPORTED_FILE, 'utf8')) as UnsupportedCells,
  notRun: JSON.parse(readFileSync(join(ROOT, NOT_RUN), 'utf8')) as ExpectedCells['notRun'],
});

/** The name of the case, with the operation where a case has several. */
export const cellName = (caseName: string, operation: string): string =>
  operation === caseName ? caseName : `${caseName} ${operation}`;

type TestedCell = Pick<
  Cell,
  'file' | 'operation' | 'language' | 'client' | 'outcome' | 'difference' | 'detail'
>;

/** What is wrong with a cell of the corpus; `file` is the name of its case. All lists have to be exact. */
export function problemOf(
  cell: TestedCell,
  { failures, unsupported, notRun }: ExpectedCells,
): string | undefined {
  const client = `${cell.language}:${cell.client}`;
  const name = cellName(cell.file, cell.operation);
  const reasonNotRun = notRun[name];
  if (reasonNotRun !== undefined && unsupported[client]?.[name] === undefined) {
    const isExpected = cell.outcome === 'unsupported' && cell.detail === reasonNotRun;
    return isExpected ? undefined : `${client} ${name} is ${cell.outcome}, and is listed in ${NOT_RUN}`;
  }
  const reason = cell.outcome === 'unsupported' ? reasonOf(cell.detail ?? '') : undefined;
  const change = changeOf(client, name, reason, unsupported[client]?.[name]);
  if (change !== undefined) return change;
  const passes = cell.outcome === 'verified' || cell.outcome === 'unsupported';
  if (!failures.some((failure) => failure.case === cell.file && failure.client === client)) {
    return passes ? undefined : `${cell.outcome}: ${explain(cell as Cell)}`;
  }
  return passes ? `${client} ${name} is ${cell.outcome} now: remove it from ${FAILURES}` : undefined;
}

/** How the unsupported cells of a client differ from those that are listed, a line for each. */
export function unsupportedChanges(
  client: string,
  actual: Readonly<Record<string, string>>,
  listed: Readonly<Record<string, string>> = {},
): string[] {
  return [...new Set([...Object.keys(listed), ...Object.keys(actual)])].flatMap(
    (name) => changeOf(client, name, actual[name], listed[name]) ?? [],
  );
}

function changeOf(client: string, name: string, actual?: string, listed?: string): string | undefined {
  if (actual === listed) return undefined;
  const change =
    actual === undefined
      ? 'is supported now, and is listed as unsupported'
      : listed === undefined
        ? `is unsupported now (${actual})`
        : `is unsupported for another reason now (${actual})`;
  return `${client} ${name} ${change}; if that is intended, ${REGENERATE}`;
}

/** The cells of the corpus that a client cannot send, found without running anything: cell -> reason. */
export async function unsupportedCells(language: Language, client: string): Promise<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const name of caseNames) {
    for (const { id, request } of await readCase(name)) {
      printSample(request, { language, client }, ({ message }) => {
        cells[cellName(name, id)] = reasonOf(message);
      });
    }
  }
  return cells;
}

/** `body on GET: …` of `node:fetch cannot send this request exactly (body on GET: …)`. */
const reasonOf = (message: string): string => /\((.*)\)$/s.exec(message)?.[1] ?? message;

/** Known failures whose case or client does not exist. */
export function strayFailures(
  known: readonly KnownFailure[],
  cases: readonly string[],
  clients: readonly string[],
): KnownFailure[] {
  return known.filter((failure) => !cases.includes(failure.case) || !clients.includes(failure.client));
}
