import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { dialectIds } from '../src/base/package.ts';
import { generate, renderPage, type PageOptions, type Sample } from '../src/index.ts';
import { Dialect, LocatedPage, sampleLabel } from '../src/page/index.ts';

/** A call with the given texts in its title, message and example. */
function input(text: { title: string; message: string; example: string }) {
  const har = {
    log: {
      pages: [{ id: 'p', title: text.title, _parameters: [{ name: 'x', example: text.example }] }],
      entries: [
        {
          request: { method: 'GET', url: 'https://api.example.com/x' },
          response: { status: 400, content: { text: JSON.stringify({ message: text.message }) } },
        },
      ],
    },
  };
  return { file: 'call.har', content: JSON.stringify(har) };
}

async function page(text: Parameters<typeof input>[0], dialect: string): Promise<string> {
  const { operations, diagnostics } = await generate([input(text)], { languages: ['shell'] });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return renderPage(operations, { dialect });
}

describe('pages', () => {
  for (const dialect of dialectIds()) {
    it(`${dialect}: shows no invisible character of a text`, async () => {
      const text = 'a\u202eb\u2066c\u200bd\u00ade\u{e0041} 👩‍👩‍👧';
      const printed = await page({ title: text, message: text, example: 'x' }, dialect);
      expect(printed).not.toMatch(/[\u202e\u2066\u200b\u00ad\u{e0041}]/u);
      expect(printed.match(/👩‍👩‍👧/gu)?.length).toBeGreaterThan(1);
    });
  }

  it('omits columns of the status table that are empty in every row', async () => {
    const har = {
      request: { method: 'GET', url: 'https://api.example.com/' },
      response: { status: 204, statusText: 'No Content' },
    };
    const { operations } = await generate([{ file: 'a.har', content: JSON.stringify(har) }], {
      languages: ['shell'],
    });
    expect(renderPage(operations, { parts: ['responses'] })).toBe(
      '## Response status codes\n\n| Status code | Message    |\n| ----------- | ---------- |\n| `204`       | No Content |\n',
    );
  });

  it('marks a value as optional, unless its description says so', async () => {
    const har = {
      _parameters: [
        { name: 'a', required: false, description: 'A page.' },
        { name: 'b', required: false, description: 'An optional page.' },
        { name: 'c', required: false },
        { name: 'd', description: 'A page.' },
      ],
      request: { method: 'GET', url: 'https://h/' },
    };
    const { operations } = await generate([{ file: 'a.har', content: JSON.stringify(har) }]);
    const rows = (words = {}): string[] =>
      renderPage(operations, { parts: ['parameters'], words })
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .map((line) => line.replace(/ +/g, ' '));
    expect(rows()).toEqual([
      '| `a` | A page. Optional. |',
      '| `b` | An optional page. |',
      '| `c` | Optional. |',
      '| `d` | A page. |',
    ]);
    expect(rows({ optional: 'Facultatif.' })[1]).toBe('| `b` | An optional page. Facultatif. |');
  });

  it('prints the requested parts, below the requested heading level', async () => {
    const har = { request: { method: 'GET', url: 'https://h/' }, response: { status: 204 } };
    const { operations } = await generate([{ file: 'a.har', content: JSON.stringify(har) }], {
      languages: ['shell'],
    });
    const headings = (options: PageOptions): string[] =>
      renderPage(operations, options)
        .split('\n')
        .filter((line) => line.startsWith('#'));
    expect(headings({ parts: ['samples', 'responses'], headingLevel: 3 })).toEqual([
      '##### cURL',
      '#### Response status codes',
    ]);
    expect(headings({ parts: [] })).toEqual([]);
  });

  it('prints the requested imports, above samples only', async () => {
    const { operations } = await generate([input({ title: 't', message: 'm', example: 'e' })], {
      languages: ['shell'],
    });
    const imports = (options: PageOptions): string[] =>
      renderPage(operations, { dialect: 'docusaurus', ...options })
        .split('\n')
        .filter((line) => line.startsWith('import '));
    expect(imports({})).toHaveLength(2);
    expect(imports({ imports: ['import X from "x";'] })).toEqual(['import X from "x";']);
    expect(imports({ imports: [] })).toEqual([]);
    expect(imports({ parts: ['responses'] })).toEqual([]);
  });

  it('is a whole HTML document only if it is a whole page', async () => {
    const { operations } = await generate([input({ title: 't', message: 'm', example: 'e' })], {
      languages: ['shell'],
    });
    const html = (options: PageOptions): string =>
      renderPage(operations, { dialect: 'html', dialectOptions: { document: true }, ...options });
    expect(html({})).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(html({ parts: ['samples'] })).toMatch(/^<section>[\s\S]*<\/section>\n$/);
    expect(html({ headingLevel: 2 })).toMatch(/^<section>[\s\S]*<\/section>\n$/);
  });

  it('labels a sample as the user says, otherwise by language, and by client if there are several', () => {
    const python: Sample = {
      language: 'python',
      client: 'requests',
      title: 'Python',
      clientTitle: 'Requests',
      code: '',
      fence: 'python',
      extension: 'py',
      unverified: false,
    };
    const other = { ...python, client: 'httpx', clientTitle: 'HTTPX' };
    expect(sampleLabel(python, [python])).toBe('Python');
    expect(sampleLabel(python, [python, other])).toBe('Python (Requests)');
    expect(sampleLabel({ ...python, label: 'Py' }, [python, other])).toBe('Py');
  });

  it('knows the offsets of its code blocks, and between which samples text can be inserted', async () => {
    const { operations } = await generate([input({ title: 't', message: 'm', example: 'e' })], {
      languages: ['shell', 'go'],
    });
    const page = new LocatedPage(operations, Dialect.load('docusaurus'), {});
    expect(page.text).toBe(renderPage(operations, { dialect: 'docusaurus' }));
    const { start, end } = page.codeBlock(0, 1)!;
    expect(page.text.slice(start, end)).toMatch(/^```go\npackage main\n[\s\S]*\n```\n$/);
    expect(page.codeBlock(0, 2)).toBeUndefined();
    expect(page.text.slice(page.offsetBefore(0, 0))).toMatch(/^<TabItem value="shell"/);
    expect(page.text.slice(page.offsetBefore(0, 1))).toMatch(/^<TabItem value="go"/);
    expect(page.text.slice(page.offsetBefore(0, 2))).toMatch(/^<\/Tabs>/);
  });

  it('fences code with more backticks than the code contains', async () => {
    const har = {
      method: 'POST',
      url: 'https://h/',
      postData: { mimeType: 'text/plain', text: 'a\n````\nb' },
    };
    const { operations } = await generate([{ file: 'a.har', content: JSON.stringify(har) }], {
      languages: ['shell'],
    });
    expect(renderPage(operations)).toContain('\n`````bash\n');
  });

  it('is stable under Prettier for plain texts', async () => {
    const plain = fc
      .stringMatching(/^[A-Za-z][A-Za-z0-9 _.,'-]{0,30}[a-z]$/)
      .filter((value) => !value.includes('  '));
    await fc.assert(
      fc.asyncProperty(plain, plain, plain, async (title, message, example) => {
        const markdown = await page({ title, message, example }, 'github');
        expect(await format(markdown, { parser: 'markdown', embeddedLanguageFormatting: 'off' })).toBe(
          markdown,
        );
      }),
      { numRuns: 50 },
    );
  });
});
