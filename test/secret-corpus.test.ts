import { describe, expect, it } from 'vitest';
import { measurePlaceholders, measureTokens, PLACEHOLDERS } from './support/secret-corpus.ts';

describe('the corpus of made-up tokens', () => {
  it('is found in every place, except for ids of sessions', async () => {
    for (const { place, missed } of await measureTokens()) {
      // A UUID under the name of a session is the id of a resource in many APIs.
      const allowed = /[Ss]ession|appid/.test(place) ? ['Opsgenie, GenieKey', 'Heroku, old'] : [];
      expect(missed, place).toEqual(allowed);
    }
  });

  it('contains no placeholder that is taken for a secret', async () => {
    expect(new Set(PLACEHOLDERS).size).toBeGreaterThanOrEqual(77);
    for (const { place, found } of await measurePlaceholders()) expect(found, place).toEqual([]);
  });
});
