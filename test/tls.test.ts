import { X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Registry, type Choice, type LanguageData } from '../src/language/index.ts';
import { certificatePem, createAuthority, issueCertificate } from '../src/verify/tls/certificate.ts';
import { verifySample } from '../src/verify/index.ts';
import { javaTrustStore } from '../src/verify/tls/trust-store.ts';
import { readCase } from './support/corpus.ts';
import { ROOT } from './support/cli.ts';

const SEND = 'const response = await fetch({{url}});\nconsole.log(await response.text());\n';

/** A correct sample, and samples that a verifier of TLS must reject. */
const CLIENTS: Readonly<Record<string, string>> = {
  honest: SEND,
  'trusts-everyone': `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\n${SEND}`,
  'without-tls': SEND.replace('{{url}}', "{{url}}.replace('https:', 'http:')"),
  'hides-the-refusal': `process.on('uncaughtException', () => process.exit(0));\n${SEND}`,
  'never-connects': 'console.error({{url}});\nprocess.exit(1);\n',
};

let folder: string;
let choice: (client: string) => Choice;
let withoutTrust: Choice;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gen-snippets-tls-'));
  const node = JSON.parse(
    await readFile(join(ROOT, 'templates/languages/node/language.json'), 'utf8'),
  ) as LanguageData;
  const about = { title: 'Mutant', link: 'https://nodejs.org/', description: 'For this test' };
  const clients = Object.fromEntries(Object.keys(CLIENTS).map((client) => [client, about]));
  const { trust: _, ...runWithoutTrust } = node.run!;
  await writeLanguage('node', { ...node, default: 'honest', clients });
  await writeLanguage('without-trust', { ...node, default: 'honest', clients, run: runWithoutTrust });
  const registry = new Registry({ folders: [folder] });
  choice = (client) => registry.choice('node', client);
  withoutTrust = registry.choice('without-trust', 'honest');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeLanguage(id: string, data: LanguageData): Promise<void> {
  await mkdir(join(folder, id));
  await writeFile(join(folder, id, 'language.json'), JSON.stringify(data));
  for (const [client, template] of Object.entries(CLIENTS)) {
    await writeFile(join(folder, id, `${client}.hbs`), template);
  }
}

const request = async (): Promise<Parameters<typeof verifySample>[0]> => (await readCase('get'))[0]!.request;

describe.concurrent('the verifier over TLS', () => {
  it.each(['trusted', 'untrusted', 'wrong host'] as const)('accepts an honest sample: %s', async (tls) => {
    expect(await verifySample(await request(), choice('honest'), { tls })).toEqual({ kind: 'verified' });
  });

  it.each(['untrusted', 'wrong host'] as const)(
    'catches a sample that trusts every certificate: %s',
    async (tls) => {
      expect(await verifySample(await request(), choice('trusts-everyone'), { tls })).toMatchObject({
        kind: 'wrong',
        difference: { where: 'TLS', got: 'a request' },
      });
    },
  );

  it('catches a sample that sends without TLS', async () => {
    const mutant = choice('without-tls');
    expect(await verifySample(await request(), mutant, { tls: 'trusted' })).toMatchObject({
      kind: 'wrong',
      difference: { where: 'request', got: 'HTTP without TLS' },
    });
    expect(await verifySample(await request(), mutant, { tls: 'untrusted' })).toMatchObject({
      kind: 'wrong',
      difference: { where: 'TLS', got: 'HTTP without TLS' },
    });
  });

  it('catches a sample that hides the refusal', async () => {
    expect(
      await verifySample(await request(), choice('hides-the-refusal'), { tls: 'untrusted' }),
    ).toMatchObject({ kind: 'wrong', difference: { where: 'exit code', got: '0' } });
  });

  it('does not mistake a failure for a refused certificate', async () => {
    expect(await verifySample(await request(), choice('never-connects'), { tls: 'untrusted' })).toMatchObject(
      { kind: 'failed' },
    );
  });

  it.each(['trusted', 'untrusted', 'wrong host'] as const)(
    'does not accept a runtime whose trust cannot be configured: %s',
    async (tls) => {
      expect(await verifySample(await request(), withoutTrust, { tls })).toMatchObject({
        kind: 'unsupported',
        reason: expect.stringContaining('run.trust'),
      });
    },
  );
});

describe('certificates', () => {
  const authority = createAuthority();
  const read = ({ der }: { der: Buffer }): X509Certificate => new X509Certificate(certificatePem(der));

  it('are signed by their authority, and by no other of the same name', () => {
    const ca = read(authority);
    const other = read(createAuthority());
    const server = read(issueCertificate(authority, ['127.0.0.1']));
    expect(ca.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(ca.verify(ca.publicKey)).toBe(true);
    expect(server.verify(ca.publicKey)).toBe(true);
    expect(server.issuer).toBe(other.subject);
    expect(server.verify(other.publicKey)).toBe(false);
  });

  it('name hosts and addresses', () => {
    const server = read(issueCertificate(authority, ['127.0.0.1', 'api.example']));
    expect(server.subjectAltName).toBe('IP Address:127.0.0.1, DNS:api.example');
    expect(server.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(server.checkIP('127.0.0.2')).toBeUndefined();
    expect(server.checkHost('other.example')).toBeUndefined();
  });

  it('match the key that they are issued with', () => {
    const issued = issueCertificate(authority, ['127.0.0.1']);
    expect(read(issued).checkPrivateKey(issued.key)).toBe(true);
  });

  it('are valid from yesterday, for eight days', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T12:00:00Z') });
    try {
      const { validFrom, validTo } = read(issueCertificate(authority, ['127.0.0.1']));
      expect(new Date(validFrom)).toEqual(new Date('2026-03-09T12:00:00Z'));
      expect(new Date(validTo)).toEqual(new Date('2026-03-17T12:00:00Z'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('are stored unchanged in a Java key store', () => {
    const store = javaTrustStore(authority.der);
    expect(store.subarray(0, 4).toString('hex')).toBe('feedfeed');
    expect(store.subarray(-20 - authority.der.length, -20)).toEqual(authority.der);
  });
});
