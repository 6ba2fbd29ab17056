/** A format that a vendor gives its credentials, so that they are known wherever they stand. */
export interface Format {
  /** What a diagnostic calls it. */
  readonly noun: string;
  /** What every match holds, as a pattern. */
  readonly marker: string;
  readonly pattern: RegExp;
}

/** Formats that the rule set does not know. Test keys, such as `sk_test_`, are no secrets. */
export const FORMATS: readonly Format[] = [
  // https://docs.stripe.com/keys
  {
    noun: 'Stripe key',
    marker: '[sr]k_live_|whsec_',
    pattern: /(?<![A-Za-z0-9])(?:sk|rk)_live_[A-Za-z0-9]{16,}|(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/]{24,}/g,
  },
  // https://cloud.google.com/docs/authentication/api-keys
  { noun: 'Google API key', marker: 'AIza', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  {
    noun: 'Google OAuth token',
    marker: 'ya29\\.|GOCSPX-',
    pattern: /(?<![\w-])(?:ya29\.[\w-]{30,}|GOCSPX-[\w-]{28})(?![\w-])/g,
  },
  // https://www.twilio.com/docs/iam/api-keys
  { noun: 'Twilio key', marker: 'SK[0-9a-f]{8}', pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/g },
  // https://core.telegram.org/bots/api#authorizing-your-bot
  { noun: 'Telegram bot token', marker: ':AA', pattern: /(?<![0-9])[0-9]{8,10}:AA[\w-]{33}(?![\w-])/g },
  // https://docs.digitalocean.com/reference/api
  {
    noun: 'DigitalOcean token',
    marker: 'do[por]_v1_',
    pattern: /(?<![A-Za-z0-9])do[por]_v1_[0-9a-f]{64}(?![0-9a-f])/g,
  },
  // https://pypi.org/help/#apitoken
  { noun: 'PyPI token', marker: 'pypi-AgEI', pattern: /(?<![\w-])pypi-AgEI[\w-]{50,}/g },
  // https://learning.postman.com/docs/developer/postman-api/authentication
  { noun: 'Postman key', marker: 'PMAK-', pattern: /(?<![\w-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![0-9a-f])/g },
  // https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account
  { noun: 'Atlassian token', marker: 'ATATT3', pattern: /(?<![\w-])ATATT3[\w-]{60,}={0,1}[0-9A-F]{0,8}/g },
  // https://developer.squareup.com/docs/build-basics/access-tokens
  {
    noun: 'Square token',
    marker: 'EAAA|sq0',
    pattern: /(?<![\w-])(?:EAAA[\w-]{60}|sq0(?:atp|csp)-[\w-]{22,43})(?![\w-])/g,
  },
  // https://docs.airtable.com/developers/web/api/authentication
  {
    noun: 'Airtable token',
    marker: 'pat[A-Za-z0-9]{14}\\.',
    pattern: /(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![0-9a-f])/g,
  },
  // https://age-encryption.org/v1
  {
    noun: 'age key',
    marker: 'AGE-SECRET-KEY-1',
    pattern: /(?<![A-Z0-9])AGE-SECRET-KEY-1[A-Z0-9]{58}(?![A-Z0-9])/g,
  },
];

/** A beginning that only credentials have. */
const prefix = (...prefixes: readonly string[]): string => `(?<![A-Za-z])(?:${prefixes.join('|')})`;

/**
 * What every match of a rule of the preset holds. Loading the preset costs a tenth of a
 * second, and most inputs hold none of these; a test compares the list with the preset.
 */
export const MARKERS: Readonly<Record<string, string>> = {
  aws: 'secret_?access_?key',
  privatekey: '-----BEGIN',
  npm: `${prefix('npm_')}|_authToken=|:x-oauth-basic@`,
  slack: `${prefix('xox.-', 'xapp-')}|hooks.slack.com/services`,
  sendgrid: prefix(String.raw`SG\.`),
  shopify: prefix('shp(?:pa|ca|at|ss)_'),
  github: prefix('gh[pousr]_', 'github_pat_'),
  gitlab: prefix('glpat-'),
  grafana: prefix('glc_', 'glsa_'),
  openai: 'T3BlbkFJ',
  anthropic: prefix('sk-ant-'),
  groq: prefix('gsk_'),
  huggingface: prefix('hf_'),
  linear: prefix('lin_api_'),
  notion: prefix('ntn_'),
  '1password': prefix('ops_ey'),
  'database-connection-string': String.raw`(?:mongodb(?:\+srv)?|mysqlx?|postgres(?:ql)?):\/\/`,
  'hashicorp-vault': prefix(String.raw`hv[sbr]\.`),
  vercel: prefix('vc[piark]_'),
  databricks: prefix('dapi'),
  docker: prefix('dckr_pat_'),
  figma: prefix('figd_'),
};
