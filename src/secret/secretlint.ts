import { MARKERS } from './formats.ts';

/** A range of a text that a rule of the preset takes for a secret. */
export interface PresetMatch {
  readonly from: number;
  readonly to: number;
  readonly noun: string;
}

/** What a rule finds. */
const NOUNS: Readonly<Record<string, string>> = {
  aws: 'AWS key',
  privatekey: 'private key',
  npm: 'npm token',
  slack: 'Slack token',
  sendgrid: 'SendGrid key',
  shopify: 'Shopify token',
  github: 'GitHub token',
  gitlab: 'GitLab token',
  grafana: 'Grafana token',
  openai: 'OpenAI key',
  anthropic: 'Anthropic key',
  groq: 'Groq key',
  huggingface: 'Hugging Face token',
  linear: 'Linear key',
  notion: 'Notion token',
  '1password': '1Password token',
  'database-connection-string': 'database password',
  'hashicorp-vault': 'Vault token',
  vercel: 'Vercel token',
  databricks: 'Databricks token',
  docker: 'Docker token',
  figma: 'Figma token',
};

/** A marker, and as much behind it as no word has. */
const MARKER = new RegExp(String.raw`(?:${Object.values(MARKERS).join('|')})\S{12}|-----BEGIN`, 'i');
const PREFIX = '@secretlint/secretlint-rule-';
/** A comment in the data must not switch the search off; passwords in URLs and key files are found by rules of ours. */
export const OFF: ReadonlySet<string> = new Set(['filter-comments', 'basicauth', 'gcp']);

/** Whether a text can hold what the preset finds: a look that costs next to nothing. */
export const mayMatchPreset = (text: string): boolean => MARKER.test(text);

/** Where a text can hold it. */
export const presetMarks = (text: string): number[] =>
  Array.from(text.matchAll(new RegExp(MARKER, 'gi')), ({ index }) => index);

/** What secretlint's recommended preset finds in a text. The preset is loaded here, and not before. */
export async function matchPreset(text: string): Promise<PresetMatch[]> {
  const [{ lintSource }, { rules }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const used = rules.filter((rule) => !OFF.has(rule.meta.id.replace(PREFIX, '')));
  const { messages } = await lintSource({
    source: { content: text, filePath: 'input.txt', ext: '.txt', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: used.map((rule) => ({ id: rule.meta.id, rule })) },
    },
  });
  return messages.map(({ ruleId, range, data }) => {
    const rule = ruleId.replace(PREFIX, '');
    return { ...widened(text, range, data), noun: NOUNS[rule] ?? 'credential' };
  });
}

/** Some rules say a range that begins with the name of the field; what they found is in the data. */
function widened(
  text: string,
  [from, to]: readonly [number, number],
  data: unknown,
): { from: number; to: number } {
  const values = Object.values((data ?? {}) as Readonly<Record<string, unknown>>);
  const found = values
    .filter((value): value is string => typeof value === 'string' && value.length >= 8)
    .map((value) => ({ at: text.indexOf(value, from), length: value.length }))
    .filter(({ at }) => at !== -1 && at < to)
    .toSorted((a, b) => b.length - a.length)[0];
  return found === undefined ? { from, to } : { from: found.at, to: Math.max(to, found.at + found.length) };
}
