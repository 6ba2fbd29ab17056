import { describe, expect, it } from 'vitest';
import { fillDocument, type FilledDocument } from '../src/index.ts';
import { Dialect } from '../src/page/index.ts';

const CALL = '{"method": "GET", "url": "https://api.example.com/x"}';
const CURL = "curl --fail-with-body \\\n  --url 'https://api.example.com/x'";

/** Files that a page may refer to. */
type Files = Readonly<Record<string, string>>;

function fill(
  text: string,
  options: Partial<Parameters<typeof fillDocument>[0]> & { files?: Files } = {},
): Promise<FilledDocument> {
  const { files = { 'docs/call.har': CALL }, ...rest } = options;
  return fillDocument({
    file: 'docs/page.md',
    text,
    languages: ['shell'],
    read: async (path) => {
      if (files[path] === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return new TextEncoder().encode(files[path]);
    },
    ...rest,
  });
}

/** Code, line and column of each diagnostic. */
const places = ({ diagnostics }: FilledDocument): string[] =>
  diagnostics.map(({ code, position }) => `${code} ${position?.file}:${position?.line}:${position?.column}`);

describe('a fence', () => {
  it('becomes a region that keeps the source of the call', async () => {
    const { content, diagnostics } = await fill(
      `# Title\n\n\`\`\`har language="shell"\n${CALL}\n\`\`\`\n\nAfter.  \n`,
    );
    expect(diagnostics).toEqual([]);
    expect(content).toBe(
      `# Title\n\n<!-- gen-snippets:start language="shell"\n${CALL}\n-->\n\n### cURL\n\n` +
        `\`\`\`bash\n${CURL}\n\`\`\`\n\n<!-- gen-snippets:end -->\n\nAfter.  \n`,
    );
    expect((await fill(content)).content).toBe(content);
  });

  it('keeps text that would end the comment', async () => {
    const hostile = '{"method": "GET", "url": "https://api.example.com/-->/--\\\\>/*/--!>/*\\\\/"}';
    for (const file of ['docs/page.md', 'docs/page.mdx', 'docs/page.adoc']) {
      const once = await fill(`\`\`\`har\n${hostile}\n\`\`\`\n`, { file });
      expect(once.diagnostics, file).toEqual([]);
      const out = await fill(once.content, { file, extract: 'calls' });
      expect(out.diagnostics, file).toEqual([]);
      expect(out.extracted, file).toEqual([{ path: 'docs/calls/page.har', content: `${hostile}\n` }]);
    }
  });

  it('is read as YAML if its language says so', async () => {
    const page = '```yaml har\n{method: GET, url: https://api.example.com/x}\n```\n';
    const { content, diagnostics } = await fill(page);
    expect(diagnostics).toEqual([]);
    expect(content).toContain('gen-snippets:start format="yaml"\n');
    expect((await fill(content)).content).toBe(content);
  });

  it('is ignored inside another fence, in indented code and in front matter', async () => {
    const page = `---\na: |\n  \`\`\`har\n  ${CALL}\n  \`\`\`\n---\n\n\`\`\`\`md\n\`\`\`har\n${CALL}\n\`\`\`\n\`\`\`\`\n\n    \`\`\`har\n    ${CALL}\n    \`\`\`\n`;
    expect(await fill(page)).toMatchObject({ content: page, diagnostics: [] });
  });

  it('moves its source to a file with --extract', async () => {
    const page = `## Get it\n\n\`\`\`har\n${CALL}\n\`\`\`\n\n\`\`\`har language=shell\n${CALL}\n\`\`\`\n`;
    const { content, extracted } = await fill(page, {
      extract: 'calls',
      files: { 'docs/calls/get-it.har': 'other' },
    });
    expect(extracted.map(({ path }) => path)).toEqual(['docs/calls/get-it-2.har', 'docs/calls/get-it-3.har']);
    expect(content).toContain('<!-- gen-snippets:start src="calls/get-it-2.har" -->\n');
    expect(content).toContain('<!-- gen-snippets:start src="calls/get-it-3.har" language=shell -->\n');
  });

  it('reports diagnostics with their position in the page', async () => {
    const page = '> - a\n>\n>   ```har\n>   {\n>     "method": GET\n>   }\n>   ```\n';
    expect(places(await fill(page))).toEqual(['json-syntax docs/page.md:5:17']);
    const { content } = await fill(
      '- ```har\n  {"url": "https://api.example.com/*/-->",\n   "method": "GET"}\n  ```\n',
      {
        file: 'docs/page.mdx',
      },
    );
    const broken = content.replace('"GET"}', 'GET}');
    expect(places(await fill(broken, { file: 'docs/page.mdx' }))).toEqual(['json-syntax docs/page.mdx:3:14']);
    expect(places(await fill(broken.replace('",\n', '",,\n'), { file: 'docs/page.mdx' }))).toEqual([
      'json-syntax docs/page.mdx:2:44',
    ]);
  });
});

/** A region of a Markdown page. */
const region = (inside: string, attributes = 'src="call.har"'): string =>
  `<!-- gen-snippets:start ${attributes} -->\n${inside}<!-- gen-snippets:end -->\n`;

describe('a region', () => {
  it('is filled from a file, which the result lists as input', async () => {
    const { content, inputs, diagnostics } = await fill(region('old\n'));
    expect(diagnostics).toEqual([]);
    expect(inputs).toEqual(['docs/call.har']);
    expect(content).toBe(region(`\n### cURL\n\n\`\`\`bash\n${CURL}\n\`\`\`\n\n`));
  });

  it('reads its languages, clients and parts from its attributes', async () => {
    const page = region('', 'src="call.har" language="go,python" client="python:requests" parts="samples"');
    const { operations } = await fill(page, {
      languages: [{ language: 'go', label: 'Golang' }, 'shell'],
      clients: ['shell:curl'],
    });
    expect(operations[0]?.samples.map(({ language, client }) => `${language}:${client}`)).toEqual([
      'go:nethttp',
      'python:requests',
    ]);
    expect((await fill(page, { languages: [{ language: 'go', label: 'Golang' }] })).content).toContain(
      'Golang',
    );
  });

  it('uses headings one level below the heading above it, ignoring other regions', async () => {
    const files = {
      'docs/call.har': JSON.stringify({ request: JSON.parse(CALL), response: { status: 204 } }),
    };
    const page = `# A\n\n${region('')}\n## B\n\n${region('')}\n${region('', 'src="call.har" heading="5"')}`;
    const { content } = await fill(page, { files });
    expect(content.match(/^#+ (?:Response status codes|A|B)$/gm)).toEqual([
      '# A',
      '## Response status codes',
      '## B',
      '### Response status codes',
      '##### Response status codes',
    ]);
    expect((await fill(content, { files })).content).toBe(content);
  });

  it('prints the operation that it selects', async () => {
    const pages = [
      { id: 'first', title: 'First' },
      { id: 'second', title: 'Second' },
    ];
    const entry = (id: string) => ({
      pageref: id,
      request: { method: 'GET', url: `https://api.example.com/${id}` },
    });
    const files = {
      'docs/call.har': JSON.stringify({ log: { pages, entries: [entry('first'), entry('second')] } }),
    };
    const { content } = await fill(region('', 'src="call.har" operation="second"'), { files });
    expect(content).toContain('/second');
    expect(content).not.toContain('/first');
    const wrong = await fill(region('', 'src="call.har" operation="secnd"'), { files });
    expect(wrong.diagnostics).toMatchObject([{ code: 'openapi-select', hint: 'did you mean second?' }]);
  });

  it('prints one operation of an OpenAPI description, and lists the files that it refers to', async () => {
    const response = { description: 'ok' };
    const files = {
      'docs/api.json': JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'T', version: '1' },
        servers: [{ url: 'https://api.example.com' }],
        paths: {
          '/a': { get: { operationId: 'getA', responses: { 200: response } } },
          '/b': { $ref: 'parts/b.json' },
        },
      }),
      'docs/parts/b.json': JSON.stringify({ get: { operationId: 'get_B', responses: { 200: response } } }),
    };
    const { content, inputs, diagnostics } = await fill(region('', 'src="api.json" operation="get_B"'), {
      files,
    });
    expect(diagnostics).toEqual([]);
    expect(content).toContain('https://api.example.com/b');
    expect(content).not.toContain('https://api.example.com/a');
    expect(inputs).toEqual(['docs/api.json', 'docs/parts/b.json']);
    const wrong = await fill(region('', 'src="api.json" operation="getC"'), { files });
    expect(places(wrong)).toEqual(['openapi-select docs/page.md:1:1']);
  });

  it('keeps lines between keep markers', async () => {
    const keep = (attributes: string, text: string): string =>
      `<!-- gen-snippets:keep${attributes} -->\n${text}  \n<!-- gen-snippets:end-keep -->`;
    const options = { languages: ['shell', 'python'] };
    const page = region(
      `${keep('', 'last')}\nstale\n${keep(' before="all"', 'first')}\n\n${keep(' after="shell"', 'middle')}\n`,
    );
    const { content, diagnostics } = await fill(page, options);
    expect(diagnostics).toEqual([]);
    expect(content.match(/first {2}|middle {2}|last {2}|### \w+|stale/g)).toEqual([
      'first  ',
      '### cURL',
      'middle  ',
      '### Python',
      'last  ',
    ]);
    expect((await fill(content, options)).content).toBe(content);
    const moved = await fill(content, { languages: ['python'] });
    expect(places(moved)).toEqual(['keep-misplaced docs/page.md:14:1']);
    expect(moved.content.match(/first {2}|middle {2}|last {2}|### \w+/g)).toEqual([
      'first  ',
      '### Python',
      'middle  ',
      'last  ',
    ]);
  });

  it.each([
    ['asciidoc', 'adoc'],
    ['docusaurus', 'mdx'],
    ['github', 'md'],
    ['html', 'html'],
    ['mintlify', 'mdx'],
    ['mkdocs', 'md'],
    ['nextra', 'mdx'],
    ['sphinx', 'md'],
    ['starlight', 'mdx'],
    ['vitepress', 'md'],
  ])('keeps lines between two samples of %s', async (dialect, extension) => {
    const mark = (text: string): string =>
      extension === 'adoc' ? `// ${text}` : extension === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`;
    const keep = (attributes: string): string =>
      `${mark(`gen-snippets:keep ${attributes}`)}\n${attributes}\n${mark('gen-snippets:end-keep')}\n`;
    const keeps = ['before="all"', 'before="go"', 'after="go"'].map(keep).join('');
    const page = `${mark('gen-snippets:start src="call.har"')}\n${keeps}${mark('gen-snippets:end')}\n`;
    const options = { file: `docs/page.${extension}`, dialect, languages: ['shell', 'go'] };
    const { content, diagnostics } = await fill(page, options);
    const needsLabels = dialect === 'nextra' || dialect === 'sphinx';
    expect(diagnostics.map(({ code }) => code)).toEqual(needsLabels ? Array(3).fill('keep-label') : []);
    expect((await fill(content, options)).content).toBe(content);
    // Without the kept lines, it is the page of a region that keeps nothing.
    const bare = await fill(page.replace(keeps, ''), options);
    const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
    let rest = content;
    for (const attributes of ['before="all"', 'before="go"', 'after="go"'])
      rest = rest.replace(keep(attributes), '');
    expect(lines(rest)).toEqual(lines(bare.content));
    // A sample begins after the end of the previous one, and ends before the next one begins.
    const between = content.slice(content.indexOf('curl'), content.indexOf('package main'));
    const [shell, go] = between.split(keep('before="go"'));
    expect(
      [shell, go].map(
        (part) => part!.match(/^(?:.*<\/(?:TabItem|Tabs\.Tab|details)>|:::|----|```)$/gm)?.length ?? 0,
      ),
    ).toEqual(
      {
        html: [1, 0],
        docusaurus: [2, 0],
        starlight: [2, 0],
        nextra: [2, 0],
        sphinx: [2, 0],
        asciidoc: [1, 1],
      }[dialect] ?? [dialect === 'mkdocs' ? 0 : 1, 0],
    );
  });

  it.each([
    ['asciidoc', 'adoc', {}, '.Own "tab"'],
    ['asciidoc', 'adoc', { tabs: true }, 'Own "tab"::'],
    ['docusaurus', 'mdx', {}, '<TabItem value="own-own-tab-" label="Own &#34;tab&#34;">'],
    ['github', 'md', {}, '### Own "tab"'],
    ['html', 'html', {}, '<summary>Own &quot;tab&quot;</summary>'],
    ['mkdocs', 'md', {}, '=== "Own "tab""'],
    ['nextra', 'mdx', {}, '<Tabs items={["cURL", "Own \\"tab\\"", "Go"]}'],
    ['sphinx', 'md', {}, ':::::{tab-item} Own "tab"'],
    ['starlight', 'mdx', {}, '<TabItem label="Own &#34;tab&#34;">'],
  ])(
    'prints a tab around kept lines with a label, in %s',
    async (dialect, extension, dialectOptions, tab) => {
      const mark = (text: string): string =>
        extension === 'adoc' ? `// ${text}` : extension === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`;
      const kept = [
        mark('gen-snippets:keep before="go" label=\'Own "tab"\''),
        // Must not end the tab, though its marker is longer than that of a tab elsewhere.
        '::::{note}\nby hand\n::::  ',
        mark('gen-snippets:end-keep'),
      ].join('\n');
      const page = `${mark('gen-snippets:start src="call.har"')}\n${kept}\n${mark('gen-snippets:end')}\n`;
      const languages = ['shell', 'go'];
      const options = {
        file: `docs/page.${extension}`,
        dialect: Dialect.load(dialect, [], dialectOptions),
        languages,
      };
      const { content, diagnostics } = await fill(page, options);
      expect(diagnostics).toEqual([]);
      expect(content).toContain(kept);
      expect(content).toContain(tab);
      const places = ['curl', tab, kept, 'package main'].map((text) => content.indexOf(text));
      // Nextra lists all labels before the tabs.
      if (dialect === 'nextra') places[1] = places[0]!;
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect((await fill(content, options)).content).toBe(content);
      // Without tabs, the kept lines are still printed.
      const { content: without } = await fill(
        content.replace('call.har"', 'call.har" parts="parameters"'),
        options,
      );
      expect(without).toContain(kept);
      expect(without).not.toContain('package main');
    },
  );

  it('adds missing imports to an MDX page once', async () => {
    const options = { file: 'docs/page.mdx', dialect: 'docusaurus' };
    const mdx = '{/* gen-snippets:start src="call.har" */}\n{/* gen-snippets:end */}\n';
    const page = `import TabItem from '@theme/TabItem';\n\n- ${mdx.replace('\n', '\n  ')}\n${mdx}\n${mdx}`;
    const { content, diagnostics } = await fill(page, options);
    expect(diagnostics).toEqual([]);
    expect(content.match(/^[ \t]*import .*/gm)).toEqual([
      "import TabItem from '@theme/TabItem';",
      'import Tabs from "@theme/Tabs";',
    ]);
    expect(content).toMatch(/<Tabs[^]*import Tabs/);
    expect((await fill(content, options)).content).toBe(content);
  });

  it('does not repeat imports of a region that cannot be filled', async () => {
    const options = { file: 'docs/page.mdx', dialect: 'docusaurus' };
    const region = '{/* gen-snippets:start src="call.har" */}\n{/* gen-snippets:end */}\n';
    const { content: first } = await fill(region, options);
    const page = `${first.replace('call.har', 'gone.har')}\n${region}`;
    const { content, diagnostics } = await fill(page, options);
    expect(diagnostics.map(({ code }) => code)).toEqual(['input-not-found']);
    expect(content.match(/^import .*/gm)).toHaveLength(2);
    expect(content.split(CURL)).toHaveLength(3);
  });

  it('is found in an .mdx page that is not valid MDX', async () => {
    const page = '{/* gen-snippets:start src="call.har" */}\n{/* gen-snippets:end */}\n\n<Open>\n\n{1 +\n';
    const options = { file: 'docs/page.mdx', dialect: 'docusaurus' };
    const { content, diagnostics } = await fill(page, options);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning page-mdx']);
    expect(content).toContain(CURL);
    expect(content).toContain('\n\n<Open>\n\n{1 +\n');
  });

  it('reads no file outside the given root', async () => {
    const files = { 'calls/a.har': CALL };
    expect((await fill(region('', 'src="/calls/a.har"'), { files, root: '.' })).content).toContain(CURL);
    expect((await fill(region('', 'src="../calls/a.har"'), { files, root: '.' })).content).toContain(CURL);
    for (const src of ['../../calls/a.har', '/../calls/a.har', '/..\\..\\a']) {
      const { diagnostics, inputs } = await fill(region('', `src="${src}"`), { files, root: '.' });
      expect(diagnostics, src).toHaveLength(1);
      expect(inputs.filter((path) => path.startsWith('..'))).toEqual([]);
    }
  });

  it.each([
    ['no end', '<!-- gen-snippets:start src="call.har" -->\n', 'region-syntax docs/page.md:1:1'],
    ['no start', 'a\n\n<!-- gen-snippets:end -->\n', 'region-syntax docs/page.md:3:1'],
    [
      'a start in a region',
      `<!-- gen-snippets:start src="call.har" -->\n${'<!-- gen-snippets:start src="call.har" -->\n<!-- gen-snippets:end -->\n'}`,
      'region-syntax docs/page.md:1:1',
    ],
    [
      'an end in another list',
      '- <!-- gen-snippets:start src="call.har" -->\n\n<!-- gen-snippets:end -->\n',
      'region-syntax docs/page.md:1:3',
    ],
    ['no description', region(''), undefined],
    ['neither', region('', ''), 'region-source docs/page.md:1:1'],
    ['an empty fence', '```har\n\n```\n', 'region-source docs/page.md:1:1'],
    ['a file that is not there', region('', 'src="no.har"'), 'input-not-found docs/page.md:1:1'],
    ['an unknown attribute', region('', 'src="call.har" lang="go"'), 'region-attribute docs/page.md:1:40'],
    ['an attribute twice', region('', 'src="call.har" src="b"'), 'region-attribute docs/page.md:1:40'],
    ['no quote at the end', region('', 'src="call.har'), 'region-attribute docs/page.md:1:25'],
    ['an unknown part', region('', 'src="call.har" parts="sample"'), 'region-attribute docs/page.md:1:40'],
    [
      'an unknown language',
      region('', 'src="call.har" language="pyhton"'),
      'language-unknown docs/page.md:1:1',
    ],
    ['an unknown marker', '<!-- gen-snippets:begin -->\n', 'region-syntax docs/page.md:1:1'],
    ['text beside', 'a <!-- gen-snippets:end -->\n', 'region-syntax docs/page.md:1:3'],
    ['an open comment', '<!-- gen-snippets:start\n', 'region-syntax docs/page.md:1:1'],
    ['an open fence', '> ```har\n> {}\n', 'region-syntax docs/page.md:1:3'],
    ['an open keep', region('<!-- gen-snippets:keep -->\nmine\n'), 'region-syntax docs/page.md:2:1'],
    ['prose about us', '<!-- gen-snippets is good -->\n', undefined],
  ])('with %s is explained and left alone', async (_, page, position) => {
    const filled = await fill(page);
    expect(places(filled)).toEqual(position === undefined ? [] : [position]);
    if (position !== undefined && !page.includes('start src="call.har" -->\n<!-- gen-snippets:start')) {
      expect(filled.content).toBe(page);
    }
  });
});

describe('a page of MkDocs', () => {
  it('has fences in indented containers', async () => {
    const page = `!!! note\n\n    \`\`\`har\n    ${CALL}\n    \`\`\`\n`;
    expect((await fill(page)).content).toBe(page);
    const { content, diagnostics } = await fill(page, { dialect: 'mkdocs' });
    expect(diagnostics).toEqual([]);
    expect(content).toContain('\n    === "cURL"\n\n        ```bash\n        curl');
    expect((await fill(content, { dialect: 'mkdocs' })).content).toBe(content);
  });
});

describe('an AsciiDoc page', () => {
  it('has listings and regions', async () => {
    const page = `= T\n\n[source,har,language="shell"]\n----\n${CALL}\n\n----\n\n----\n[source,har]\n// gen-snippets:end\n----\n`;
    const { content, diagnostics } = await fill(page, { file: 'docs/page.adoc' });
    expect(diagnostics).toEqual([]);
    expect(content).toContain(`// gen-snippets:start language="shell"\n//| ${CALL}\n//|\n\n`);
    expect((await fill(content, { file: 'docs/page.adoc' })).content).toBe(content);
  });
});

describe('an HTML page', () => {
  it('has regions', async () => {
    const page = '<h2>A</h2>\n<!-- gen-snippets:start src="call.har" -->\n<!-- gen-snippets:end -->\n';
    expect((await fill(page, { file: 'docs/page.html' })).content).toContain(CURL);
  });
});
