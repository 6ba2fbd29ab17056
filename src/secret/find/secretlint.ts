import { PRESET_RULES } from '../../base/credential/index.ts';

/** A range of a string that a rule of the preset reports. */
interface PresetMatch {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/** Markers of all rules. Twelve characters after them exclude words. */
const MARKER = new RegExp(
  String.raw`(?:${Object.values(PRESET_RULES)
    .map(({ marker }) => marker)
    .join('|')})\S{12}|-----BEGIN`,
  'i',
);
const RULE_PREFIX = '@secretlint/secretlint-rule-';
/** Comments in the data must not disable the search; other rules find passwords in URLs and key files. */
export const DISABLED_RULES: ReadonlySet<string> = new Set(['filter-comments', 'basicauth', 'gcp']);

/** A fast check that is true for every string in which `matchPreset` finds something. */
export const mayMatchPreset = (text: string): boolean => MARKER.test(text);

/** UTF-16 indexes at which a rule of the preset may match. */
export const presetIndexes = (text: string): number[] =>
  Array.from(text.matchAll(new RegExp(MARKER, 'gi')), ({ index }) => index);

/** Matches of the recommended preset of secretlint, which is loaded on the first call. */
export async function matchPreset(text: string): Promise<PresetMatch[]> {
  const [{ lintSource }, { rules }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const enabled = rules.filter((rule) => !DISABLED_RULES.has(rule.meta.id.replace(RULE_PREFIX, '')));
  const { messages } = await lintSource({
    source: { content: text, filePath: 'input.txt', ext: '.txt', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: enabled.map((rule) => ({ id: rule.meta.id, rule })) },
    },
  });
  return messages.map(({ ruleId, range, data }) => {
    const rule = ruleId.replace(RULE_PREFIX, '');
    return { ...rangeOfSecret(text, range, data), kind: PRESET_RULES[rule]?.kind ?? 'credential' };
  });
}

/** Some rules report a range that begins with the name of the field; the secret itself is in `data`. */
function rangeOfSecret(
  text: string,
  [from, to]: readonly [number, number],
  data: unknown,
): { from: number; to: number } {
  const values = Object.values((data ?? {}) as Readonly<Record<string, unknown>>);
  const longest = values
    .filter((value): value is string => typeof value === 'string' && value.length >= 8)
    .map((value) => ({ index: text.indexOf(value, from), length: value.length }))
    .filter(({ index }) => index !== -1 && index < to)
    .toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined
    ? { from, to }
    : { from: longest.index, to: Math.max(to, longest.index + longest.length) };
}
