import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain, verifyMatrix, type Cell, type Task } from '../../src/verify/index.ts';
import { ROOT } from '../support/cli.ts';
import { caseNames, readCase } from '../support/corpus.ts';
import { complaintOf, type KnownFailure } from '../support/known-failures.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

const KNOWN = JSON.parse(readFileSync(join(ROOT, 'test/wire/known-failures.json'), 'utf8')) as KnownFailure[];
/** As many lots of samples at once as there are cores in CI to run them. */
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
      // The first case that is asked for runs them all, so that they are built together.
      let cells: Promise<Cell[]> | undefined;
      const run = async (): Promise<Cell[]> => {
        const choice = { language, client };
        const tasks: Task[] = [];
        for (const name of caseNames) {
          for (const { id, request } of await readCase(name)) {
            tasks.push({ operation: id, file: name, request, choice });
          }
        }
        return verifyMatrix(tasks, { jobs: JOBS });
      };
      for (const name of caseNames) {
        it.skipIf(missing !== undefined)(name, async () => {
          const members = (await (cells ??= run())).filter(({ file }) => file === name);
          expect(members).not.toEqual([]);
          for (const cell of members) expect(complaintOf(name, cell, KNOWN)).toBeUndefined();
        });
      }
    });
  }
}
