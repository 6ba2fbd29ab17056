import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain, verifySample } from '../../src/verify/index.ts';
import { readCase } from '../support/corpus.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

/** A request without a body, one with JSON, and one whose body every client builds differently. */
const CASES = ['headers-basic-auth', 'json-nested', 'multipart-fields'];
const REFUSED_CASE = 'json-nested';

for (const language of new Registry().languages) {
  for (const client of language.clients) {
    if (!isClientWanted(language.id, client)) continue;
    const missing = missingToolchain(language, client);

    describe.concurrent(`${language.id}:${client} over TLS`, () => {
      if (missing !== undefined && isRequired(language.id)) {
        it('has its toolchain', () => expect.unreachable(missing));
        return;
      }
      for (const name of CASES) {
        it.skipIf(missing !== undefined)(`sends ${name} to a server that it trusts`, async () => {
          for (const { request } of await readCase(name)) {
            const verdict = await verifySample(request, { language, client }, { tls: 'trusted' });
            expect(verdict).toEqual({ kind: 'verified' });
          }
        });
      }
      for (const tls of ['untrusted', 'wrong host'] as const) {
        it.skipIf(missing !== undefined)(`refuses a certificate: ${tls}`, async () => {
          const [operation] = await readCase(REFUSED_CASE);
          const verdict = await verifySample(operation!.request, { language, client }, { tls });
          expect(verdict).toEqual({ kind: 'verified' });
        });
      }
    });
  }
}
