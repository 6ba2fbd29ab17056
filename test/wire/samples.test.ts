import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { callOf, missingToolchain, verifyMatrix, type Cell, type Task } from '../../src/verify/index.ts';
import { caseNames, readCase } from '../support/corpus.ts';
import { problemOf, readExpectedCells } from '../support/expected-cells.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

const EXPECTED = readExpectedCells();
/** As many batches of samples at once as CI has cores to run them. */
const JOBS = 2;

for (const language of new Registry().languages) {
  for (const client of language.clients) {
    if (!isClientWanted(language.id, client)) continue;
    const missing = missingToolchain(language, client);

    describe(`${language.id}:${client}`, () => {
      if (missing !== undefined && isRequired(language.id)) {
        it('has its toolchain', () => expect.unreachable(missing));
        return;
      }
      // The first test runs all cases, so that samples are built in batches.
      let cells: Promise<Cell[]> | undefined;
      const run = async (): Promise<Cell[]> => {
        const choice = { language, client };
        const tasks: Task[] = [];
        for (const name of caseNames) {
          for (const operation of await readCase(name)) {
            tasks.push({ operation: operation.id, file: name, ...callOf(operation), choice });
          }
        }
        return verifyMatrix(tasks, { jobs: JOBS });
      };
      for (const name of caseNames) {
        it.skipIf(missing !== undefined)(name, async () => {
          const members = (await (cells ??= run())).filter(({ file }) => file === name);
          expect(members).toHaveLength((await readCase(name)).length);
          for (const cell of members) expect(problemOf(cell, EXPECTED)).toBeUndefined();
        });
      }
    });
  }
}
