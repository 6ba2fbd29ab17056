import { scryptSync } from 'node:crypto';

/**
 * A short name of a secret, by which a writer allows it. It is slow to make and short,
 * so that a password cannot be guessed from a log.
 *
 * @returns ten hexadecimal digits
 */
export function fingerprintOf(secret: string): string {
  return scryptSync(secret, 'gen-snippets', 5, { N: 1024 }).toString('hex');
}
