import { expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { missingToolchain, verifySample } from '../../src/verify/index.ts';
import { readCase } from '../support/corpus.ts';
import { isClientWanted, isRequired } from '../support/toolchains.ts';

// A request with an empty body is not the described one, and could delete content on the server.
for (const language of new Registry().languages) {
  for (const client of language.clients) {
    if (!isClientWanted(language.id, client)) continue;
    const missing = missingToolchain(language, client);

    it.skipIf(missing !== undefined && !isRequired(language.id))(
      `${language.id}:${client} fails and sends nothing if the file is missing`,
      async () => {
        expect(missing).toBeUndefined();
        for (const name of ['file-body', 'multipart-file']) {
          const [operation] = await readCase(name);
          const mutate = (code: string): string => code.replace(/(?=users\.json|cat\.png)/g, 'no-');
          const verdict = await verifySample(operation!.request, { language, client }, { mutate });
          expect(verdict.kind, JSON.stringify(verdict)).toBe('failed');
        }
      },
    );
  }
}
