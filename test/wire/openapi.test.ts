import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import type { Operation } from '../../src/operation/index.ts';
import { filesWithin, readOperations } from '../../src/input/index.ts';
import { missingToolchain, verifyMatrix, type Cell } from '../../src/verify/index.ts';
import { ROOT } from '../support/cli.ts';
import { gitHubSample, hasGitHub } from '../support/openapi-sample.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

const FOLDER = join(ROOT, 'test/openapi');
const SEED = 20_251_124;
const JOBS = 2;

/** Every operation of our own descriptions. */
async function corpus(): Promise<Operation[]> {
  const files = readdirSync(FOLDER).filter((name) => /(?<!\.requests)\.(?:json|yaml)$/.test(name));
  const read = files.map((name) =>
    readOperations(name, readFileSync(join(FOLDER, name)), () => undefined, {
      readFile: (path) => filesWithin([FOLDER])(join(FOLDER, path)),
    }),
  );
  return (await Promise.all(read)).flat();
}

for (const language of new Registry().languages) {
  const client = language.data.default;
  if (!isClientWanted(language.id, client)) continue;
  const missing = missingToolchain(language, client);

  describe(`${language.id}:${client}`, () => {
    if (missing !== undefined && isRequired(language.id)) {
      it('has its toolchain', () => expect.unreachable(missing));
      return;
    }
    const run = async (operations: readonly Operation[]): Promise<Cell[]> => {
      const choice = { language, client };
      const tasks = operations.map(({ id, file, request }) => ({ operation: id, file, request, choice }));
      return verifyMatrix(tasks, { jobs: JOBS });
    };
    const expectVerified = (cells: readonly Cell[], count: number): void => {
      const wrong = cells.filter(({ outcome }) => outcome !== 'verified' && outcome !== 'unsupported');
      expect(wrong.map(({ operation, outcome, detail }) => ({ operation, outcome, detail }))).toEqual([]);
      expect(cells).toHaveLength(count);
    };

    it.skipIf(missing !== undefined)('sends the requests of our own descriptions', async () => {
      const operations = await corpus();
      expectVerified(await run(operations), operations.length);
    });

    // `npm run reality:openapi` installs the description, which is too large to be a dependency.
    it.skipIf(missing !== undefined || !hasGitHub)(
      "sends 200 operations of GitHub's description",
      async () => {
        const operations = await gitHubSample(200, SEED);
        expectVerified(await run(operations), 200);
      },
    );
  });
}
