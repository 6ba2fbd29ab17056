import { describe, expect, it } from 'vitest';
import { fillDocument, type FilledDocument } from '../src/index.ts';

const CALL = '{"method": "GET", "url": "https://api.example.com/x"}';
const CURL = "curl --fail-with-body \\\n  --url 'https://api.example.com/x'";

/** Files that a page may name, beside the page itself. */
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
  diagnostics.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`);

describe('a fence', () => {
  it('becomes a region that keeps its source', async () => {
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

  it('keeps what would end the comment', async () => {
    const hostile = '{"method": "GET", "url": "https://api.example.com/-->/--\\\\>/*/--!>/*\\\\/"}';
    for (const file of ['docs/page.md', 'docs/page.mdx', 'docs/page.adoc']) {
      const once = await fill(`\`\`\`har\n${hostile}\n\`\`\`\n`, { file });
      expect(once.diagnostics, file).toEqual([]);
      const out = await fill(once.content, { file, extract: 'calls' });
      expect(out.diagnostics, file).toEqual([]);
      expect(out.extracted, file).toEqual([{ path: 'docs/calls/page.har', content: `${hostile}\n` }]);
    }
  });

  it('is YAML where it says so', async () => {
    const page = '```yaml har\n{method: GET, url: https://api.example.com/x}\n```\n';
    const { content, diagnostics } = await fill(page);
    expect(diagnostics).toEqual([]);
    expect(content).toContain('gen-snippets:start format="yaml"\n');
    expect((await fill(content)).content).toBe(content);
  });

  it('is left alone inside another fence, in indented code and in front matter', async () => {
    const page = `---\na: |\n  \`\`\`har\n  ${CALL}\n  \`\`\`\n---\n\n\`\`\`\`md\n\`\`\`har\n${CALL}\n\`\`\`\n\`\`\`\`\n\n    \`\`\`har\n    ${CALL}\n    \`\`\`\n`;
    expect(await fill(page)).toMatchObject({ content: page, diagnostics: [] });
  });

  it('moves its source to a file', async () => {
    const page = `## Get it\n\n\`\`\`har\n${CALL}\n\`\`\`\n\n\`\`\`har language=shell\n${CALL}\n\`\`\`\n`;
    const { content, extracted } = await fill(page, {
      extract: 'calls',
      files: { 'docs/calls/get-it.har': 'other' },
    });
    expect(extracted.map(({ path }) => path)).toEqual(['docs/calls/get-it-2.har', 'docs/calls/get-it-3.har']);
    expect(content).toContain('<!-- gen-snippets:start src="calls/get-it-2.har" -->\n');
    expect(content).toContain('<!-- gen-snippets:start src="calls/get-it-3.har" language=shell -->\n');
  });

  it('has its diagnostics where they are in the page', async () => {
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
