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
    if (container !== undefined) byContainer.set(container, [...(byContainer.get(container) ?? []), secret]);
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

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let changed = text;
  // From last to first, so that the earlier indexes stay valid.
  for (const { from, to, text: piece } of replacements.toSorted((a, b) => b.from - a.from)) {
    changed = `${changed.slice(0, from)}${piece}${changed.slice(to)}`;
  }
  return changed;
}
