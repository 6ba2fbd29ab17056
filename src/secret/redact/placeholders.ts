import type { Secret } from '../find/find.ts';
import { nameWords } from '../find/names.ts';

/** Words of header names that carry no meaning. */
const IGNORED_WORDS = new Set(['x', 'http']);

/** A placeholder for each secret value, `{apiKey}`, none of which the files contain yet. */
export function placeholdersFor(raw: string, secrets: readonly Secret[]): Map<string, string> {
  const placeholders = new Map<string, string>();
  const taken = new Set(Array.from(raw.matchAll(/\{\w{1,60}(?=\})/g), ([start]) => `${start}}`));
  /** The next number for each name; names without an entry are not used yet. */
  const numbers = new Map<string, number>();
  for (const { value, placeholder: preferred, name, kind } of secrets) {
    if (placeholders.has(value)) continue;
    const base = placeholderName(preferred ?? name ?? kind);
    let number = numbers.get(base) ?? 1;
    const numbered = (): string => (number === 1 ? `{${base}}` : `{${base}${number}}`);
    while (taken.has(numbered())) number++;
    placeholders.set(value, numbered());
    taken.add(numbered());
    numbers.set(base, number + 1);
  }
  return placeholders;
}

/** `apiKey` for `X-Api-Key`. */
function placeholderName(name: string): string {
  const words = nameWords(name).filter((word) => !IGNORED_WORDS.has(word));
  const camel = words
    .slice(0, 6)
    .map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 40);
  if (camel === '' || /^[0-9]/.test(camel)) return `secret${camel}`;
  return camel === 'apikey' ? 'apiKey' : camel;
}
