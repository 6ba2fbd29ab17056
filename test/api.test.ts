import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';

describe('library', () => {
  it('exports what is documented, and nothing else', () => {
    expect(Object.keys(api).toSorted()).toEqual([
      'Diagnostic',
      'Registry',
      'defineConfig',
      'filesWithin',
      'fillDocument',
      'generate',
      'generateEach',
      'registerClients',
      'renderPage',
      'sharedRegistry',
      'toJson',
    ]);
  });

  it('generates samples and renders pages', async () => {
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

  it('returns the other inputs when one is invalid', async () => {
    const good = { file: 'good.har', content: '{"method": "GET", "url": "https://h/"}' };
    const result = await api.generate([{ file: 'bad.har', content: '{' }, good], { languages: ['shell'] });
    expect(result.operations.map(({ operation }) => operation.id)).toEqual(['good']);
    expect(result.diagnostics).toMatchObject([
      { code: 'json-syntax', position: { file: 'bad.har', line: 1 } },
    ]);
  });

  it('yields one operation at a time, and reads an input only when its operations are requested', async () => {
    const read: string[] = [];
    function* inputs() {
      for (const file of ['a.har', 'b.har', 'c.har']) {
        read.push(file);
        yield { file, content: file === 'b.har' ? '{' : '{"method": "GET", "url": "https://h/"}' };
      }
    }
    const codes: string[] = [];
    const each = api.generateEach(inputs(), ({ code }) => codes.push(code), { languages: ['shell', 'go'] });
    const first = await each.next();
    expect(first.value).toMatchObject({ operation: { id: 'a' }, samples: [{}, {}] });
    expect(read).toEqual(['a.har']);
    const others = [];
    for await (const { operation } of each) others.push(operation.id);
    expect(others).toEqual(['c']);
    expect(codes).toEqual(['json-syntax']);
  });

  it('throws a diagnostic for an unknown language', async () => {
    await expect(api.generate([], { languages: ['pyton'] })).rejects.toMatchObject({
      code: 'language-unknown',
      hint: 'did you mean python?',
    });
  });

  it('reports a client that cannot send a request, and omits its sample', async () => {
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

  it('falls back to another client of the language, and reports it', async () => {
    const input = { file: 'a.har', content: '{"method": "copy", "url": "https://h/"}' };
    const { operations, diagnostics } = await api.generate([input], { languages: ['node', 'ruby'] });
    expect(operations[0]!.samples.map(({ client }) => client)).toEqual(['fetch', 'nethttp']);
    expect(diagnostics).toMatchObject([
      {
        code: 'client-unsupported',
        position: { file: 'a.har', line: 1 },
        hint: 'node:fetch is shown instead',
      },
    ]);
    const chosen = await api.generate([input], { languages: ['node:axios'] });
    expect(chosen.operations[0]!.samples).toEqual([]);
    expect(chosen.diagnostics[0]!.hint).toContain('left out');
  });
});
