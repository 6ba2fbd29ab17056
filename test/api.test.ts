import { HTTPSnippet } from 'httpsnippet';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';
import { registerClients } from '../src/language/httpsnippet.ts';

describe('library', () => {
  it('exports what is documented, and nothing else', () => {
    expect(Object.keys(api).toSorted()).toEqual([
      'Diagnostic',
      'Registry',
      'fillDocument',
      'generate',
      'renderPage',
      'sharedRegistry',
      'toJson',
    ]);
  });

  it('generates samples, and renders them', async () => {
    const result = await api.generate(
      [{ file: 'a.har', content: '{"method": "GET", "url": "https://{host}/"}' }],
      {
        languages: ['python'],
        clients: ['python:requests'],
      },
    );
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['placeholder-undescribed']);
    expect(result.operations[0]).toMatchObject({
      operation: { id: 'a', request: { method: 'GET', url: { host: '{host}' } } },
      samples: [
        { language: 'python', client: 'requests', fence: 'python', extension: 'py', unverified: false },
      ],
    });
    expect(api.renderPage(result.operations, { dialect: 'docusaurus' })).toContain(
      '<TabItem value="python" label="Python">',
    );
  });

  it('gives the other inputs although one is wrong', async () => {
    const good = { file: 'good.har', content: '{"method": "GET", "url": "https://h/"}' };
    const result = await api.generate([{ file: 'bad.har', content: '{' }, good], { languages: ['shell'] });
    expect(result.operations.map(({ operation }) => operation.id)).toEqual(['good']);
    expect(result.diagnostics).toMatchObject([{ code: 'json-syntax', place: { file: 'bad.har', line: 1 } }]);
  });

  it('throws a diagnostic for a language that is not there', async () => {
    await expect(api.generate([], { languages: ['pyton'] })).rejects.toMatchObject({
      code: 'language-unknown',
      hint: 'did you mean python?',
    });
  });

  it('says which client cannot send a request, and leaves its sample out', async () => {
    const har = { method: 'GET', url: 'https://h/', postData: { mimeType: 'text/plain', text: 'body' } };
    const { operations, diagnostics } = await api.generate(
      [{ file: 'a.har', content: JSON.stringify(har) }],
      {
        languages: ['node'],
        clients: ['node:fetch', 'node:axios'],
      },
    );
    expect(operations[0]!.samples.map(({ client }) => client)).toEqual(['axios']);
    expect(diagnostics).toMatchObject([{ code: 'client-unsupported', severity: 'warning' }]);
    expect(diagnostics[0]!.message).toContain('node:fetch');
  });
});

describe('httpsnippet', () => {
  it('prints our samples through its own API once they are registered', async () => {
    registerClients(api.sharedRegistry());
    const har = {
      method: 'POST',
      url: 'https://api.example.com/a?x=1',
      headers: [{ name: 'x-a', value: '1' }],
      queryString: [],
      cookies: [],
      httpVersion: 'HTTP/1.1',
      headersSize: -1,
      bodySize: -1,
      postData: { mimeType: 'application/json', text: '{"n":1.0}' },
    };
    const code = new HTTPSnippet(structuredClone(har)).convert('python', 'requests');
    const { operations } = await api.generate([{ file: 'a.har', content: JSON.stringify(har) }], {
      languages: ['python'],
      clients: ['python:requests'],
    });
    expect(code).toContain('import requests');
    expect(code).toBe(operations[0]!.samples[0]!.code);
  });
});
