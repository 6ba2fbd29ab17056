/** Longest id: with an extension and a temporary name beside it, every file system takes it. */
const MAX_LENGTH = 120;
/** Names that Windows keeps for devices, with any extension behind them. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * The id of an operation out of a title, a file name or any other text: lower-case
 * letters, digits and single hyphens, at most 120 of them, and a name that every
 * system takes for a file.
 */
export function fileSafeId(text: string): string {
  const id = cut(
    text
      .normalize('NFKD')
      // An accent that stands beside its letter is no gap between two words.
      .replace(/\p{Mark}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, ''),
    MAX_LENGTH,
  );
  if (id === '') return 'operation';
  return RESERVED.test(id) ? `${id}-operation` : id;
}

/** Ids that are taken, in lower case, each with the last number that was put behind it; 1 if none was. */
export type TakenIds = Map<string, number>;

/**
 * The id, or the id with a number if it is taken already, and takes it. Letter case
 * makes no difference, because on many systems it makes none between files.
 */
export function uniqueId(id: string, taken: TakenIds): string {
  let unique = id;
  let number = taken.get(id.toLowerCase()) ?? 1;
  while (taken.has(unique.toLowerCase())) {
    const suffix = `-${++number}`;
    unique = `${cut(id, MAX_LENGTH - suffix.length)}${suffix}`;
  }
  taken.set(unique.toLowerCase(), 1);
  taken.set(id.toLowerCase(), number);
  return unique;
}

/** The beginning of an id, without a hyphen at its end. */
const cut = (id: string, length: number): string => id.slice(0, length).replace(/-+$/, '');
