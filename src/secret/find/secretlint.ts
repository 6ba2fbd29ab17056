/** A range of a string that a rule of the preset reports. */
interface PresetMatch {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/** A prefix that only credentials have. */
const prefix = (...prefixes: readonly string[]): string => `(?<![A-Za-z])(?:${prefixes.join('|')})`;

/**
 * The rules of the preset, each with the kind of secret for messages and a pattern that every match contains.
 * The markers avoid loading the preset, which takes a tenth of a second. A test compares the list with the preset.
 */
export const PRESET_RULES: Readonly<Record<string, { readonly kind: string; readonly marker: string }>> = {
  aws: { kind: 'AWS key', marker: 'secret_?access_?key' },
  privatekey: { kind: 'private key', marker: '-----BEGIN' },
  npm: { kind: 'npm token', marker: `${prefix('npm_')}|_authToken=|:x-oauth-basic@` },
  slack: { kind: 'Slack token', marker: `${prefix('xox.-', 'xapp-')}|hooks.slack.com/services` },
  sendgrid: { kind: 'SendGrid key', marker: prefix(String.raw`SG\.`) },
  shopify: { kind: 'Shopify token', marker: prefix('shp(?:pa|ca|at|ss)_') },
  github: { kind: 'GitHub token', marker: prefix('gh[pousr]_', 'github_pat_') },
  gitlab: { kind: 'GitLab token', marker: prefix('glpat-') },
  grafana: { kind: 'Grafana token', marker: prefix('glc_', 'glsa_') },
  openai: { kind: 'OpenAI key', marker: 'T3BlbkFJ' },
  anthropic: { kind: 'Anthropic key', marker: prefix('sk-ant-') },
  groq: { kind: 'Groq key', marker: prefix('gsk_') },
  huggingface: { kind: 'Hugging Face token', marker: prefix('hf_') },
  linear: { kind: 'Linear key', marker: prefix('lin_api_') },
  notion: { kind: 'Notion token', marker: prefix('ntn_') },
  '1password': { kind: '1Password token', marker: prefix('ops_ey') },
  'database-connection-string': {
    kind: 'database password',
    marker: String.raw`(?:mongodb(?:\+srv)?|mysqlx?|postgres(?:ql)?):\/\/`,
  },
  'hashicorp-vault': { kind: 'Vault token', marker: prefix(String.raw`hv[sbr]\.`) },
  vercel: { kind: 'Vercel token', marker: prefix('vc[piark]_') },
  databricks: { kind: 'Databricks token', marker: prefix('dapi') },
  docker: { kind: 'Docker token', marker: prefix('dckr_pat_') },
  figma: { kind: 'Figma token', marker: prefix('figd_') },
};

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
