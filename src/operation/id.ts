/** File systems allow 255 bytes; the rest is for an extension and the suffix of a temporary file. */
const MAX_LENGTH = 120;
/** Device names of Windows, which are reserved with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * Turns a title or file name into an operation id: lower-case letters, digits and single
 * hyphens, at most 120 characters, valid as a file name on every operating system.
 */
export function fileSafeId(text: string): string {
  const id = truncate(
    text
      .normalize('NFKD')
      // Removed, not replaced by a hyphen: a decomposed accent is part of its letter.
      .replace(/\p{Mark}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, ''),
    MAX_LENGTH,
  );
  if (id === '') return 'operation';
  return RESERVED.test(id) ? `${id}-operation` : id;
}

/** Used ids in lower case, each with the last number that was appended to it (1 for none). */
export type TakenIds = Map<string, number>;

/**
 * Appends a number to the id if it is taken, and adds the result to `taken`. Letter case
 * is ignored, because many file systems ignore it.
 */
export function uniqueId(id: string, taken: TakenIds): string {
  let unique = id;
  let number = taken.get(id.toLowerCase()) ?? 1;
  while (taken.has(unique.toLowerCase())) {
    const suffix = `-${++number}`;
    unique = `${truncate(id, MAX_LENGTH - suffix.length)}${suffix}`;
  }
  taken.set(unique.toLowerCase(), 1);
  taken.set(id.toLowerCase(), number);
  return unique;
}

const truncate = (id: string, length: number): string => id.slice(0, length).replace(/-+$/, '');
