import type { GivenOptions } from '../../page/index.ts';

/** `--dialect-option` as the dialect takes it: `name=value`, or a name alone for what is switched on. */
export function dialectOptions(given: readonly string[] = []): GivenOptions {
  return Object.fromEntries(
    given.map((text) => {
      const equals = text.indexOf('=');
      return equals === -1 ? [text, true] : [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}
