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
