import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';

/*
 * Secrets that belong to nobody. They are made when a test runs, so that no file of the repository holds one.
 */

export const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random characters of an alphabet, the same for the same seed. */
export function tokenOf(seed: string, length: number, alphabet = ALPHANUMERIC): string {
  let token = '';
  for (let block = 0; token.length < length; block++) {
    const bytes = createHash('sha512').update(`${seed} ${block}`).digest();
    for (const byte of bytes)
      if (byte < 256 - (256 % alphabet.length)) token += alphabet[byte % alphabet.length]!;
  }
  return token.slice(0, length);
}

/** Each call gives another token; every run of the tests gives the same ones. */
let count = 0;
export const fakeToken = (length: number, alphabet?: string): string =>
  tokenOf(`gen-snippets ${count++}`, length, alphabet);

export const hex = (length: number): string => fakeToken(length, '0123456789abcdef');

/** A signed JSON Web Token. */
export function fakeJwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', 'no real key').update(signed).digest('base64url')}`;
}

/** A secret, and a text in which it is found. */
export interface Sample {
  readonly secret: string;
  readonly text: string;
}

const prefixed = (prefix: string, length: number, alphabet?: string) => (): Sample => {
  const secret = `${prefix}${fakeToken(length, alphabet)}`;
  return { secret, text: secret };
};

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One secret for each rule of secretlint's preset. */
export const PRESET_SAMPLES: Readonly<Record<string, () => Sample>> = {
  aws: () => {
    const secret = fakeToken(40);
    return { secret, text: `aws_secret_access_key=${secret}` };
  },
  privatekey: () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const secret = String(privateKey.export({ type: 'pkcs1', format: 'pem' })).trim();
    return { secret, text: secret };
  },
  npm: prefixed('npm_', 36),
  slack: () => {
    const secret = `xoxb-${fakeToken(12, '0123456789')}-${fakeToken(24)}`;
    return { secret, text: secret };
  },
  sendgrid: () => {
    const secret = `SG.${fakeToken(22)}.${fakeToken(43)}`;
    return { secret, text: secret };
  },
  shopify: prefixed('shpat_', 32, '0123456789abcdef'),
  github: prefixed('ghp_', 36),
  gitlab: prefixed('glpat-', 20),
  grafana: prefixed('glc_', 60),
  openai: () => {
    const secret = `sk-${fakeToken(20)}T3BlbkFJ${fakeToken(20)}`;
    return { secret, text: secret };
  },
  anthropic: () => {
    const secret = `sk-ant-api03-${fakeToken(93)}AA`;
    return { secret, text: secret };
  },
  groq: prefixed('gsk_', 52),
  huggingface: prefixed('hf_', 34, `${upper}${upper.toLowerCase()}`),
  linear: prefixed('lin_api_', 40),
  notion: () => {
    const secret = `ntn_${fakeToken(11, '0123456789')}${fakeToken(35)}`;
    return { secret, text: secret };
  },
  '1password': () => {
    const token = {
      email: 'a@acme.io',
      muk: { k: fakeToken(43) },
      secretKey: fakeToken(26),
      srpX: hex(64),
      signInAddress: 'acme.1password.com',
      userAuth: { method: 'SRPg-4096' },
      throttleSecret: { seed: hex(64) },
      deviceUuid: fakeToken(26),
    };
    const secret = `ops_${Buffer.from(JSON.stringify(token)).toString('base64')}`;
    return { secret, text: secret };
  },
  'database-connection-string': () => {
    const secret = `postgres://jo:${fakeToken(16)}@db.acme.io/main`;
    return { secret, text: secret };
  },
  'hashicorp-vault': prefixed('hvs.', 95),
  vercel: prefixed('vcp_', 40),
  databricks: prefixed('dapi', 32, '0123456789abcdef'),
  docker: prefixed('dckr_pat_', 27),
  figma: prefixed('figd_', 43),
};
