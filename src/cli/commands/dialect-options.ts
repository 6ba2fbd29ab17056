import type { GivenOptions } from '../../page/index.ts';

/** Values of `--dialect-option` for the dialect: `name=value`, or a name alone, which is true. */
export function dialectOptions(given: readonly string[] = []): GivenOptions {
  return Object.fromEntries(
    given.map((text) => {
      const equals = text.indexOf('=');
      return equals === -1 ? [text, true] : [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}
