import { createHmac, generateKeyPairSync } from 'node:crypto';
import { parseJson } from '../../src/base/json/index.ts';
import { findSecrets } from '../../src/secret/find/find.ts';
import { tokenOf } from './fake-secrets.ts';

/*
 * Tokens that belong to nobody, in the formats of vendors, and placeholders as documentation writes them.
 * They are put together when a test runs, so that no file of the repository contains one.
 */

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '0123456789';
const HEX = `${DIGITS}abcdef`;
const ALNUM = `${UPPER}${LOWER}${DIGITS}`;

let count = 0;
/** Random characters, the same in every run. */
const random = (length: number, alphabet = ALNUM): string => tokenOf(`corpus ${count++}`, length, alphabet);
const hex = (length: number): string => random(length, HEX);
const digits = (length: number): string => `${random(1, '123456789')}${random(length - 1, DIGITS)}`;
const upper = (length: number): string => random(length, `${UPPER}${DIGITS}`);
const lower = (length: number): string => random(length, `${LOWER}${DIGITS}`);
const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join('-');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', 'no real key').update(signed).digest('base64url')}`;
}

const pem = (type: 'rsa' | 'ec' | 'ed25519', format: 'pkcs1' | 'pkcs8' | 'sec1'): string => {
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 1024 })
      : type === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  return String(privateKey.export({ type: format, format: 'pem' } as never)).trim();
};
const armoured = (label: string, header = ''): string =>
  [
    `-----BEGIN ${label}-----`,
    header,
    ...Array.from({ length: 6 }, () => random(64)),
    `-----END ${label}-----`,
  ].join('\n');

/** One token of each format: vendor and kind -> the token, with the same length and alphabet as real ones. */
const FORMATS: Readonly<Record<string, () => string>> = {
  'GitHub, personal': () => `ghp_${random(36)}`,
  'GitHub, OAuth': () => `gho_${random(36)}`,
  'GitHub, server': () => `ghs_${random(36)}`,
  'GitHub, fine-grained': () => `github_pat_${random(22)}_${random(59)}`,
  'GitLab, personal': () => `glpat-${random(20)}`,
  'GitLab, deploy': () => `gldt-${random(20)}`,
  'GitLab, runner': () => `glrt-${random(20)}`,
  Bitbucket: () => `ATBB${random(24)}${random(8, `${DIGITS}ABCDEF`)}`,
  Sourcegraph: () => `sgp_${hex(40)}`,
  npm: () => `npm_${random(36)}`,
  PyPI: () => `pypi-AgE${random(120)}`,
  RubyGems: () => `rubygems_${hex(48)}`,
  'crates.io': () => `cio${random(32)}`,
  NuGet: () => `oy2${lower(43)}`,
  Docker: () => `dckr_pat_${random(27)}`,
  JFrog: () => `AKCp${random(69)}`,
  CircleCI: () => `CCIPAT_${random(22)}_${hex(40)}`,
  Buildkite: () => `bkua_${hex(40)}`,
  SonarQube: () => `squ_${hex(40)}`,
  ReadMe: () => `rdme_${lower(70)}`,
  'AWS, access key': () => `AKIA${random(16, `${UPPER}234567`)}`,
  'AWS, temporary key': () => `ASIA${random(16, `${UPPER}234567`)}`,
  'AWS, session': () => `IQoJb3JpZ2lu${random(240)}`,
  'Google, API key': () => `AIza${random(35)}`,
  'Google, access': () => `ya29.${random(120)}`,
  'Google, OAuth secret': () => `GOCSPX-${random(28)}`,
  'Google, refresh': () => `1//0${random(60)}`,
  'Azure, storage': () =>
    `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${random(86)}==;EndpointSuffix=core.windows.net`,
  'Azure, service bus': () =>
    `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${random(43)}=`,
  'Azure, shared access signature': () =>
    `https://acme.blob.core.windows.net/files?sv=2022-11-02&sr=c&se=2030-01-01&sp=r&sig=${encodeURIComponent(`${random(43)}=`)}`,
  'Azure, client secret': () => `${random(3)}8Q~${random(34)}`,
  'Azure, DevOps': () => `${random(76)}AZDO${random(4)}`,
  'Alibaba Cloud': () => `LTAI${random(20)}`,
  'Cloudflare, origin': () => `v1.0-${hex(24)}-${hex(146)}`,
  'DigitalOcean, personal': () => `dop_v1_${hex(64)}`,
  'DigitalOcean, OAuth': () => `doo_v1_${hex(64)}`,
  Heroku: () => `HRKU-AA${random(58)}`,
  Netlify: () => `nfp_${random(36)}`,
  Vercel: () => `vcp_${random(40)}`,
  'Fly.io': () => `fo1_${random(43)}`,
  Render: () => `rnd_${random(28)}`,
  Tailscale: () => `tskey-auth-${random(17)}-${random(32)}`,
  Vault: () => `hvs.${random(95)}`,
  Terraform: () => `${random(14)}.atlasv1.${random(67)}`,
  Pulumi: () => `pul-${hex(40)}`,
  Doppler: () => `dp.pt.${random(43)}`,
  PlanetScale: () => `pscale_tkn_${random(43)}`,
  Databricks: () => `dapi${hex(32)}`,
  'Supabase, personal': () => `sbp_${hex(40)}`,
  'Supabase, secret': () => `sb_secret_${random(31)}`,
  OpenShift: () => `sha256~${random(43)}`,
  age: () => `AGE-SECRET-KEY-1${upper(58)}`,
  'New Relic, user': () => `NRAK-${upper(27)}`,
  'New Relic, license': () => `${hex(36)}NRAL`,
  'Sentry, user': () => `sntryu_${hex(64)}`,
  'Sentry, organization': () => `sntrys_${base64(JSON.stringify({ iat: 1, org: 'acme' }))}_${random(43)}`,
  'Grafana, cloud': () => `glc_${random(60)}`,
  'Grafana, service': () => `glsa_${random(32)}_${hex(8)}`,
  Dynatrace: () => `dt0c01.${upper(24)}.${upper(64)}`,
  'Stripe, secret': () => `sk_live_${random(24)}`,
  'Stripe, restricted': () => `rk_live_${random(24)}`,
  'Stripe, webhook': () => `whsec_${random(32)}`,
  'Square, access': () => `EAAA${random(60)}`,
  'Square, OAuth': () => `sq0csp-${random(43)}`,
  'PayPal, Braintree': () => `access_token$production$${lower(16)}$${hex(32)}`,
  Plaid: () => `access-production-${uuid()}`,
  Shippo: () => `shippo_live_${hex(40)}`,
  EasyPost: () => `EZAK${random(54)}`,
  'Shopify, admin': () => `shpat_${hex(32)}`,
  'Shopify, secret': () => `shpss_${hex(32)}`,
  Twilio: () => `SK${hex(32)}`,
  SendGrid: () => `SG.${random(22)}.${random(43)}`,
  'Mailgun, old': () => `key-${hex(32)}`,
  'Mailgun, new': () => `${hex(32)}-${hex(8)}-${hex(8)}`,
  Mailchimp: () => `${hex(32)}-us12`,
  Brevo: () => `xkeysib-${hex(64)}-${random(16)}`,
  Resend: () => `re_${random(8)}_${random(24)}`,
  'Slack, bot': () => `xoxb-${digits(12)}-${digits(12)}-${random(24)}`,
  'Slack, user': () => `xoxp-${digits(12)}-${digits(12)}-${digits(12)}-${hex(32)}`,
  'Slack, app': () => `xapp-1-A${upper(10)}-${digits(13)}-${hex(64)}`,
  'Slack, webhook': () => `https://hooks.slack.com/services/T${upper(10)}/B${upper(10)}/${random(24)}`,
  'Slack, webhook without scheme': () => `hooks.slack.com/services/T${upper(10)}/B${upper(10)}/${random(24)}`,
  'Discord, bot': () => `MTk${random(23)}.${random(6)}.${random(38)}`,
  'Discord, webhook': () => `https://discord.com/api/webhooks/${digits(18)}/${random(68)}`,
  Telegram: () => `${digits(10)}:AA${random(33)}`,
  'Atlassian, API': () => `ATATT3${random(180)}`,
  Trello: () => `ATTA${hex(64)}`,
  Linear: () => `lin_api_${random(40)}`,
  'Notion, new': () => `ntn_${digits(11)}${random(35)}`,
  'Notion, old': () => `secret_${random(43)}`,
  Airtable: () => `pat${random(14)}.${hex(64)}`,
  Asana: () => `1/${digits(16)}:${hex(32)}`,
  ClickUp: () => `pk_${digits(8)}_${upper(32)}`,
  HubSpot: () => `pat-na1-${uuid()}`,
  Typeform: () => `tfp_${random(59)}`,
  Figma: () => `figd_${random(43)}`,
  Contentful: () => `CFPAT-${random(43)}`,
  Mapbox: () => `sk.${base64(JSON.stringify({ u: 'acme', a: lower(25) })).replaceAll('=', '')}.${random(22)}`,
  Dropbox: () => `sl.${random(140)}`,
  Postman: () => `PMAK-${hex(24)}-${hex(34)}`,
  RapidAPI: () => `${hex(10)}msh${hex(15)}p1${hex(6)}jsn${hex(12)}`,
  LaunchDarkly: () => `sdk-${uuid()}`,
  Facebook: () => `EAAC${random(120)}`,
  'OpenAI, project': () => `sk-proj-${random(74)}T3BlbkFJ${random(74)}`,
  'OpenAI, old': () => `sk-${random(20)}T3BlbkFJ${random(20)}`,
  Anthropic: () => `sk-ant-api03-${random(93)}AA`,
  OpenRouter: () => `sk-or-v1-${hex(64)}`,
  'Hugging Face': () => `hf_${random(34, `${UPPER}${LOWER}`)}`,
  Replicate: () => `r8_${random(37)}`,
  Groq: () => `gsk_${random(52)}`,
  Perplexity: () => `pplx-${random(48)}`,
  xAI: () => `xai-${random(80)}`,
  NVIDIA: () => `nvapi-${random(64)}`,
  Pinecone: () => `pcsk_${random(70)}`,
  LangSmith: () => `lsv2_pt_${hex(32)}_${hex(10)}`,
  'JSON Web Token': () => jwt({ sub: lower(12), iss: 'https://login.acme.io/' }),
  'PEM, RSA': () => pem('rsa', 'pkcs1'),
  'PEM, PKCS 8': () => pem('rsa', 'pkcs8'),
  'PEM, EC': () => pem('ec', 'sec1'),
  'PEM, Ed25519': () => pem('ed25519', 'pkcs8'),
  'PEM, encrypted': () => armoured('ENCRYPTED PRIVATE KEY'),
  'PEM, DSA': () => armoured('DSA PRIVATE KEY'),
  OpenSSH: () => armoured('OPENSSH PRIVATE KEY'),
  PGP: () => armoured('PGP PRIVATE KEY BLOCK', 'Version: GnuPG v2\n'),
};

/** Tokens without a prefix, which only their name or place identifies. */
const SHAPELESS: Readonly<Record<string, () => string>> = {
  'Datadog, API': () => hex(32),
  'Datadog, application': () => hex(40),
  'Algolia, admin': () => hex(32),
  'Twilio, auth token': () => hex(32),
  'Okta, SSWS': () => `00${random(40)}`,
  'Opsgenie, GenieKey': uuid,
  'Heroku, old': uuid,
  'Cloudflare, API': () => random(40),
  'Contentful, delivery': () => random(43),
  'Azure, subscription': () => hex(32),
  'AWS, secret key': () => random(40),
  'Auth0, client secret': () => random(64),
};

export interface CorpusToken {
  readonly vendor: string;
  readonly token: string;
}

const made = (table: Readonly<Record<string, () => string>>): CorpusToken[] =>
  Object.entries(table).map(([vendor, make]) => ({ vendor, token: make() }));

export const formattedTokens = (): CorpusToken[] => made(FORMATS);
export const shapelessTokens = (): CorpusToken[] => made(SHAPELESS);

const request = (fields: object): string =>
  JSON.stringify({ method: 'POST', url: 'https://api.acme.io/', ...fields });
const header = (name: string, value: string): string => request({ headers: [{ name, value }] });
const body = (mimeType: string, text: string): string => request({ postData: { mimeType, text } });
const inUrl = (token: string, name: string): string =>
  request({ url: `https://api.acme.io/a?limit=1&${name}=${encodeURIComponent(token)}` });

type Put = (token: string) => string;

/** Places that say nothing about their value: only the format of a token identifies it. */
export const NEUTRAL_PLACES: Readonly<Record<string, Put>> = {
  'JSON field `note`': (token) => body('application/json', JSON.stringify({ note: token })),
  'header `X-Trace`': (token) => header('X-Trace', token.replaceAll('\n', ' ')),
  'parameter `q`': (token) => inUrl(token, 'q'),
  'text body': (token) => body('text/plain', `see ${token} there`),
};

const SCHEMES = [
  'Bearer',
  'SSWS',
  'Bot',
  'GenieKey',
  'Api-Key',
  'Token',
  'Klaviyo-API-Key',
  'Splunk',
  'AccessToken',
];

/** Places that say that their value is a credential. */
export const NAMED_PLACES: Readonly<Record<string, Put>> = {
  ...Object.fromEntries(
    SCHEMES.map(
      (scheme) =>
        [`\`Authorization: ${scheme}\``, (token) => header('Authorization', `${scheme} ${token}`)] as [
          string,
          Put,
        ],
    ),
  ),
  '`Authorization` without a scheme': (token) => header('Authorization', token),
  'user of `Basic`': (token) => header('Authorization', `Basic ${base64(`${token.replaceAll('\n', ' ')}:`)}`),
  'header `X-Api-Key`': (token) => header('X-Api-Key', token),
  'header `X-Session`': (token) => header('X-Session', token),
  'header `Cookie`': (token) => header('Cookie', `theme=dark; sid=${encodeURIComponent(token)}`),
  'session id inside another header': (token) => header('X-Forwarded-State', `JSESSIONID=${token}`),
  ...Object.fromEntries(
    ['key', 'code', 'sig', 'token', 'api_key', 'appid'].map(
      (name) => [`parameter \`${name}\``, (token) => inUrl(token, name)] as [string, Put],
    ),
  ),
  'JSON field `clientSecret`': (token) =>
    body('application/json', JSON.stringify({ a: [{ clientSecret: token }] })),
  'form field `code`': (token) =>
    body(
      'application/x-www-form-urlencoded',
      `grant_type=authorization_code&code=${encodeURIComponent(token)}`,
    ),
  'multipart text': (token) =>
    body(
      'multipart/form-data; boundary=b',
      `--b\r\nContent-Disposition: form-data; name="api_key"\r\n\r\n${token}\r\n--b--\r\n`,
    ),
  'user info of a URL': (token) => request({ url: `https://jo:${encodeURIComponent(token)}@api.acme.io/` }),
  'base64 of JSON': (token) => header('X-Context', base64(JSON.stringify({ user: 7, access_token: token }))),
  'command in prose': (token) =>
    request({ comment: `curl -H "Authorization: SSWS ${token}" https://api.acme.io` }),
};

/** Placeholders as documentation writes them, put together from parts. */
export const PLACEHOLDERS: readonly string[] = [
  'YOUR_API_KEY',
  'YOUR-API-KEY',
  'your_api_key_here',
  'YourApiKeyHere1234567',
  '<token>',
  '<YOUR_ACCESS_TOKEN>',
  '<your-32-character-api-key>',
  '{token}',
  '{{access_token}}',
  '${ACCESS_TOKEN}',
  '$ACCESS_TOKEN_FROM_STEP_1',
  '%ACCESS_TOKEN_VALUE%',
  '[ACCESS_TOKEN_GOES_HERE]',
  '__ACCESS_TOKEN_VALUE__',
  ':access_token_of_user',
  'xxxxxxxxxxxxxxxxxxxxxxxx',
  'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX',
  'xxxxxxxx-1234-xxxx-5678-xxxxxxxxxxxx',
  '********************',
  '••••••••••••••••',
  '...',
  'eyJhbGciOi...',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9…',
  '0000000000000000000000000000000000',
  '11111111-1111-1111-1111-111111111111',
  '00000000-0000-0000-0000-000000000000',
  '12345678901234567890',
  '1234567890abcdef1234567890abcdef',
  '0123456789abcdef0123456789abcdef',
  'abcdefghijklmnopqrstuvwxyz123456',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789',
  'a1b2c3d4e5f6g7h8i9j0k1l2m3n4',
  'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
  '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d',
  'abc123def456ghi789jkl012',
  'abc123abc123abc123abc123',
  'deadbeefdeadbeefdeadbeefdeadbeef',
  'DEADBEEFCAFEBABE',
  'my-secret-token-for-production',
  'mySuperSecretPassword123',
  'super-secret-api-key-12345',
  'test_token_for_user_alice',
  'REPLACE_WITH_YOUR_TOKEN',
  'replace-me-with-a-real-key',
  'INSERT_TOKEN_VALUE',
  'CHANGEME_CHANGEME_CHANGEME',
  'changeme123456789',
  'TODO_ADD_YOUR_KEY',
  'example-token-1234567890',
  'sample_key_9f8e7d6c5b4a3210',
  'dummy-token-q0Wm7TzR1vKx9LpD',
  'FAKE_TOKEN_8c1f0e9d7b6a4235',
  'REDACTED-REDACTED-REDACTED',
  'placeholder-access-token',
  'not-a-real-token-8c1f0e9d7b6a',
  ...[
    ['ghp_', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    ['ghp_', '1234567890abcdefghijklmnopqrstuvwxyz'],
    ['ghp_', '16C7e42F292c6912E7710c838347Ae178B4a'],
    ['ghp_', 'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789'],
    ['glpat-', 'XXXXXXXXXXXXXXXXXXXX'],
    ['sk_', 'test_4eC39HqLyjWDarjtT1zdp7dc'],
    ['sk_', 'live_', 'abcdefghijklmnopqrstuvwx'],
    ['sk_', 'live_', 'YOUR_SECRET_KEY'],
    ['sk-', 'proj-', 'your-openai-api-key-goes-right-here-0000000000'],
    ['sk-', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    ['sk-', 'ant-', 'api03-', '...'],
    ['AKIA', 'IOSFODNN7EXAMPLE'],
    ['wJalrXUtn', 'FEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['AIza', 'SyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe'],
    ['AIza', 'SyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
    ['ya29.', 'EXAMPLE_TOKEN_OF_THE_DOCUMENTATION'],
    ['xoxb-', '17653672481-19874698323-', 'pdFZKVeTuE8sk7oOcHrzqqgy'],
    ['xoxb-', 'not-a-real-token-this-will-not-work'],
    ['xoxp-', 'xxxxxxxxx-xxxx'],
    ['https://hooks.slack.com/services/', 'T00000000/B00000000/', 'XXXXXXXXXXXXXXXXXXXXXXXX'],
    ['110201543:', 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'],
    ['123456:', 'ABC-DEF1234ghIkl-zyx57W2v1u123ew11'],
    ['SG.', 'xxxxxxxxxxxxxxxxxxxxxx.', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'],
    ['SK', 'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
    ['key-', '3ax6xnjp29jd6fds4gc373sgvjxteol0'],
    ['npm_', 'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
    ['hf_', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    ['PMAK-', 'xxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    ['dop_v1_', 'b7d03a6947b217efb6f3ec3bd3504582'],
    ['8M7wS6', 'hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T'],
    ['YQSn-x', 'WAQiiEh9qM58wZNnyQS7FUdoqGIUAbrh7T'],
    ['2YotnFZF', 'Ejr1zCsicMWpAA'],
    ['tGzv3JOk', 'F0XG5Qx2TlKWIA'],
    ['mF_9.', 'B5f-4.1JqM'],
    ['SplxlO', 'BeZQQYbYS6WxSbIA'],
    ['123e4567-', 'e89b-12d3-a456-426614174000'],
    ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUz', 'FT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='],
    ['-----BEGIN RSA PRIVATE KEY-----\n', 'MIIEpAIBAAKCAQEA...', '\n-----END RSA PRIVATE KEY-----'],
    ['-----BEGIN PRIVATE KEY-----\n', 'YOUR PRIVATE KEY', '\n-----END PRIVATE KEY-----'],
    [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
      '.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ',
      '.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    ],
  ].map((parts) => parts.join('')),
];

/** Places for a placeholder: one of each kind of rule. */
export const PLACEHOLDER_PLACES: Readonly<Record<string, Put>> = {
  '`Authorization: Bearer`': NAMED_PLACES['`Authorization: Bearer`']!,
  '`Authorization: SSWS`': NAMED_PLACES['`Authorization: SSWS`']!,
  'user of `Basic`': NAMED_PLACES['user of `Basic`']!,
  'header `X-Api-Key`': NAMED_PLACES['header `X-Api-Key`']!,
  'parameter `key`': NAMED_PLACES['parameter `key`']!,
  'JSON field `clientSecret`': NAMED_PLACES['JSON field `clientSecret`']!,
  'multipart text': NAMED_PLACES['multipart text']!,
  'base64 of JSON': NAMED_PLACES['base64 of JSON']!,
  ...NEUTRAL_PLACES,
};

export interface Share {
  readonly found: readonly string[];
  readonly missed: readonly string[];
}

/** The tokens that are found in a place, and the rest. All requests are searched together, which is faster. */
export async function shareFound(tokens: readonly CorpusToken[], put: Put): Promise<Share> {
  const requests = tokens.map(({ token }) => put(token));
  const text = `[${requests.join(',')}]`;
  const secrets = await findSecrets(text, parseJson(text));
  const found: string[] = [];
  const missed: string[] = [];
  let start = 1;
  for (const [index, request] of requests.entries()) {
    const end = start + request.length;
    const isFound = secrets.some((secret) => secret.start >= start && secret.start < end);
    (isFound ? found : missed).push(tokens[index]!.vendor);
    start = end + 1;
  }
  return { found, missed };
}

/** One line of a table in docs/secrets.md. */
interface Row extends Share {
  readonly place: string;
}

/** What is found of the made-up tokens, for each place. */
export async function measureTokens(): Promise<Row[]> {
  const formatted = formattedTokens();
  const oneLine = formatted.filter(({ token }) => !token.includes('\n'));
  const shapeless = shapelessTokens();
  const rows: Row[] = [];
  for (const [place, put] of Object.entries(NEUTRAL_PLACES))
    rows.push({ place, ...(await shareFound(formatted, put)) });
  for (const [place, put] of Object.entries(NAMED_PLACES))
    rows.push({ place, ...(await shareFound([...oneLine, ...shapeless], put)) });
  return rows;
}

/** The placeholders that are taken for secrets, for each place. */
export async function measurePlaceholders(): Promise<Row[]> {
  const placeholders = PLACEHOLDERS.map((token) => ({ vendor: token, token }));
  const rows: Row[] = [];
  for (const [place, put] of Object.entries(PLACEHOLDER_PLACES))
    rows.push({ place, ...(await shareFound(placeholders, put)) });
  return rows;
}
