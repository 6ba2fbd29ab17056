import { isExample } from '../../base/credential/index.ts';
import type { SecretMatch } from './match.ts';

/** RFC 7468, OpenSSH, RFC 4716 and RFC 9580: `RSA`, `EC`, `OPENSSH`, `ENCRYPTED`, `PGP` and so on, or no word. */
const BEGIN = /-{4,5} ?BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
const END = /-{4,5} ?END [A-Z0-9 ]{1,60} ?-{4,5}/y;
/** Key of PuTTY, which has a line with the number of its private lines. */
const PUTTY = /PuTTY-User-Key-File-[0-9]:/g;
/** The shortest key, an Ed25519 one, has 64 characters. */
const MIN_KEY_LENGTH = 40;

/** Private keys in text formats, also without their end. */
export function matchPrivateKeys(text: string): SecretMatch[] {
  const matches: SecretMatch[] = [];
  const starts = [...text.matchAll(BEGIN), ...text.matchAll(PUTTY)]
    .map(({ 0: line, index }) => ({ index, body: index + line.length }))
    .toSorted((a, b) => a.index - b.index);
  for (const [position, { index, body }] of starts.entries()) {
    const to = endOfKey(text, body, starts[position + 1]?.index ?? text.length);
    if (isRealKey(text.slice(body, to))) matches.push({ from: index, to, kind: 'private key' });
  }
  return matches;
}

/** Index after the END line, or after the last character that a key may contain. */
function endOfKey(text: string, start: number, limit: number): number {
  const end = text.slice(start, limit).search(/-{4,5} ?END /);
  if (end !== -1) {
    END.lastIndex = start + end;
    return END.exec(text) === null ? start + end : END.lastIndex;
  }
  const rest = /^[\w+/=\s:,.()\\-]*/.exec(text.slice(start, limit))![0];
  return start + rest.trimEnd().length;
}

/** Whether the body is key material, and not an ellipsis or words. */
function isRealKey(body: string): boolean {
  const lines = body.split(/\s|\\[rn]/).filter((line) => /^[A-Za-z0-9+/=]{16,}$/.test(line));
  const key = lines.join('');
  return (
    key.length >= MIN_KEY_LENGTH &&
    !lines.some((line) => isExample(line)) &&
    /[a-z]/.test(key) &&
    /[0-9]/.test(key)
  );
}
