import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../src/base/json/index.ts';
import { findSecrets } from '../src/secret/find/find.ts';
import { PRESET_RULES } from '../src/base/credential/index.ts';
import { DISABLED_RULES } from '../src/secret/find/secretlint.ts';
import { fillDocument, generate, type GenerateOptions } from '../src/index.ts';
import { ROOT } from './support/cli.ts';
import { fakeJwt, fakeToken, PRESET_SAMPLES } from './support/fake-secrets.ts';

const request = (fields: object): string =>
  JSON.stringify({ method: 'POST', url: 'https://api.acme.io/', ...fields });
const header = (name: string, value: string): string => request({ headers: [{ name, value }] });
const json = (body: unknown): string =>
  request({ postData: { mimeType: 'application/json', text: JSON.stringify(body) } });
const base64 = (text: string): string => Buffer.from(text).toString('base64');

async function found(text: string): Promise<string[]> {
  return (await findSecrets(text, parseJson(text))).map(({ value }) => value);
}

async function run(content: string, options: GenerateOptions = {}, file = 'call.har') {
  return generate([{ file, content }], { languages: ['shell'], ...options });
}

describe('examples', () => {
  it.each([
    header('Authorization', 'Bearer YOUR_API_KEY'),
    header('Authorization', 'Bearer {token}'),
    header('Authorization', 'Bearer ${account.api_token}'),
    header('Authorization', 'Bearer <ACCESS_TOKEN>'),
    header('Authorization', 'Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...'),
    header('Authorization', 'Bearer eyJ0eXAiOi…'),
    header('Authorization', 'Bearer abc123'),
    header('Authorization', 'Bearer test'),
    header('Authorization', 'Bearer my-secret-token-for-production'),
    header('Authorization', 'Bearer 00000000000000000000000000000000'),
    header('Authorization', 'Bearer 12345678901234567890123456789012'),
    header('Authorization', 'Bearer 0123456789abcdef0123456789abcdef'),
    header('Authorization', 'Bearer xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
    header('Authorization', 'Bearer abc123abc123abc123abc123abc123'),
    header('Authorization', 'Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc'),
    header('Authorization', 'Bearer mF_9.B5f-4.1JqM'),
    header('Authorization', `Basic ${base64('user:pass')}`),
    header('Authorization', `Basic ${base64('admin:p4ssw0rd')}`),
    header('Authorization', `Basic ${base64('alice:secret123')}`),
    header('Authorization', `Basic ${base64('Aladdin:open sesame')}`),
    header('Authorization', `Basic ${base64('{user}:{password}')}`),
    header('Authorization', 'Basic dXNlcjpwYXNz'),
    header('X-Api-Key', 'your-32-character-api-key-goes-here'),
    header('X-Api-Key', '123e4567-e89b-12d3-a456-426614174000'),
    header('X-Request-Id', 'b1946ac92492d2347c6235b4d2611184'),
    header('If-None-Match', '"9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c"'),
    header('X-Hub-Signature', 'sha1=a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d'),
    request({ url: 'https://api.acme.io/upload?session-id=4a2340e8-d8d8-497c-95fe-cdaa1052f33b' }),
    header('Cookie', 'theme=dark; session=abcdef; _ga=GA1.2.1033501218.1368477899'),
    json({
      access_token: '2YotnFZFEjr1zCsicMWpAA',
      token_type: 'Bearer',
      next_page_token: 'q0Wm7TzR1vKx9LpD3nYb',
    }),
    json({ id: '507f1f77bcf86cd799439011', sha: 'b1946ac92492d2347c6235b4d2611184', password: 'hunter2' }),
    json({ client_secret: 'YOUR-DIGITAL-OCEAN-CLIENT-SECRET', public_key: 'q0Wm7TzR1vKx9LpD3nYb' }),
    json({ jwt: fakeJwt({ sub: '1234567890', name: 'John Doe', iat: 1516239022 }) }),
    json({ jwt: fakeJwt({ iss: 'https://idp.example.com/', sub: 'u1' }) }),
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('are the only tokens in the corpus and in the examples of the package', async () => {
    for (const folder of ['test/cases', 'examples']) {
      for (const name of readdirSync(join(ROOT, folder))) {
        const text = readFileSync(join(ROOT, folder, name), 'utf8');
        if (name.endsWith('.json') || name.endsWith('.har')) expect(await found(text), name).toEqual([]);
      }
    }
  });
});

describe('secrets', () => {
  const token = fakeToken(24);
  const jwt = fakeJwt({ sub: 'u-8812', iss: 'https://login.acme.io/' });

  it.each([
    [header('Authorization', `Bearer ${token}`), token],
    [header('authorization', token), token],
    [header('Authorization', `Basic ${base64('jsmith:Summer!2041')}`), base64('jsmith:Summer!2041')],
    [header('Authorization', `Basic ${base64(`${token}:`)}`), base64(`${token}:`)],
    [header('Authorization', `Digest username="jo", response="${token}"`), token],
    [header('Proxy-Authorization', `Bearer ${jwt}`), jwt],
    [header('X-Api-Key', token), token],
    [
      header('Ocp-Apim-Subscription-Key', '8c1f0e9d7b6a42358d0c1b2a3f4e5d6c'),
      '8c1f0e9d7b6a42358d0c1b2a3f4e5d6c',
    ],
    [header('Cookie', `theme=dark; sid=${token}`), token],
    [header('X-Anything', `see ${jwt}`), jwt],
    [request({ cookies: [{ name: 'whatever', value: token }] }), token],
    [request({ url: `https://api.acme.io/?page=2&access_token=${token}#top` }), token],
    [request({ url: `https://jo:${token}@api.acme.io/` }), `jo:${token}`],
    [request({ queryString: [{ name: 'sig', value: token }] }), token],
    [request({ comment: `Call it with \`Authorization: Bearer ${token}\`.` }), token],
    [json({ deep: [{ clientSecret: token }] }), token],
    [json({ inner: JSON.stringify({ refresh_token: token }) }), token],
    [
      request({
        postData: { mimeType: 'application/x-www-form-urlencoded', text: `a=1&client_secret=${token}` },
      }),
      token,
    ],
    [
      request({ postData: { mimeType: 'multipart/form-data', params: [{ name: 'api_key', value: token }] } }),
      token,
    ],
    [request({ postData: { mimeType: 'image/png', _file: `backup ${jwt}` } }), jwt],
    [request({ postData: { mimeType: 'image/png', _file: `dumps/api_key=${token}` } }), token],
    [request({ postData: { mimeType: 'text/xml', text: `<a><apiKey>${token}</apiKey></a>` } }), token],
    [
      request({ postData: { mimeType: 'text/plain', encoding: 'base64', text: base64(`token=${token}`) } }),
      token,
    ],
  ])('%s', async (text, secret) => {
    expect(await found(text)).toEqual([secret]);
  });

  it('are found in responses', async () => {
    const text = JSON.stringify({
      request: { method: 'GET', url: 'https://api.acme.io/' },
      response: {
        status: 200,
        headers: [{ name: 'Set-Cookie', value: `sid=${token}; Path=/` }],
        content: { mimeType: 'application/json', text: JSON.stringify({ access_token: jwt }) },
      },
    });
    expect(await found(text)).toEqual([token, jwt]);
  });

  it('are found in other positions too, once a name has identified the value', async () => {
    const text = request({ headers: [{ name: 'X-Api-Key', value: token }], comment: `not ${token}!` });
    expect(await found(text)).toEqual([token, token]);
  });
});

describe("the rule set's formats", () => {
  const used = rules
    .map(({ meta }) => meta.id.replace('@secretlint/secretlint-rule-', ''))
    .filter((id) => !DISABLED_RULES.has(id));

  it('each have a marker that loads it', () => {
    expect(Object.keys(PRESET_RULES).toSorted()).toEqual(used.toSorted());
    expect(Object.keys(PRESET_SAMPLES).toSorted()).toEqual(used.toSorted());
  });

  it.each(Object.entries(PRESET_SAMPLES))('%s', async (_rule, sample) => {
    const { secret, text } = sample();
    const [only] = await found(request({ comment: `before ${text} after` }));
    expect(only).toContain(secret);
  });

  it('cannot be switched off by a comment in the data', async () => {
    const { secret } = PRESET_SAMPLES['github']!();
    expect(await found(request({ comment: `<!-- secretlint-disable -->\n${secret}` }))).toEqual([secret]);
  });
});

describe('--redact', () => {
  const token = fakeToken(24);
  const other = fakeToken(24);

  it('replaces each secret by one placeholder, with a row in the table of values', async () => {
    const text = request({
      headers: [
        { name: 'X-Api-Key', value: token },
        { name: 'Api-Key', value: other },
        { name: 'X-Again', value: `${token}` },
      ],
    });
    const { operations, diagnostics } = await run(text, { redact: true });
    const { request: sent, parameters } = operations[0]!.operation;
    expect(sent.headers.map(({ value }) => value)).toEqual(['{apiKey}', '{apiKey2}', '{apiKey}']);
    expect(parameters).toEqual([
      { name: '{apiKey}', description: 'Your key. Keep it secret.' },
      { name: '{apiKey2}', description: 'Your key. Keep it secret.' },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['secret-redacted', 'secret-redacted']);
  });

  it('chooses no placeholder that the file has already', async () => {
    const text = request({
      url: 'https://api.acme.io/{apiKey}',
      headers: [{ name: 'X-Api-Key', value: token }],
    });
    const { operations } = await run(text, { redact: true });
    expect(operations[0]!.operation.request.headers[0]!.value).toBe('{apiKey2}');
  });

  it('treats a secret as the same in a URL and outside', async () => {
    const secret = `${token}+/${other}=`;
    const text = request({
      url: `https://api.acme.io/?api_key=${encodeURIComponent(secret)}`,
      queryString: [{ name: 'api_key', value: secret }],
    });
    const { operations } = await run(text, { redact: true });
    expect(operations[0]!.operation.request.url.query).toBe('api_key={apiKey}');
  });

  it.each([
    ['plain', (value: string) => `headers:\n  - name: X-Api-Key\n    value: ${value}\n`],
    ['flow', (value: string) => `headers: [{name: Authorization, value: Bearer ${value}}]\n`],
    ['single quotes', (value: string) => `headers:\n  - name: X-Api-Key\n    value: '${value}'\n`],
    ['double quotes', (value: string) => `headers:\n  - {"name": "X-Api-Key", "value": "${value}"}\n`],
    [
      'block',
      (value: string) =>
        `postData:\n  mimeType: application/json\n  text: |\n    {\n      "api_key": "${value}"\n    }\n`,
    ],
    ['folded', (value: string) => `comment: >\n  Use api_key=${value}\n  and wait.\n`],
    ['key', (value: string) => `_note:\n  token=${value}: 1\n`],
  ])('works in YAML: %s', async (_style, print) => {
    const text = `method: POST\nurl: https://api.acme.io/\n${print(token)}`;
    const stopped = await run(text, {}, 'call.yaml');
    expect(stopped.operations).toEqual([]);
    expect(stopped.diagnostics.map(({ code }) => code)).toEqual(['secret-found']);
    const { operations, diagnostics } = await run(text, { redact: true }, 'call.yaml');
    expect(operations).toHaveLength(1);
    expect(JSON.stringify([operations, diagnostics])).not.toContain(token);
    expect(diagnostics[0]).toMatchObject({ code: 'secret-redacted' });
  });

  it('works in base64', async () => {
    const text = request({
      postData: {
        mimeType: 'application/json',
        encoding: 'base64',
        text: base64(JSON.stringify({ api_key: token })),
      },
    });
    const { operations } = await run(text, { redact: true });
    expect(operations[0]!.operation.request.body).toMatchObject({
      kind: 'json',
      text: '{"api_key":"{apiKey}"}',
    });
  });
});

describe('a page with a call in it', () => {
  const fill = (text: string, har: string) =>
    fillDocument({
      file: 'docs/page.md',
      text,
      languages: ['shell'],
      redact: true,
      read: async () => new TextEncoder().encode(har),
    });

  it('is not changed if the call holds a secret, because the call stays in the page', async () => {
    const token = fakeToken(24);
    const text = `\`\`\`har\n${header('X-Api-Key', token)}\n\`\`\`\n`;
    const filled = await fill(text, '');
    expect(filled.content).toBe(text);
    expect(filled.diagnostics).toMatchObject([
      { code: 'secret-found', position: { file: 'docs/page.md', line: 2 } },
    ]);
    expect(JSON.stringify(filled.diagnostics)).not.toContain(token);
  });

  it('is filled with placeholders if the call is in a file', async () => {
    const token = fakeToken(24);
    const region = '<!-- gen-snippets:start src="call.har" -->\n<!-- gen-snippets:end -->\n';
    const filled = await fill(region, header('X-Api-Key', token));
    expect(filled.content).toContain('{apiKey}');
    expect(JSON.stringify(filled)).not.toContain(token);
  });
});

describe('--allow-secret', () => {
  it('allows one value by its fingerprint, and no other', async () => {
    const token = fakeToken(24);
    const text = header('X-Api-Key', token);
    const { diagnostics } = await run(text);
    const fingerprint = /--allow-secret ([0-9a-f]{10})$/.exec(diagnostics[0]!.hint!)![1]!;
    expect((await run(text, { allowSecrets: [fingerprint] })).diagnostics).toEqual([]);
    const other = await run(header('X-Api-Key', fakeToken(24)), { allowSecrets: [fingerprint] });
    expect(other.diagnostics).toMatchObject([{ code: 'secret-found' }]);
  });
});
