import { scryptSync } from 'node:crypto';
import type { Secret } from './find/find.ts';

/**
 * Identifies a secret in `--allow-secret`: ten hexadecimal digits. The hash is slow and short,
 * so that a password cannot be guessed from the fingerprint in a log.
 */
export function fingerprintOf(secret: string): string {
  return scryptSync(secret, 'gen-snippets', 5, { N: 1024 }).toString('hex');
}

/** The secrets whose fingerprints are not allowed. */
export function withoutAllowed(secrets: readonly Secret[], allowed: ReadonlySet<string>): readonly Secret[] {
  if (allowed.size === 0) return secrets;
  const isAllowed = new Map<string, boolean>();
  for (const { value } of secrets) {
    if (!isAllowed.has(value)) isAllowed.set(value, allowed.has(fingerprintOf(value)));
  }
  return secrets.filter(({ value }) => !isAllowed.get(value));
}
