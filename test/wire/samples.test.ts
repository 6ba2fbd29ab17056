import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain, verifySample } from '../../src/verify/index.ts';
import { caseNames, readCase } from '../support/corpus.ts';

/** `all`, or a list such as `python,go`: languages whose toolchain must be there. */
const required = process.env['REQUIRE_TOOLCHAINS']?.split(',') ?? [];
/** `python:requests` runs one client only, while you work on it. */
const only = process.env['ONLY'];

for (const language of new Registry().languages) {
  for (const client of language.clients) {
    if (only !== undefined && only !== `${language.id}:${client}`) continue;
    const missing = missingToolchain(language, client);
    const isRequired = required.includes('all') || required.includes(language.id);

    describe.concurrent(`${language.id}:${client}`, () => {
      if (missing !== undefined && isRequired) {
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
