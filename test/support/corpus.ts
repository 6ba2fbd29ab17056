import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../src/operation/index.ts';
import { readOperations } from '../../src/input/index.ts';
import { ROOT } from './cli.ts';

export const CASES = join(ROOT, 'test/cases');

/** Names of the cases: `json-nested`. */
export const caseNames: readonly string[] = readdirSync(CASES)
  .filter((file) => file.endsWith('.har.json'))
  .map((file) => file.replace(/\.har\.json$/, ''))
  .toSorted();

const operations = new Map<string, Promise<Operation[]>>();

/** The operations of a case, read once; almost all cases have one operation. */
export function readCase(name: string): Promise<readonly Operation[]> {
  const file = `${name}.har.json`;
  let read = operations.get(name);
  if (read === undefined) {
    read = readOperations(file, readFileSync(join(CASES, file)), () => undefined);
    operations.set(name, read);
  }
  return read;
}
