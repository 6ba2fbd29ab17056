import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../src/operation/index.ts';
import { readOperations } from '../../src/input/index.ts';
import { ROOT } from './cli.ts';

export const CASES = join(ROOT, 'test/cases');

/** Names of the corpus: `json-nested`. */
export const caseNames: readonly string[] = readdirSync(CASES)
  .filter((file) => file.endsWith('.har.json'))
  .map((file) => file.replace(/\.har\.json$/, ''))
  .toSorted();

/** The operations of a case; almost all have one. */
export async function readCase(name: string): Promise<Operation[]> {
  const file = `${name}.har.json`;
  return readOperations(file, readFileSync(join(CASES, file)), () => undefined);
}
