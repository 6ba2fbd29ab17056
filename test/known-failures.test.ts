import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Registry } from '../src/language/index.ts';
import { ROOT } from './support/cli.ts';
import { caseNames } from './support/corpus.ts';
import { complaintOf, strayFailures, type KnownFailure } from './support/known-failures.ts';

const known: readonly KnownFailure[] = [{ case: 'get', client: 'python:requests', reason: 'for this test' }];
const cell = { language: 'python', client: 'requests' };
const wrong = {
  ...cell,
  outcome: 'wrong',
  difference: { where: 'method', expected: 'GET', got: 'PUT' },
} as const;

describe('a known failure', () => {
  it('lets its cell fail, and no other', () => {
    expect(complaintOf('get', wrong, known)).toBeUndefined();
    expect(complaintOf('cookies', wrong, known)).toBe('wrong: method: expected GET, got PUT');
    expect(complaintOf('get', { ...wrong, client: 'httpclient' }, known)).toContain('wrong: method');
  });

  it('expires when its cell passes', () => {
    expect(complaintOf('get', { ...cell, outcome: 'verified' }, known)).toContain('strike it off');
    expect(complaintOf('get', { ...cell, outcome: 'unsupported' }, known)).toContain('strike it off');
    expect(complaintOf('get', { ...cell, outcome: 'verified' }, [])).toBeUndefined();
  });

  it('names a cell that is there, and says why', () => {
    expect(strayFailures(known, ['get'], ['python:requests'])).toEqual([]);
    expect(strayFailures(known, ['post'], ['python:requests'])).toEqual(known);
    expect(strayFailures(known, ['get'], ['python:httpclient'])).toEqual(known);
    const file = join(ROOT, 'test/wire/known-failures.json');
    const list = JSON.parse(readFileSync(file, 'utf8')) as KnownFailure[];
    const clients = new Registry().languages.flatMap(({ id, clients: ids }) =>
      ids.map((client) => `${id}:${client}`),
    );
    expect(strayFailures(list, caseNames, clients)).toEqual([]);
    for (const { reason } of list) expect(reason).toMatch(/\w/);
  });
});
