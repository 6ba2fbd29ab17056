import { symlink, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { build, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { generate } from '../src/index.ts';
import remarkGenSnippets, { type RemarkGenSnippetsOptions } from '../src/remark.ts';
import genSnippets from '../src/vite.ts';
import { inFolder } from './support/cli.ts';

const CALL =
  '{"method": "POST", "url": "https://{host}/x", "postData": {"text": "a\\n```\\n{b}</code>"}, "_parameters": [{"name": "{host}", "description": "The host."}, {"name": "{b}", "description": "B."}]}';

interface Node {
  type: string;
  value?: string;
  lang?: string;
  position?: object;
  children?: Node[];
}

const flatten = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flatten)];

/** What the samples of the call are, in order. */
async function samples(languages: readonly string[]): Promise<string[]> {
  const { operations } = await generate([{ file: 'call.har', content: CALL }], { languages });
  return operations.flatMap(({ samples }) => samples.map(({ code }) => code.trimEnd()));
}

async function run(
  text: string,
  { mdx, ...options }: RemarkGenSnippetsOptions & { mdx: boolean },
  cwd = '.',
): Promise<{ nodes: Node[]; file: VFile; tree: Node }> {
  const languages = ['shell', 'python'];
  const processor = unified().use(remarkParse).use(remarkGfm);
  if (mdx) processor.use(remarkMdx);
  processor.use(remarkGenSnippets, { languages, ...options });
  const file = new VFile({ value: text, path: 'page.md', cwd });
  const tree = (await processor.run(processor.parse(file), file)) as Node;
  return { nodes: flatten(tree), file, tree };
}

const codes = (nodes: readonly Node[]): (string | undefined)[] =>
  nodes.filter(({ type }) => type === 'code').map(({ value }) => value);

describe('the remark plugin', () => {
  it('puts samples in the place of a fence, in lists and quotes too', async () => {
    const page = `# T\n\n\`\`\`har\n${CALL}\n\`\`\`\n\n> - a\n>\n>   \`\`\`har\n>   ${CALL}\n>   \`\`\`\n\n\`\`\`js\n1\n\`\`\`\n`;
    const { nodes, tree } = await run(page, { mdx: false, parts: ['samples'] });
    const expected = await samples(['shell', 'python']);
    expect(codes(nodes)).toEqual([...expected, ...expected, '1']);
    expect(tree.children?.map(({ type }) => type)).toEqual(
      'heading heading code heading code blockquote code'.split(' '),
    );
    expect(
      unified()
        .use(remarkStringify)
        .use(remarkGfm)
        .stringify(tree as never),
    ).toContain('host');
  });

  it('prints tabs and imports them once, in MDX', async () => {
    const page = `import Tabs from '@theme/Tabs'\n\n<Steps>\n  \`\`\`har parts=samples\n  ${CALL}\n  \`\`\`\n</Steps>\n\n\`\`\`har\n${CALL}\n\`\`\`\n`;
    const { nodes, tree } = await run(page, { mdx: true, dialect: 'docusaurus' });
    const expected = await samples(['shell', 'python']);
    expect(codes(nodes)).toEqual([...expected, ...expected]);
    expect(nodes.filter(({ type }) => type === 'mdxjsEsm').map(({ value }) => value)).toEqual([
      'import TabItem from "@theme/TabItem";',
      "import Tabs from '@theme/Tabs'",
    ]);
    expect(tree.children?.map(({ type }) => type)).toContain('table');
    const compiled = await compile(new VFile({ value: page, path: 'page.mdx' }), {
      remarkPlugins: [remarkGfm, [remarkGenSnippets, { dialect: 'docusaurus', languages: ['shell'] }]],
    });
    expect(String(compiled).match(/^import \w+ from '@theme.*|^import \w+ from "@theme.*/gm)).toHaveLength(2);
    expect(String(compiled)).toContain('curl --fail-with-body');
  });

  it('reads the file that a comment names, and leaves regions to their writer', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'call.har'), CALL);
      const region = '<!-- gen-snippets:start src="call.har" -->\n\nold\n\n<!-- gen-snippets:end -->\n';
      const { nodes } = await run(
        `<!-- gen-snippets src="call.har" language="go" -->\n\n${region}`,
        { mdx: false },
        folder,
      );
      expect(codes(nodes)).toEqual(await samples(['go']));
      const mdx = await run(
        '{/* gen-snippets src="/call.har" */}\n',
        { mdx: true, dialect: 'docusaurus' },
        folder,
      );
      expect(codes(mdx.nodes)).toEqual(await samples(['shell', 'python']));
    });
  });

  it('reads nothing outside its root, by path or by link', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'site'));
      await writeFile(join(folder, 'secret.har'), CALL);
      await symlink('../secret.har', join(folder, 'site/link.har'));
      for (const src of ['../secret.har', 'link.har', '/../secret.har']) {
        const page = `<!-- gen-snippets src="${src}" -->\n`;
        await expect(run(page, { mdx: false }, join(folder, 'site')), src).rejects.toMatchObject({
          ruleId: src === 'link.har' ? 'input-unreadable' : 'region-source',
        });
        const { nodes } = await run(
          page.replace('/../', '../'),
          { mdx: false, root: '..' },
          join(folder, 'site'),
        );
        expect(codes(nodes)).toHaveLength(2);
      }
    });
  });

  it('stops the build with every message in its place', async () => {
    const page = '# T\n\n- ```har\n  {"method" "GET"}\n  ```\n\n```har lnguage="go"\n{}\n```\n';
    const processor = unified().use(remarkParse).use(remarkGenSnippets, {});
    const file = new VFile({ value: page, path: 'page.md' });
    await expect(processor.run(processor.parse(file), file)).rejects.toThrow('lnguage');
    expect(file.messages.map(({ ruleId, line, column, fatal }) => [ruleId, line, column, fatal])).toEqual([
      ['json-syntax', 4, 13, true],
      ['region-attribute', 7, 8, true],
    ]);
  });

  it('warns without stopping', async () => {
    const { file } = await run(
      `\`\`\`har\n${CALL.replaceAll('host', 'id')}\n\`\`\`\n`.replace('"{id}"', '"{no}"'),
      {
        mdx: false,
      },
    );
    expect(file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toContainEqual([
      'placeholder-undescribed',
      2,
      false,
    ]);
  });
});

/** Loads Markdown as the text that it is. */
const asText: Plugin = {
  name: 'as-text',
  transform: (code, id) =>
    id.endsWith('.md') ? { code: `export default ${JSON.stringify(code)}`, map: null } : undefined,
};

async function bundle(folder: string, page: string): Promise<string> {
  await writeFile(join(folder, 'page.md'), page);
  await writeFile(join(folder, 'main.js'), 'import page from "./page.md"; globalThis.page = page;');
  const plugin: Plugin = genSnippets({ languages: ['shell'] });
  const output = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [asText, plugin],
    build: { write: false, minify: false, rollupOptions: { input: join(folder, 'main.js') } },
  });
  return JSON.stringify(output);
}

describe('the Vite plugin', () => {
  it('fills pages before they are read', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'call.har'), CALL);
      const page = `\`\`\`har\n${CALL}\n\`\`\`\n\n<!-- gen-snippets src="/call.har" -->\n`;
      expect((await bundle(folder, page)).match(/curl --fail-with-body/g)?.length).toBeGreaterThanOrEqual(2);
    });
  });

  it('stops the build at the place of an error', async () => {
    await inFolder(async (folder) => {
      await expect(bundle(folder, 'a\n\n```har\n{"method" "GET"}\n```\n')).rejects.toMatchObject({
        errors: [{ loc: { line: 4, column: 10, file: join(folder, 'page.md') } }],
      });
    });
  });

  it('fills a page that changed while the site is served', async () => {
    const update = { file: '/site/page.md', read: async () => `\`\`\`har\n${CALL}\n\`\`\`\n` };
    genSnippets({ languages: ['shell'] }).handleHotUpdate(update);
    expect(await update.read()).toContain('curl --fail-with-body');
  });
});
