import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain } from '../../src/verify/index.ts';
import { CANARY, wasPwned } from '../support/canary.ts';
import { attack, type Failure } from '../support/adversary.ts';
import { seedOr } from '../support/seed.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

/** Requests for each client; `npm run adversarial` sends 2,000. */
const COUNT = Number(process.env['ADVERSARIAL'] ?? 20);
const SEED = seedOr(Date.now() % 2 ** 31);

const show = ({ index, har, verdict }: Failure): string =>
  `SEED=${SEED} request ${index}: ${JSON.stringify(verdict, null, 1)}\n${JSON.stringify(har)}`;

it('sees the canary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-canary-'));
  try {
    expect(wasPwned(folder)).toBe(false);
    writeFileSync(join(folder, CANARY), '');
    expect(wasPwned(folder)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const language of new Registry().languages) {
  for (const client of language.clients) {
    const id = `${language.id}:${client}`;
    if (!isClientWanted(language.id, client)) continue;
    const missing = missingToolchain(language, client);

    it.skipIf(missing !== undefined && !isRequired(language.id))(
      `${id} sends ${COUNT} hostile requests exactly, and runs none of their data`,
      async () => {
        expect(missing).toBeUndefined();
        const started = Date.now();
        const report = (failure: Failure): void => console.error(`${id} ${show(failure)}`);
        const { counts, reasons, failures } = await attack(
          { language, client },
          { count: COUNT, seed: SEED, report },
        );
        const seconds = Math.round((Date.now() - started) / 1000);
        console.log(
          `${id} SEED=${SEED} ${seconds} s ${JSON.stringify(counts)} ${JSON.stringify(reasons, null, 1)}`,
        );
        expect(failures.map(show)).toEqual([]);
        // Unirest cannot send about two thirds of them; a generator that nobody can send would prove nothing.
        expect(counts['verified'] ?? 0).toBeGreaterThan(COUNT / 5);
      },
      0,
    );
  }
}
