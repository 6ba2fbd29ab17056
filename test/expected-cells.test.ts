import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Registry } from '../src/language/index.ts';
import { uploadProblem } from '../src/verify/index.ts';
import { caseNames, readCase } from './support/corpus.ts';
import {
  cellName,
  problemOf,
  readExpectedCells,
  strayFailures,
  UNSUPPORTED_FILE,
  unsupportedCells,
  unsupportedChanges,
} from './support/expected-cells.ts';

const clients = new Registry().languages.flatMap((language) =>
  language.clients.map((client) => ({ id: `${language.id}:${client}`, language, client })),
);
// `npm run unsupported` writes the list. Read the diff before you commit it.
if (process.env['UPDATE']) await writeUnsupported();
const expected = readExpectedCells();

const cell = { file: 'get', operation: 'get', language: 'python', client: 'requests' } as const;
const wrong = {
  ...cell,
  outcome: 'wrong',
  difference: { where: 'method', expected: 'GET', got: 'PUT' },
} as const;

describe('a cell of the corpus', () => {
  const none = { failures: [], unsupported: {}, notRun: {} };

  it('has to be verified', () => {
    expect(problemOf({ ...cell, outcome: 'verified' }, none)).toBeUndefined();
    expect(problemOf(wrong, none)).toBe('wrong: method: expected GET, got PUT');
  });

  it('may fail if it is listed as a known failure, as long as it fails', () => {
    const failures = [{ case: 'get', client: 'python:requests', reason: 'for this test' }];
    const lists = { ...none, failures };
    expect(problemOf(wrong, lists)).toBeUndefined();
    expect(problemOf({ ...wrong, file: 'cookies' }, lists)).toContain('wrong: method');
    expect(problemOf({ ...wrong, client: 'httpclient' }, lists)).toContain('wrong: method');
    expect(problemOf({ ...cell, outcome: 'verified' }, lists)).toBe(
      'python:requests get is verified now: remove it from test/wire/known-failures.json',
    );
  });

  it('may be one that is not run for the listed reason, and then must be', () => {
    const lists = { ...none, notRun: { get: 'a hidden file' } };
    const notRun = { ...cell, outcome: 'unsupported', detail: 'a hidden file' } as const;
    expect(problemOf(notRun, lists)).toBeUndefined();
    expect(problemOf(notRun, none)).toContain('is unsupported now');
    expect(problemOf({ ...notRun, detail: 'other' }, lists)).toContain('is unsupported, and is listed in');
    expect(problemOf({ ...cell, outcome: 'verified' }, lists)).toContain('is verified, and is listed in');
    expect(problemOf(wrong, lists)).toContain('is wrong, and is listed in');
  });

  it('may be unsupported for the listed reason, and then must be', () => {
    const lists = { ...none, unsupported: { 'python:requests': { get: 'no (more) calls' } } };
    const detail = 'python:requests cannot send this request exactly (no (more) calls)';
    const unsupported = { ...cell, outcome: 'unsupported', detail } as const;
    const remedy = 'if that is intended, run `npm run unsupported`';
    expect(problemOf(unsupported, lists)).toBeUndefined();
    expect(problemOf(unsupported, none)).toContain(`is unsupported now (no (more) calls); ${remedy}`);
    expect(problemOf({ ...unsupported, detail: 'other' }, lists)).toContain('for another reason now (other)');
    expect(problemOf({ ...cell, outcome: 'verified' }, lists)).toContain('is supported now');
    expect(problemOf({ ...unsupported, file: 'pages' }, lists)).toContain('python:requests pages get is uns');
  });
});

describe('test/wire/not-run.json', () => {
  it('lists the cases whose files get no run', async () => {
    const problems: Record<string, string> = {};
    for (const name of caseNames) {
      for (const { id, request } of await readCase(name)) {
        const problem = uploadProblem(request);
        if (problem !== undefined) problems[cellName(name, id)] = problem;
      }
    }
    expect(expected.notRun).toEqual(problems);
  });
});

describe('test/wire/known-failures.json', () => {
  it('names cases and clients that exist, with a reason', () => {
    const known = [{ case: 'get', client: 'python:requests', reason: 'for this test' }];
    expect(strayFailures(known, ['get'], ['python:requests'])).toEqual([]);
    expect(strayFailures(known, ['post'], ['python:requests'])).toEqual(known);
    expect(strayFailures(known, ['get'], ['python:httpclient'])).toEqual(known);
    const ids = clients.map(({ id }) => id);
    expect(strayFailures(expected.failures, caseNames, ids)).toEqual([]);
    for (const { reason } of expected.failures) expect(reason).toMatch(/\w/);
  });
});

describe('test/wire/unsupported.json', () => {
  for (const { id, language, client } of clients) {
    it(`lists what ${id} cannot send`, async () => {
      const cells = await unsupportedCells(language, client);
      expect(unsupportedChanges(id, cells, expected.unsupported[id])).toEqual([]);
    });
  }

  it('lists no client that does not exist', () => {
    const ids = new Set(clients.map(({ id }) => id));
    expect(Object.keys(expected.unsupported).filter((id) => !ids.has(id))).toEqual([]);
  });
});

async function writeUnsupported(): Promise<void> {
  const list: Record<string, Record<string, string>> = {};
  for (const { id, language, client } of clients) {
    const cells = await unsupportedCells(language, client);
    if (Object.keys(cells).length > 0) list[id] = cells;
  }
  writeFileSync(UNSUPPORTED_FILE, `${JSON.stringify(list, null, 2)}\n`);
}
