import type { Secret } from './find.ts';
import { placeholderName } from './names.ts';
import type { Host } from './texts.ts';

/** The placeholder of each secret: the same for the same secret, another one for another. */
export function placeholdersFor(raw: string, secrets: readonly Secret[]): Map<string, string> {
  const placeholders = new Map<string, string>();
  for (const { value, placeholder: wanted, name, noun } of secrets) {
    if (placeholders.has(value)) continue;
    const base = placeholderName(wanted ?? name ?? noun);
    let placeholder = `{${base}}`;
    const taken = new Set(placeholders.values());
    for (let number = 2; taken.has(placeholder) || raw.includes(placeholder); number++) {
      placeholder = `{${base}${number}}`;
    }
    placeholders.set(value, placeholder);
  }
  return placeholders;
}

/** The text with a placeholder for each secret, and every other character as it was. */
export function redactText(
  raw: string,
  secrets: readonly Secret[],
  placeholders: ReadonlyMap<string, string>,
): string {
  const hosts = new Map<Host, Secret[]>();
  for (const secret of secrets) {
    if (secret.host !== undefined) hosts.set(secret.host, [...(hosts.get(secret.host) ?? []), secret]);
  }
  const pieces = secrets
    .filter(({ host }) => host === undefined)
    .map((secret) => ({ ...secret, text: placeholders.get(secret.value)! }));
  const whole = Array.from(hosts, ([{ start, end, value, write }, inside]) => {
    const parts = inside.map((secret) => ({ ...secret, text: placeholders.get(secret.value)! }));
    return { from: start, to: end, text: write(exchange(value, parts)) };
  });
  return exchange(raw, [...pieces, ...whole]);
}

function exchange(
  text: string,
  parts: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): string {
  let changed = text;
  // From the last to the first, so that the indexes before stay right.
  for (const { from, to, text: piece } of parts.toSorted((a, b) => b.from - a.from)) {
    changed = `${changed.slice(0, from)}${piece}${changed.slice(to)}`;
  }
  return changed;
}
