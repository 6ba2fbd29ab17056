import { isExample, isRepetitive, looksGenerated } from './heuristics.ts';

/** A credential format of one vendor, specific enough to be recognized anywhere. */
export interface VendorFormat {
  /** For messages. */
  readonly kind: string;
  /** A short pattern that every match contains. */
  readonly marker: string;
  readonly pattern: RegExp;
  /** A match counts only if it also looks random, because its prefix is short. */
  readonly mustLookGenerated: boolean;
}

/**
 * `kind`, the pattern of the beginning, and the pattern of the rest. A beginning without a fixed character needs a
 * marker, a part of the token that is found faster.
 */
type Prefixed = readonly [kind: string, start: string, rest: string, marker?: string];

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/**
 * Public facts about the formats: prefix, alphabet and length, as the vendors document them.
 * Test keys, such as `sk_test_`, and keys that are meant to be public, such as `pk_live_`, are not secrets.
 */
const PREFIXED: readonly Prefixed[] = [
  // Code and packages
  ['GitHub token', 'gh[pousr]_', '[A-Za-z0-9]{36,251}'],
  ['GitHub token', 'github_pat_', '[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'],
  ['GitLab token', 'gl(?:pat|ptt|dt|rt|soat|ft|imt|agent|cbt|oas|ffct)-', String.raw`[\w-]{20,}`],
  ['GitLab token', 'GR1348941', String.raw`[\w-]{20}`],
  ['Bitbucket token', 'ATBB', '[A-Za-z0-9]{24}[0-9A-F]{8}'],
  ['Sourcegraph token', 'sgp_', '(?:[0-9a-f]{16}_)?[0-9a-f]{40}'],
  ['npm token', 'npm_', '[A-Za-z0-9]{36}'],
  ['PyPI token', 'pypi-AgE', String.raw`[\w-]{50,}`],
  ['RubyGems key', 'rubygems_', '[0-9a-f]{48}'],
  ['crates.io token', 'cio[A-Za-z0-9]{8}', '[A-Za-z0-9]{24}'],
  ['NuGet key', 'oy2[a-z0-9]{8}', '[a-z0-9]{35}'],
  ['Clojars token', 'CLOJARS_', '[0-9a-z]{60}'],
  ['Docker token', 'dckr_[po]at_', String.raw`[\w-]{27,36}`],
  ['JFrog key', 'AKCp', '[A-Za-z0-9]{69}'],
  ['JFrog token', 'cmVmd[A-Za-z0-9]{8}', '[A-Za-z0-9]{51}'],
  ['CircleCI token', 'CCIPAT_', '[A-Za-z0-9]{22}_[0-9a-f]{40}'],
  ['Buildkite token', 'bkua_', '[0-9a-f]{40}'],
  ['SonarQube token', 'sq[apu]_', '[0-9a-f]{40}'],
  ['Octopus Deploy key', 'API-[A-Z0-9]{8}', '[A-Z0-9]{18}'],
  ['ReadMe key', 'rdme_', '[a-z0-9]{70}'],
  // Clouds and hosting
  ['AWS access key', 'A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{8}', '[A-Z0-9]{8}'],
  ['AWS session token', '(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)', '[A-Za-z0-9+/=]{100,}'],
  ['Google API key', 'AIza', String.raw`[\w-]{35}`],
  ['Google OAuth token', String.raw`ya29\.`, String.raw`[\w-]{30,}`],
  ['Google OAuth secret', 'GOCSPX-', String.raw`[\w-]{28}`],
  ['Google refresh token', '1//0', String.raw`[\w-]{38,}`],
  ['Azure key', '(?:Account|SharedAccess)Key=', '(?:[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=)'],
  ['Alibaba Cloud key', 'LTAI[A-Za-z0-9]{8}', '[A-Za-z0-9]{8,16}'],
  ['Tencent Cloud key', 'AKID[A-Za-z0-9]{8}', '[A-Za-z0-9]{24}'],
  ['Yandex Cloud key', 'AQVN', String.raw`[\w-]{35,38}`],
  ['Cloudflare key', String.raw`v1\.0-`, '[0-9a-f]{24}-[0-9a-f]{100,160}'],
  ['DigitalOcean token', 'do[por]_v1_', '[0-9a-f]{64}'],
  ['Heroku key', 'HRKU-AA', String.raw`[\w-]{58}`],
  ['Netlify token', 'nfp_', '[A-Za-z0-9]{36}'],
  ['Vercel token', 'vc[piark]_', '[A-Za-z0-9]{24,}'],
  ['Fly.io token', 'fo1_', String.raw`[\w-]{43}`],
  ['Fly.io token', 'fm[12]r?_', '[A-Za-z0-9+/=]{100,}'],
  ['Render key', 'rnd_', '[A-Za-z0-9]{28,}'],
  ['Scalingo token', 'tk-us-', String.raw`[\w-]{48}`],
  ['Tailscale key', 'tskey-[a-z]{2,12}-', '[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,}'],
  ['Vault token', String.raw`hv[sbr]\.`, String.raw`[\w-]{24,}`],
  [
    'Terraform token',
    String.raw`[A-Za-z0-9]{14}\.atlasv1\.`,
    String.raw`[\w=-]{60,}`,
    String.raw`\.atlasv1\.`,
  ],
  ['Pulumi token', 'pul-', '[0-9a-f]{40}'],
  ['Doppler token', String.raw`dp\.(?:pt|st|ct|sa|scim|audit)\.`, String.raw`[\w.-]{40,}`],
  ['Harness token', String.raw`(?:pat|sat)\.[\w-]{22}\.`, String.raw`[0-9a-f]{24}\.[A-Za-z0-9]{20}`],
  ['Prefect key', 'pn[ub]_', '[A-Za-z0-9]{36}'],
  ['PlanetScale token', 'pscale_(?:tkn|pw|oauth)_', String.raw`[\w=.-]{32,}`],
  ['Databricks token', 'dapi[0-9a-f]{8}', '[0-9a-f]{24}(?:-[0-9])?'],
  ['Supabase key', 'sbp_', '[0-9a-f]{40}'],
  ['Supabase key', 'sb_secret_', String.raw`[\w-]{20,}`],
  ['OpenShift token', 'sha256~', String.raw`[\w-]{43}`],
  ['1Password token', 'ops_eyJ', '[A-Za-z0-9+/=]{250,}'],
  ['age key', 'AGE-SECRET-KEY-1', '[A-Z0-9]{58}'],
  // Observability
  ['New Relic key', 'NRAK-', '[A-Z0-9]{27}'],
  ['New Relic key', 'NR(?:II|IQ|RA|BR)-', String.raw`[\w-]{31,42}`],
  ['New Relic license', '[0-9a-f]{36}NRAL', '', 'NRAL'],
  ['Sentry token', 'sntry[su]_', '(?:[0-9a-f]{64}|eyJ[A-Za-z0-9+/=_-]{50,})'],
  ['Grafana token', 'glc_', '[A-Za-z0-9+/=]{32,}'],
  ['Grafana token', 'glsa_', '[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}'],
  ['Dynatrace token', String.raw`dt0[a-z][0-9]{2}\.`, String.raw`[A-Z0-9]{24}\.[A-Z0-9]{64}`],
  // Payments
  ['Stripe key', '(?:rk|sk)_live_', '[A-Za-z0-9]{16,}'],
  ['Stripe webhook secret', 'whsec_', '[A-Za-z0-9+/]{24,}'],
  ['Square token', 'EAAA[A-Za-z0-9]', String.raw`[\w-]{59}`],
  ['Square token', 'sq0(?:atp|csp)-', String.raw`[\w-]{22,43}`],
  ['Braintree token', String.raw`access_token\$production\$`, String.raw`[0-9a-z]{16}\$[0-9a-f]{32}`],
  ['Plaid token', 'access-(?:production|development)-', UUID],
  ['Flutterwave key', 'FLWSECK-', '[0-9A-Za-z]{12,40}'],
  ['Shippo token', 'shippo_live_', '[0-9a-f]{40}'],
  ['Duffel token', 'duffel_live_', String.raw`[\w=-]{43}`],
  ['EasyPost key', 'EZAK', '[A-Za-z0-9]{54}'],
  ['Shopify token', 'shp(?:at|ca|pa|ss|ua|tka)_', '[0-9A-Fa-f]{32}'],
  // Mail and messages
  ['Twilio key', 'SK[0-9a-f]{8}', '[0-9a-f]{24}'],
  ['SendGrid key', String.raw`SG\.`, String.raw`[\w-]{16,32}\.[\w-]{16,64}`],
  ['Mailgun key', 'key-[0-9a-f]{8}', '[0-9a-f]{24}'],
  ['Mailgun key', '[0-9a-f]{32}-[0-9a-f]{8}-', '[0-9a-f]{8}', '[0-9a-f]-[0-9a-f]{8}-[0-9a-f]{8}'],
  ['Mailchimp key', '[0-9a-f]{32}-us', '[0-9]{1,2}', '-us[0-9]'],
  ['Brevo key', 'x(?:key|smtp)sib-', '[0-9a-f]{64}-[A-Za-z0-9]{16}'],
  ['Slack token', 'xox[abceoprs]-', '[A-Za-z0-9-]{20,}'],
  ['Slack token', String.raw`xoxe\.xox[bp]-`, '[0-9]-[A-Za-z0-9]{100,}'],
  ['Slack token', 'xapp-', '[0-9]-[A-Z0-9]{8,}-[0-9]{8,}-[0-9a-f]{40,}'],
  ['Slack webhook', String.raw`hooks\.slack\.com/`, String.raw`(?:services|workflows|triggers)/[\w/]{30,}`],
  [
    'Discord webhook',
    String.raw`discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/`,
    String.raw`[0-9]{17,20}/[\w-]{60,80}`,
  ],
  [
    'Discord token',
    '(?:M[DTjz]|N[DTjz]|O[DT])[A-Za-z0-9]{20}',
    String.raw`[A-Za-z0-9]{2,6}\.[\w-]{6}\.[\w-]{27,45}`,
  ],
  [
    'Teams webhook',
    String.raw`[a-z0-9]{1,60}\.webhook\.office\.com/webhookb2/`,
    String.raw`[\w@-]{40,120}/IncomingWebhook/[\w/-]{40,}`,
    String.raw`\.webhook\.office\.com/`,
  ],
  ['Zapier webhook', String.raw`hooks\.zapier\.com/hooks/catch/`, '[0-9]{4,12}/[0-9a-z]{6,12}'],
  ['Intercom token', 'dG9rO', '[A-Za-z0-9+/=]{40,}'],
  // Work
  ['Atlassian token', 'AT[AC]TT3', String.raw`[\w=-]{60,}`],
  ['Trello token', 'ATTA[0-9a-f]{8}', '[0-9a-f]{56,64}'],
  ['Linear key', 'lin_(?:api|oauth)_', '[A-Za-z0-9]{32,64}'],
  ['Notion token', 'ntn_', '[A-Za-z0-9]{40,50}'],
  ['Notion token', 'secret_', '[A-Za-z0-9]{43}'],
  ['Airtable token', String.raw`pat[A-Za-z0-9]{14}\.`, '[0-9a-f]{64}'],
  ['Asana token', '[0-2]/[0-9]{16}[:/]', '(?:[0-9]{16}:)?[0-9a-f]{32}', '/[0-9]{16}[:/]'],
  ['ClickUp token', 'pk_[0-9]{5,10}_', '[A-Z0-9]{32}'],
  ['HubSpot token', 'pat-(?:na|eu|ap)[0-9]-', UUID],
  ['Klaviyo key', 'pk_[0-9a-f]{8}', '[0-9a-f]{26}'],
  ['Typeform token', 'tfp_', String.raw`[\w=.-]{40,}`],
  ['Figma token', 'fig[dou]r?_', String.raw`[\w-]{40,}`],
  ['Contentful token', 'CFPAT-', String.raw`[\w-]{43}`],
  ['Mapbox token', String.raw`sk\.eyJ`, String.raw`[\w-]{20,}\.[\w-]{20,}`],
  ['Dropbox token', String.raw`sl\.`, String.raw`(?:u\.)?[\w-]{130,}`],
  ['Frame.io token', 'fio-u-', String.raw`[\w=-]{64}`],
  ['Postman key', 'PMAK-', '[0-9a-f]{24}-[0-9a-f]{34}'],
  ['RapidAPI key', '[0-9a-f]{10}msh', '[0-9a-f]{15}p1[0-9a-f]{6}jsn[0-9a-f]{11,12}', 'msh[0-9a-f]{15}p1'],
  ['LaunchDarkly key', 'sdk-[0-9a-f]{8}-', UUID.slice('[0-9a-f]{8}-'.length)],
  ['MaxMind key', '[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk', '', '_mmk'],
  ['Facebook token', 'EAA[A-Za-z0-9]{8}', '[A-Za-z0-9]{90,}'],
  ['Instagram token', 'IG(?:QV|AA)', String.raw`[\w-]{80,}`],
  // Language models
  ['OpenAI key', 'sk-(?:proj|svcacct|admin)-', String.raw`[\w-]{40,}`],
  ['Anthropic key', 'sk-ant-', String.raw`[\w-]{60,}`],
  ['OpenRouter key', 'sk-or-v1-', '[0-9a-f]{64}'],
  ['ElevenLabs key', 'sk_[0-9a-f]{8}', '[0-9a-f]{40}'],
  ['Hugging Face token', 'hf_', '[A-Za-z0-9]{34,40}'],
  ['Hugging Face token', 'api_org_', '[A-Za-z0-9]{34}'],
  ['Replicate token', 'r8_', '[A-Za-z0-9]{37}'],
  ['Groq key', 'gsk_', '[A-Za-z0-9]{52}'],
  ['Perplexity key', 'pplx-', '[A-Za-z0-9]{48}'],
  ['xAI key', 'xai-', '[A-Za-z0-9]{70,}'],
  ['NVIDIA key', 'nvapi-', String.raw`[\w-]{60,}`],
  ['Pinecone key', 'pcsk_', String.raw`\w{60,}`],
  ['LangSmith key', 'lsv2_(?:pt|sk)_', '[0-9a-f]{32}_[0-9a-f]{10}'],
];

/** Formats with a short prefix, which a match must support by looking random. */
const SHORT_PREFIXED: readonly Prefixed[] = [
  ['OpenAI key', 'sk-[A-Za-z0-9]{8}', '[A-Za-z0-9]{24,56}'],
  ['Okta token', '00[A-Za-z0-9][A-Za-z0-9_-]{8}', String.raw`[\w-]{30}[A-Za-z0-9_]`],
  ['Mandrill key', 'md-[A-Za-z0-9]', String.raw`[\w-]{21}`],
  ['Resend key', 're_[A-Za-z0-9]{6,12}_', '[A-Za-z0-9]{20,24}'],
  ['Lob key', 'live_[0-9a-f]{8}', '[0-9a-f]{27}'],
  ['X bearer token', 'AAAAAAAAAAAAAAAAAAAAA', '[A-Za-z0-9%]{60,}'],
];

const prefixed =
  (mustLookGenerated: boolean) =>
  ([kind, start, rest, marker = `(?:${start})`]: Prefixed): VendorFormat => ({
    kind,
    marker,
    pattern: new RegExp(`(?<![A-Za-z0-9])(?:${start})${rest}(?![A-Za-z0-9])`, 'g'),
    mustLookGenerated,
  });

/** Formats whose fixed part is not at the beginning. */
const OTHERS: readonly VendorFormat[] = [
  // https://core.telegram.org/bots/api#authorizing-your-bot; `bot` precedes the token in URLs
  {
    kind: 'Telegram bot token',
    marker: ':AA',
    pattern: /(?<![0-9])[0-9]{8,10}:AA[\w-]{33}(?![\w-])/g,
    mustLookGenerated: false,
  },
  {
    kind: 'Azure client secret',
    marker: '[78]Q~',
    pattern: /(?<![\w~.-])[\w~.-]{3}[78]Q~[\w~.-]{31,34}(?![\w~-])/g,
    mustLookGenerated: true,
  },
  {
    kind: 'Azure DevOps token',
    marker: 'AZDO',
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/g,
    mustLookGenerated: false,
  },
];

/** All formats. Where the secretlint preset has a rule too, both are used: the preset checks more, this table is faster. */
export const VENDOR_FORMATS: readonly VendorFormat[] = [
  ...PREFIXED.map(prefixed(false)),
  ...SHORT_PREFIXED.map(prefixed(true)),
  ...OTHERS,
];

/** Alternatives that begin with the same letter are tried together, which halves the time of a search. */
function byFirstCharacter(starts: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const start of starts.flatMap(alternativesOf)) {
    const first = /^[A-Za-z0-9]/.exec(start)?.[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), start.slice(first.length)]);
  }
  return Array.from(groups, ([first, rests]) => `${first}(?:${rests.join('|')})`).join('|');
}

/** `abc` and `xbc` for `(?:a|x)bc`. */
function alternativesOf(start: string): string[] {
  const [, group, rest] = /^\(\?:([^()]*)\)(.*)$/.exec(start) ?? [];
  return group === undefined ? [start] : group.split('|').map((alternative) => alternative + rest);
}

const ALL_PREFIXED = [...PREFIXED, ...SHORT_PREFIXED];

/**
 * Sources of patterns for the markers of all formats; most strings contain none of them. They are not one pattern,
 * because the search for a fixed string alone is several times faster.
 */
export const VENDOR_MARKERS: readonly string[] = [
  `(?<![A-Za-z0-9])(?:${byFirstCharacter(
    ALL_PREFIXED.filter(([, , , marker]) => marker === undefined).map(([, start]) => start),
  )})`,
  ...ALL_PREFIXED.flatMap(([, , , marker]) => (marker === undefined ? [] : [marker])),
  ...OTHERS.map(({ marker }) => marker),
];

/** Whether a match of a format is an example that a writer made up: marked, published, sequential or repetitive. */
export const isMadeUp = (found: string, { mustLookGenerated }: VendorFormat): boolean =>
  isExample(found) || isRepetitive(found) || (mustLookGenerated && !looksGenerated(found));
