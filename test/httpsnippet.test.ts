import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import * as httpsnippet from 'httpsnippet';
import { HTTPSnippet } from 'httpsnippet';
import { afterEach, describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';
import { printForeign, printSample, useHttpsnippet } from '../src/language/samples.ts';
import { buildRequest, type HarRequest, type Request } from '../src/request/index.ts';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { CASES, caseNames, readCase } from './support/corpus.ts';
import { hostileRequest } from './support/hostile-requests.ts';

/** What httpsnippet itself does to a request before any client sees it. */
const REORDERED = 'it reorders query and form, and puts those of one name together';
const CHANGED: Readonly<Record<string, string>> = {
  'form-array-of-objects': REORDERED,
  'form-claims-but-json': REORDERED,
  'form-repeats': REORDERED,
  'form-text': REORDERED,
  'found-form-empty-name': REORDERED,
  'get-query': REORDERED,
  'get-query-array': REORDERED,
  'quirk-form-text-and-params': REORDERED,
  'url-encoded-path': REORDERED,
};
const NO_URI = 'it takes no URL with placeholders or characters that have to be encoded';
const REFUSED: Readonly<Record<string, string>> = {
  'file-body-no-type': 'it takes no body without a mimeType',
  'found-content-type-empty': 'it takes no body without a mimeType',
  'found-content-type-twice': 'it takes no body without a mimeType',
  'found-query-broken-escape': NO_URI,
  'page-hostile-markdown': NO_URI,
  'placeholders-everywhere': NO_URI,
  'placeholders-form': NO_URI,
  'placeholders-host-angle': NO_URI,
  'placeholders-host-case': NO_URI,
  'placeholders-host-dollar': NO_URI,
  'placeholders-multipart': NO_URI,
  'text-no-type': 'it takes no body without a mimeType',
  'url-illegal-characters': NO_URI,
};

const refuse = (diagnostic: Diagnostic): never => {
  throw diagnostic;
};
const PRINTER = { target: 'shell', client: 'httpie', targetTitle: 'Shell', clientTitle: 'HTTPie' };

/** The first request of a case, as httpsnippet is given it. */
function readHarRequest(name: string): ConstructorParameters<typeof HTTPSnippet>[0] {
  const har = JSON.parse(readFileSync(join(CASES, `${name}.har.json`), 'utf8')) as {
    log?: { entries: { request: object }[] };
    request?: object;
  };
  return (har.log?.entries[0]!.request ?? har.request ?? har) as never;
}

const GET = { file: 'get.json', content: '{"method": "GET", "url": "https://api.example.com/pets"}' };

/** Undefined for a HAR that our reader refuses. */
function requestOf(har: HarRequest): Request | undefined {
  try {
    return buildRequest(har);
  } catch (error) {
    if (error instanceof Diagnostic) return undefined;
    throw error;
  }
}

describe('httpsnippet', () => {
  afterEach(() => useHttpsnippet(httpsnippet));

  it('converts every sample: one object for the clients of ours, and one for each of its own', async () => {
    const converted: string[] = [];
    let objects = 0;
    class Counting extends HTTPSnippet {
      constructor(har: ConstructorParameters<typeof HTTPSnippet>[0]) {
        super(har);
        objects++;
        const { convert } = this;
        this.convert = (target, client, options) => {
          converted.push(`${target}:${client}`);
          return convert(target, client, options);
        };
      }
    }
    useHttpsnippet({ ...httpsnippet, HTTPSnippet: Counting });
    const languages = ['python', 'go', 'c:libcurl', 'rust:reqwest'];
    const { operations } = await api.generate([GET], { languages, clients: ['python:requests'] });
    expect(operations[0]!.samples.map(({ unverified }) => unverified)).toEqual([false, false, true, true]);
    expect(converted).toEqual(['python:requests', 'go:nethttp', 'c:libcurl', 'rust:reqwest']);
    expect(objects).toBe(3);
  });

  it('prints the clients that a program has added to it, as unverified', async () => {
    const info = { key: 'mine', title: 'Mine', link: 'https://example.com/', description: 'a test' };
    httpsnippet.addTargetClient('node', {
      info,
      convert: ({ method, fullUrl }) => `mine(${method} ${fullUrl})`,
    });
    const { operations } = await api.generate([GET], { languages: ['node:mine'] });
    expect(operations[0]!.samples).toMatchObject([
      { code: 'mine(GET https://api.example.com/pets)\n', clientTitle: 'Mine', unverified: true },
    ]);
  });

  it('prints a client of a program that took the id of one of ours afterwards', async () => {
    const info = { key: 'requests', title: 'Own', link: 'https://example.com/', description: 'a test' };
    const { targets } = createRequire(import.meta.url)('httpsnippet/dist/targets/targets.js') as {
      targets: { python: { clientsById: Record<string, Parameters<typeof httpsnippet.addTargetClient>[1]> } };
    };
    const [before] = (await api.generate([GET], { languages: ['python:requests'] })).operations;
    const ours = targets.python.clientsById['requests']!;
    try {
      httpsnippet.addTargetClient('python', { info, convert: () => 'own()' });
      const { operations } = await api.generate([GET], { languages: ['python:requests'] });
      expect(before!.samples).toMatchObject([{ unverified: false }]);
      expect(operations[0]!.samples).toMatchObject([{ code: 'own()\n', unverified: true }]);
    } finally {
      targets.python.clientsById['requests'] = ours;
    }
  });

  it('prints what generate prints, through its own API, once our clients are registered', async () => {
    await api.registerClients();
    const { languages } = api.sharedRegistry();
    const changed: string[] = [];
    const refused: string[] = [];
    let same = 0;
    for (const name of caseNames) {
      const [operation] = await readCase(name);
      const { request } = operation!;
      let snippet: HTTPSnippet;
      try {
        snippet = new HTTPSnippet(readHarRequest(name));
      } catch {
        refused.push(name);
        continue;
      }
      let isChanged = false;
      for (const language of languages) {
        for (const client of language.clients) {
          const ours = printSample(request, { language, client }, () => undefined)?.code;
          if (ours === undefined) continue;
          const code = snippet.convert(language.data.httpsnippet as never, client);
          if (code === ours) same++;
          else isChanged = true;
        }
      }
      if (isChanged) changed.push(name);
    }
    // These lists expire: what is in them and comes out the same fails too.
    expect(changed).toEqual(Object.keys(CHANGED));
    expect(refused).toEqual(Object.keys(REFUSED));
    expect(same).toBe(1239);
  });

  it('takes every request that our reader takes, so nothing is lost by not asking it', () => {
    for (const name of caseNames) {
      const request = buildRequest(readHarRequest(name) as HarRequest);
      const print = (): unknown => printForeign(request, PRINTER, refuse);
      if (request.body.kind === 'file') expect(print, name).toThrow(/cannot send a body that is a file/);
      else expect(print, name).not.toThrow();
    }
    let taken = 0;
    fc.assert(
      fc.property(hostileRequest, (har) => {
        const request = requestOf(har);
        fc.pre(request !== undefined);
        taken++;
        printForeign(request, PRINTER, () => undefined);
      }),
    );
    expect(taken).toBe(100);
  });
});
