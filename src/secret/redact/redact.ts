import type { Secret } from '../find/find.ts';
import type { Container } from '../find/strings.ts';

/** The text with a placeholder for each secret; every other character is unchanged. */
export function redactText(
  raw: string,
  secrets: readonly Secret[],
  placeholders: ReadonlyMap<string, string>,
): string {
  const byContainer = new Map<Container, Secret[]>();
  for (const secret of secrets) {
    const { container } = secret;
    if (container === undefined) continue;
    const inside = byContainer.get(container);
    if (inside === undefined) byContainer.set(container, [secret]);
    else inside.push(secret);
  }
  const replacementFor = ({ from, to, value }: Secret): Replacement => ({
    from,
    to,
    text: placeholders.get(value)!,
  });
  const direct = secrets.filter(({ container }) => container === undefined).map(replacementFor);
  const reencoded = Array.from(byContainer, ([{ start, end, value, encode }, inside]) => ({
    from: start,
    to: end,
    text: encode(replaceAll(value, inside.map(replacementFor))),
  }));
  return replaceAll(raw, [...direct, ...reencoded]);
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** @param replacements that do not overlap */
function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let changed = '';
  let at = 0;
  for (const { from, to, text: piece } of replacements.toSorted((a, b) => a.from - b.from)) {
    changed += text.slice(at, from) + piece;
    at = to;
  }
  return changed + text.slice(at);
}
