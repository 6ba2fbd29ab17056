import { didYouMean } from '../../base/diagnostic/index.ts';
import type { Shape } from '../../base/reader/shape.ts';

/** A string in which `{name}` is replaced. Another lower-case word in braces is an error, `${name}` is not. */
export function filled(...names: readonly string[]): Shape<string> {
  const placeholders = names.map((name) => `{${name}}`);
  return {
    schema: { type: 'string', not: { pattern: String.raw`(?<!\$)\{(?!(?:${names.join('|')})\})[a-z]+\}` } },
    read: (value) => {
      const text = value.string();
      for (const [found, name] of text.matchAll(/(?<!\$)\{([a-z]+)\}/g)) {
        if (names.includes(name!)) continue;
        throw value.error(value.kind.type, `${value.path} has the unknown placeholder ${found}`, {
          expected: `one of ${placeholders.join(', ')}`,
          hint: didYouMean(found, placeholders),
        });
      }
      return text;
    },
  };
}
