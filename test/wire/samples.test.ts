import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain, verifySample } from '../../src/verify/index.ts';
import { caseNames, readCase } from '../support/corpus.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

for (const language of new Registry().languages) {
  for (const client of language.clients) {
    if (!isClientWanted(language.id, client)) continue;
    const missing = missingToolchain(language, client);

    describe.concurrent(`${language.id}:${client}`, () => {
      if (missing !== undefined && isRequired(language.id)) {
        it('has its toolchain', () => expect.unreachable(missing));
        return;
      }
      for (const name of caseNames) {
        it.skipIf(missing !== undefined)(name, async () => {
          for (const { request } of await readCase(name)) {
            const verdict = await verifySample(request, { language, client });
            if (verdict.kind !== 'unsupported') expect(verdict).toEqual({ kind: 'verified' });
          }
        });
      }
    });
  }
}
