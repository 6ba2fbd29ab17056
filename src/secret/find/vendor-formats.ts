/** A credential format of one vendor, specific enough to be recognized anywhere. */
interface VendorFormat {
  /** For messages. */
  readonly kind: string;
  /** A short pattern that every match contains. */
  readonly marker: string;
  readonly pattern: RegExp;
}

/** Formats that the secretlint preset lacks. Test keys, such as `sk_test_`, are not secrets. */
export const VENDOR_FORMATS: readonly VendorFormat[] = [
  // https://docs.stripe.com/keys
  {
    kind: 'Stripe key',
    marker: '[sr]k_live_|whsec_',
    pattern: /(?<![A-Za-z0-9])(?:sk|rk)_live_[A-Za-z0-9]{16,}|(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/]{24,}/g,
  },
  // https://cloud.google.com/docs/authentication/api-keys
  { kind: 'Google API key', marker: 'AIza', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  {
    kind: 'Google OAuth token',
    marker: 'ya29\\.|GOCSPX-',
    pattern: /(?<![\w-])(?:ya29\.[\w-]{30,}|GOCSPX-[\w-]{28})(?![\w-])/g,
  },
  // https://www.twilio.com/docs/iam/api-keys
  { kind: 'Twilio key', marker: 'SK[0-9a-f]{8}', pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/g },
  // https://core.telegram.org/bots/api#authorizing-your-bot
  { kind: 'Telegram bot token', marker: ':AA', pattern: /(?<![0-9])[0-9]{8,10}:AA[\w-]{33}(?![\w-])/g },
  // https://docs.digitalocean.com/reference/api
  {
    kind: 'DigitalOcean token',
    marker: 'do[por]_v1_',
    pattern: /(?<![A-Za-z0-9])do[por]_v1_[0-9a-f]{64}(?![0-9a-f])/g,
  },
  // https://pypi.org/help/#apitoken
  { kind: 'PyPI token', marker: 'pypi-AgEI', pattern: /(?<![\w-])pypi-AgEI[\w-]{50,}/g },
  // https://learning.postman.com/docs/developer/postman-api/authentication
  { kind: 'Postman key', marker: 'PMAK-', pattern: /(?<![\w-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![0-9a-f])/g },
  // https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account
  { kind: 'Atlassian token', marker: 'ATATT3', pattern: /(?<![\w-])ATATT3[\w-]{60,}={0,1}[0-9A-F]{0,8}/g },
  // https://developer.squareup.com/docs/build-basics/access-tokens
  {
    kind: 'Square token',
    marker: 'EAAA|sq0',
    pattern: /(?<![\w-])(?:EAAA[\w-]{60}|sq0(?:atp|csp)-[\w-]{22,43})(?![\w-])/g,
  },
  // https://docs.airtable.com/developers/web/api/authentication
  {
    kind: 'Airtable token',
    marker: 'pat[A-Za-z0-9]{14}\\.',
    pattern: /(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![0-9a-f])/g,
  },
  // https://age-encryption.org/v1
  {
    kind: 'age key',
    marker: 'AGE-SECRET-KEY-1',
    pattern: /(?<![A-Z0-9])AGE-SECRET-KEY-1[A-Z0-9]{58}(?![A-Z0-9])/g,
  },
];
