import { expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain, runOf, toolchainVersion } from '../../src/verify/index.ts';
import { attack, isFine, type Failure } from '../support/adversary.ts';
import { Journal } from '../support/journal.ts';
import { seedOr } from '../support/seed.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

/** Requests for each client; `npm run adversarial` sends 2,000. */
const COUNT = Number(process.env['ADVERSARIAL'] ?? 20);
const SEED = seedOr(Date.now() % 2 ** 31);
/** Folder of the journals: a run with the same seed continues where the last one ended. */
const JOURNALS = process.env['JOURNALS'];
/** Requests between two lines of progress. */
const PROGRESS_EVERY = 100;

const show = ({ index, har, verdict }: Failure): string =>
  `SEED=${SEED} request ${index}: ${JSON.stringify(verdict, null, 1)}\n${JSON.stringify(har)}`;

for (const language of new Registry().languages) {
  for (const client of language.clients) {
    const id = `${language.id}:${client}`;
    if (!isClientWanted(language.id, client)) continue;
    const missing = missingToolchain(language, client);

    it.skipIf(missing !== undefined && !isRequired(language.id))(
      `${id} sends ${COUNT} hostile requests exactly, and executes no data`,
      async () => {
        expect(missing).toBeUndefined();
        const toolchain = await toolchainVersion(runOf(language, client)?.version);
        const journal = new Journal(JOURNALS, { client: id, seed: SEED, toolchain });
        const { length: before } = journal.entries;
        const started = Date.now();
        const failures: Failure[] = [];
        await attack(
          { language, client },
          {
            count: COUNT,
            seed: SEED,
            journal,
            onFailure: (failure) => {
              failures.push(failure);
              console.error(`${id} ${show(failure)}`);
            },
            onProgress: () => {
              const { length: done } = journal.entries;
              if (done % PROGRESS_EVERY !== 0) return;
              const minutes = (Date.now() - started) / 60_000;
              const left = Math.ceil((minutes / (done - before)) * (COUNT - done));
              console.log(`${id} ${done}/${COUNT}, ${left} min left`);
            },
          },
        );
        const seconds = Math.round((Date.now() - started) / 1000);
        console.log(`${id} SEED=${SEED} ${seconds} s: ${JSON.stringify(journal.counts)}`);
        expect(failures.map(show)).toEqual([]);
        expect(journal.entries).toHaveLength(COUNT);
        expect(journal.entries.every(isFine)).toBe(true);
        // A bound, because the seed differs from run to run: Unirest can send about a third of the requests.
        expect(journal.counts['verified'] ?? 0).toBeGreaterThan(COUNT / 5);
      },
      0,
    );
  }
}
