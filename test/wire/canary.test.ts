import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain } from '../../src/verify/index.ts';
import { send } from '../support/adversary.ts';
import { INJECTIONS } from '../support/hostile-requests.ts';
import { isLanguageWanted, isRequired } from '../support/toolchains.ts';
import { VULNERABLE } from '../support/vulnerable.ts';

// Proves that executed data would be noticed: careless programs are run in the same way as samples.
for (const language of new Registry().languages) {
  if (!isLanguageWanted(language.id)) continue;
  const client = language.data.default;
  const missing = missingToolchain(language, client);
  const isSkipped = missing !== undefined && !isRequired(language.id);

  describe(`a careless ${language.title} generator`, () => {
    it('has an example', () => expect(VULNERABLE[language.id] ?? []).not.toEqual([]));

    for (const { how, print, runs } of VULNERABLE[language.id] ?? []) {
      it.skipIf(isSkipped)(
        `that prints values into ${how} is caught, and the sample beside it is not blamed`,
        async () => {
          expect(missing).toBeUndefined();
          for (const injection of runs) {
            expect(INJECTIONS).toContain(injection);
            const [hostile, harmless] = await send(
              [
                { method: 'GET', url: 'https://api.example.com/hostile' },
                { method: 'GET', url: 'https://api.example.com/harmless' },
              ],
              { language, client },
              (code) => print(code.includes('/hostile') ? injection : 'harmless'),
            );
            expect(hostile!.kind, `${injection}: ${JSON.stringify(hostile)}`).toBe('code executed');
            expect(harmless!.kind).toBe('no request');
          }
        },
      );
    }
  });
}
