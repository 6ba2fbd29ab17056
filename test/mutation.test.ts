import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Registry } from '../src/language/index.ts';
import { buildRequest } from '../src/request/index.ts';
import { verifySample, type VerifyOptions } from '../src/verify/index.ts';

const registry = new Registry();
const fetch = registry.choice('node', 'fetch');
const request = buildRequest({
  method: 'POST',
  url: 'https://api.example.com/v1/items?x=1',
  headers: [{ name: 'x-trace', value: 'abc' }],
  postData: { mimeType: 'application/json', text: '{"name": "widget", "count": 2}' },
});

const verdictOf = (mutate: (code: string) => string, options: VerifyOptions = {}) =>
  verifySample(request, fetch, {
    ...options,
    mutate: (code) => {
      const mutated = mutate(code);
      // A mutation that changes nothing would prove nothing.
      if (mutated === code) throw new Error(`nothing to mutate in:\n${code}`);
      return mutated;
    },
  });

/** The origin of the recorder that a sample sends to. */
const originOf = (code: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(code)![0];

describe('a broken sample is caught', () => {
  it('while the unchanged sample is verified', async () => {
    expect(await verifySample(request, fetch)).toEqual({ kind: 'verified' });
  });

  it.each<[string, (code: string) => string, string]>([
    ['another method', (code) => code.replace('"POST"', '"PUT"'), 'method'],
    ['another path', (code) => code.replace('/v1/items', '/v1/item'), 'path'],
    ['a lost query', (code) => code.replace('?x=1', ''), 'query "x"'],
    ['a dropped header', (code) => code.replace(/ *"x-trace": .*\n/, ''), 'header x-trace'],
    ['a changed header', (code) => code.replace('"abc"', '"abcd"'), 'header x-trace'],
    ['an additional header', (code) => code.replace('"abc"', '"abc", "x-more": "1"'), 'header x-more'],
    ['a lost content type', (code) => code.replace(/ *"content-type": .*\n/, ''), 'header content-type'],
    ['a changed byte', (code) => code.replace('"widget"', '"midget"'), 'body $["name"]'],
    ['a number that became a string', (code) => code.replace('count: 2', 'count: "2"'), 'body $["count"]'],
    ['a lost body', (code) => code.replace(/ *body: JSON[^}]*\}\),\n/, ''), 'body'],
    ['a second request', (code) => `${code}await fetch(url, { method: "HEAD" });\n`, 'number of requests'],
    [
      'a header that a client could set',
      (code) => code.replace('"abc"', '"abc", pragma: "no-cache"'),
      'header pragma',
    ],
  ])('%s', async (_, mutate, where) => {
    expect(await verdictOf(mutate)).toMatchObject({ kind: 'wrong', difference: { where } });
  });

  it.each<[string, string, string, string]>([
    ['of a form', 'id=1&qty=2&id=3', 'id=1&id=3&qty=2', 'form field order'],
    ['of a query', '?expand=a&page=2', '?page=2&expand=a', 'query order'],
  ])('another order %s', async (_, from, to, where) => {
    const call = buildRequest({
      method: 'POST',
      url: 'https://api.example.com/v1/items?expand=a&page=2',
      postData: { mimeType: 'application/x-www-form-urlencoded', text: 'id=1&qty=2&id=3' },
    });
    const code = (sample: string): string => `
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const url = "${originOf(sample)}/v1/items?expand=a&page=2";
      await fetch(url, { method: "POST", headers, body: "id=1&qty=2&id=3" });`;
    expect(await verifySample(call, fetch, { mutate: code })).toEqual({ kind: 'verified' });
    const verdict = await verifySample(call, fetch, { mutate: (sample) => code(sample).replace(from, to) });
    expect(verdict).toMatchObject({ kind: 'wrong', difference: { where } });
  });

  it('a request without a body that does not say so', async () => {
    const call = buildRequest({ method: 'POST', url: 'https://api.example.com/v1/publish' });
    const code = (sample: string): string => `
      import { connect } from "node:net";
      const { port, host } = new URL("${originOf(sample)}");
      const socket = connect(port, "127.0.0.1").resume();
      const head = ["POST /v1/publish HTTP/1.1", "Host: " + host, "Content-Length: 0"];
      socket.write(head.join("\\r\\n") + "\\r\\n\\r\\n");`;
    expect(await verifySample(call, fetch, { mutate: code })).toEqual({ kind: 'verified' });
    const mutate = (sample: string): string => code(sample).replace(', "Content-Length: 0"', '');
    expect(await verifySample(call, fetch, { mutate })).toMatchObject({
      kind: 'wrong',
      difference: { where: 'header content-length', expected: '0', got: '(none)' },
    });
  });

  it('a header that fetch adds for a cache mode', async () => {
    const call = buildRequest({ method: 'GET', url: 'https://api.example.com/v1/items/1', headers: [] });
    const code = (sample: string): string =>
      `await fetch("${originOf(sample)}/v1/items/1", { cache: 'no-store' });`;
    const verdict = await verifySample(call, fetch, { mutate: code });
    expect(verdict).toMatchObject({ kind: 'wrong', difference: { where: 'header pragma' } });
  });

  it.each([301, 302, 303, 307, 308])(
    'a %i that is followed, if it is what the call answers',
    async (status) => {
      const call = buildRequest({ method: 'POST', url: 'https://api.example.com/v1/reports' });
      const code = (sample: string): string => `
      await fetch("${originOf(sample)}/v1/reports", { method: "POST", redirect: "manual" });`;
      expect(await verifySample(call, fetch, { mutate: code, status })).toEqual({ kind: 'verified' });
      const mutate = (sample: string): string =>
        `${code(sample).replace('"manual"', '"follow"')}process.exit(1);`;
      expect(await verifySample(call, fetch, { mutate, status })).toMatchObject({
        kind: 'wrong',
        difference: {
          where: 'redirect',
          got: expect.stringMatching(/^followed the redirect: (?:GET|POST) /),
        },
      });
    },
  );

  it('a sample that does not compile', async () => {
    const verdict = await verdictOf((code) => code.replace('await fetch(', 'await fetch(('));
    expect(verdict).toMatchObject({ kind: 'failed', output: expect.stringContaining('SyntaxError') });
  });

  it('a sample that sends the request and then fails', async () => {
    expect(await verdictOf((code) => `${code}process.exit(3);\n`)).toMatchObject({ kind: 'failed' });
  });

  it('a sample that sends nothing', async () => {
    expect(await verdictOf(() => 'console.log("sent");\n')).toMatchObject({
      kind: 'no request',
      output: 'sent\n',
    });
  });

  it('a sample that hangs: it is killed with its child processes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-hang-'));
    const started = join(folder, 'started');
    try {
      const child = `require("node:fs").writeFileSync(${JSON.stringify(started)}, ""); setInterval(() => {}, 1000)`;
      const code = `import { spawn } from "node:child_process";
        spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "ignore" });
        setInterval(() => {}, 1000);\n`;
      // A slow machine may need longer than the first deadline to start the child.
      for (let deadline = 1000; !existsSync(started); deadline *= 2) {
        expect(await verdictOf(() => code, { deadline })).toMatchObject({ kind: 'timeout' });
      }
      // A killed process is listed until the system has removed it.
      await expect.poll(commandLines).not.toContain(started);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('a client that is run by another program than its own', async () => {
    const verdict = await verifySample(request, fetch, { run: { steps: [['node', '--version']] } });
    expect(verdict).toMatchObject({ kind: 'no request' });
  });
});

/** The command lines of all processes; empty where there is no /proc, as on a Mac. */
async function commandLines(): Promise<string> {
  if (!existsSync('/proc/self/cmdline')) return '';
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.join('\n');
}
