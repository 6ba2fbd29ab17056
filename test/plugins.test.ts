import { symlink, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import { build, createServer, type Plugin, type Rolldown, type ViteDevServer } from 'vite';
import { describe, expect, it } from 'vitest';
import { generate } from '../src/index.ts';
import remarkGenSnippets, { type RemarkGenSnippetsOptions } from '../src/plugins/remark.ts';
import genSnippets, { type ViteGenSnippetsOptions } from '../src/plugins/vite.ts';
import { inFolder } from './support/cli.ts';

const CALL =
  '{"method": "POST", "url": "https://{host}/x", "postData": {"text": "a\\n```\\n{b}</code>"}, "_parameters": [{"name": "{host}", "description": "The host."}, {"name": "{b}", "description": "B."}]}';

const FENCE = `\`\`\`har\n${CALL}\n\`\`\`\n`;

interface Node {
  type: string;
  value?: string;
  lang?: string;
  position?: object;
  children?: Node[];
}

const flatten = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flatten)];

/** The samples of the call, in order. */
async function samples(languages: readonly string[]): Promise<string[]> {
  const { operations } = await generate([{ file: 'call.har', content: CALL }], { languages });
  return operations.flatMap(({ samples }) => samples.map(({ code }) => code.trimEnd()));
}

async function run(
  text: string,
  { mdx, ...options }: RemarkGenSnippetsOptions & { mdx: boolean },
  cwd = '.',
): Promise<{ nodes: Node[]; file: VFile; tree: Node }> {
  return runWith(processorOf(mdx, { languages: ['shell', 'python'], ...options }), text, cwd);
}

function processorOf(mdx: boolean, options: RemarkGenSnippetsOptions): Processor {
  const processor = unified().use(remarkParse).use(remarkGfm);
  if (mdx) processor.use(remarkMdx);
  return processor.use(remarkGenSnippets, options) as unknown as Processor;
}

async function runWith(
  processor: Processor,
  text: string,
  cwd: string,
): Promise<{ nodes: Node[]; file: VFile; tree: Node }> {
  const file = new VFile({ value: text, path: 'page.md', cwd });
  const tree = (await processor.run(processor.parse(file), file)) as Node;
  return { nodes: flatten(tree), file, tree };
}

const codes = (nodes: readonly Node[]): (string | undefined)[] =>
  nodes.filter(({ type }) => type === 'code').map(({ value }) => value);

describe('the remark plugin', () => {
  it('replaces a fence by samples, in lists and quotes too', async () => {
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

  it('reads the file that a comment names, and does not change regions', async () => {
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

  it('does not repeat imports of a region that is filled already', async () => {
    const page = [
      '{/* gen-snippets:start src="call.har" */}',
      "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';",
      '<Tabs><TabItem value="go">old</TabItem></Tabs>',
      '{/* gen-snippets:end */}',
      FENCE,
    ].join('\n\n');
    const { nodes } = await run(page, { mdx: true, dialect: 'docusaurus' });
    const imports = nodes.filter(({ type }) => type === 'mdxjsEsm').map(({ value }) => value);
    expect(imports.join('\n').match(/import/g)).toHaveLength(2);
    expect(codes(nodes)).toEqual(await samples(['shell', 'python']));
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

  it('stops the build, with every message at its position', async () => {
    const page = '# T\n\n- ```har\n  {"method" "GET"}\n  ```\n\n```har lnguage="go"\n{}\n```\n';
    const processor = unified().use(remarkParse).use(remarkGenSnippets, {});
    const file = new VFile({ value: page, path: 'page.md' });
    await expect(processor.run(processor.parse(file), file)).rejects.toThrow('lnguage');
    expect(file.messages.map(({ ruleId, line, column, fatal }) => [ruleId, line, column, fatal])).toEqual([
      ['json-syntax', 4, 13, true],
      ['region-attribute', 7, 8, true],
    ]);
  });

  it('fills a comment that the tool has removed from the tree, at its position', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'call.har'), CALL);
      const comment = '<!-- gen-snippets src="call.har" parts="samples" -->';
      const page = `# A\n\n${comment}\n\n## B\n\n> in a quote\n>\n> ${comment}\n>\n> \`\`\`js\n> 1\n> \`\`\`\n\n${comment}\n`;
      const processor = processorOf(false, { languages: ['shell'] });
      const tree = processor.parse(page) as Node;
      const drop = (node: Node): void => {
        node.children = node.children?.filter(({ type }) => type !== 'html') as Node[];
        node.children?.forEach(drop);
      };
      drop(tree);
      await processor.run(tree as never, new VFile({ value: page, path: 'page.md', cwd: folder }));
      const types = tree.children!.map(({ type, children }) => [type, children?.map((node) => node.type)]);
      expect(types).toEqual([
        ['heading', ['text']],
        ['heading', ['text']],
        ['code', undefined],
        ['heading', ['text']],
        ['blockquote', ['paragraph', 'heading', 'code', 'code']],
        ['heading', ['text']],
        ['code', undefined],
      ]);
    });
  });

  it('reports the line of the file, also if the tool has removed the front matter', async () => {
    await inFolder(async (folder) => {
      const body = '# T\n\n```har\n{"method" "GET"}\n```\n';
      await writeFile(join(folder, 'page.md'), `---\ntitle: T\n---\n\n${body}`);
      const processor = processorOf(false, {});
      const file = new VFile({ value: body, path: join(folder, 'page.md'), cwd: folder });
      await expect(processor.run(processor.parse(file), file)).rejects.toMatchObject({ line: 8, column: 11 });
    });
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

describe('the configuration of the project, in the remark plugin', () => {
  const CONFIG = `
dialect: docusaurus
dialectOptions: { sync: sprachen }
languages: [{ language: ruby, label: MRI }, 'python:requests']
parts: [samples, parameters]
placeholders: { '{other}': Another }
templates: { 'python:requests': own.hbs }
folders: { languages: languages }
`;
  const inSite = (test: (folder: string) => Promise<void>): Promise<void> =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'languages'));
      await writeFile(join(folder, 'own.hbs'), 'print("own")\n');
      await writeFile(join(folder, 'gen-snippets.config.yaml'), CONFIG);
      await test(folder);
    });

  it('is used, with labels, options and custom templates; options of the plugin take precedence', async () => {
    await inSite(async (folder) => {
      const { tree, nodes } = await runWith(processorOf(true, {}), FENCE, folder);
      const tabs = flatten(tree).filter(({ type }) => type === 'mdxJsxFlowElement') as (Node & {
        attributes: { name: string; value: string }[];
      })[];
      const values = tabs.flatMap(({ attributes }) => attributes.map(({ value }) => value));
      expect(values).toEqual(expect.arrayContaining(['sprachen', 'MRI', 'Python']));
      expect(codes(nodes)[1]).toBe('print("own")');
      const other = processorOf(true, { dialect: 'github', languages: ['go'], parts: ['samples'] });
      const { nodes: go, tree: plain } = await runWith(other, FENCE, folder);
      expect(codes(go)).toEqual(await samples(['go']));
      expect(flatten(plain).some(({ type }) => type === 'table' || type === 'mdxJsxFlowElement')).toBe(false);
    });
  });

  it('is the file that the option names, or none', async () => {
    await inSite(async (folder) => {
      await mkdir(join(folder, 'site'));
      await writeFile(join(folder, 'site/other.config.json'), '{"languages": ["go"], "parts": "samples"}');
      const codesOf = async (options: RemarkGenSnippetsOptions): Promise<unknown> =>
        codes((await runWith(processorOf(false, options), FENCE, join(folder, 'site'))).nodes);
      expect(await codesOf({ configFile: 'other.config.json' })).toEqual(await samples(['go']));
      expect(await codesOf({ configFile: '../gen-snippets.config.yaml' })).toContain('print("own")');
      expect(await codesOf({ root: '..' })).toContain('print("own")');
      expect(await codesOf({ root: '..', configFile: false })).toHaveLength(8);
      expect(await codesOf({})).toHaveLength(8);
      await expect(codesOf({ configFile: 'none.json' })).rejects.toMatchObject({
        ruleId: 'config-unreadable',
      });
    });
  });

  it('describes placeholders that the plugin does not describe', async () => {
    await inFolder(async (folder) => {
      const page = FENCE.replace(/, "_parameters".*\]/, '');
      await writeFile(
        join(folder, 'gen-snippets.config.json'),
        '{"placeholders": {"{host}": "Of the configuration", "{b}": "B of the configuration"}}',
      );
      const placeholders = [{ name: '{host}', description: 'Of the plugin' }];
      const { tree } = await runWith(processorOf(false, { placeholders, languages: ['go'] }), page, folder);
      const text = flatten(tree).map(({ value }) => value);
      expect(text).toContain('Of the plugin');
      expect(text).toContain('B of the configuration');
      expect(text).not.toContain('Of the configuration');
    });
  });

  it('stops the build with key and line if it is invalid', async () => {
    const wrong: readonly (readonly [config: string, code: string, where: string])[] = [
      ['languages: [go]\ndialekt: github\n', 'config-key', '2:1: '],
      ['languages:\n  - go\n  - langage: go\n', 'config-key', '3:5: '],
      ['parts: [sample]\n', 'config-type', '1:9: '],
      ['dialect: github\nfolders:\n  dialects: nowhere\n', 'config-missing-file', '3:13: '],
      ["templates: { 'go:nethttp': no.hbs }\n", 'config-missing-file', '1:28: '],
      ['strict: true\ndialect: gitlab\n', 'dialect-unknown', '2:10: '],
      ['dialectOptions: { detail: true }\n', 'option-invalid', '1:17: '],
      ['languages: [golang]\n', 'language-unknown', '1:12: '],
      ["languages: ['go:requests']\n", 'client-unknown', '1:12: '],
    ];
    for (const [config, ruleId, where] of wrong) {
      await inFolder(async (folder) => {
        const file = join(folder, 'gen-snippets.config.yaml');
        await writeFile(file, config);
        await expect(runWith(processorOf(false, {}), FENCE, folder), config).rejects.toMatchObject({
          ruleId,
          fatal: true,
          reason: expect.stringContaining(`${file}:${where}`),
        });
      });
    }
  });

  it('can make warnings stop the build, and allow examples that look like secrets', async () => {
    await inFolder(async (folder) => {
      const config = (text: string): Promise<void> =>
        writeFile(join(folder, 'gen-snippets.config.json'), text);
      const processor = processorOf(false, { languages: ['go'] });
      const warned = FENCE.replace(/, "_parameters".*\]/, '');
      await config('{"strict": true}');
      await expect(runWith(processor, warned, folder)).rejects.toMatchObject({
        ruleId: 'placeholder-undescribed',
        fatal: true,
      });
      const secret =
        '```har\n{"method": "GET", "url": "https://example.com/", "headers": [{"name": "Authorization", "value": "Bearer 8f3Kq0Zr5vYt1LmWn7Xc"}]}\n```\n';
      const error: Error = await runWith(processor, secret, folder).then(
        () => expect.unreachable('a secret passed'),
        (reason: Error) => reason,
      );
      const [, fingerprint] = /--allow-secret ([\w:]+)/.exec(error.message)!;
      // The size differs, so the change is noticed even within one tick of the file clock.
      await config(JSON.stringify({ allowSecrets: [fingerprint] }));
      expect(codes((await runWith(processor, secret, folder)).nodes)).toHaveLength(1);
    });
  });
});

/** Loads Markdown as a string. */
const asText: Plugin = {
  name: 'as-text',
  transform: (code, id) =>
    id.endsWith('.md') ? { code: `export default ${JSON.stringify(code)}`, map: null } : undefined,
};

/** Resolves once the server reports changes of files: those made before that are lost. */
async function startOfWatching(server: ViteDevServer, folder: string): Promise<void> {
  let isWatching = false;
  server.watcher.once('all', () => (isWatching = true));
  let count = 0;
  const probe = async (): Promise<boolean> => {
    await writeFile(join(folder, 'probe.txt'), String(count++));
    return isWatching;
  };
  await expect.poll(probe).toBe(true);
}

/** Builds a site of one page, and gives its code. */
async function bundle(
  folder: string,
  page: string,
  options: ViteGenSnippetsOptions = { languages: ['shell'] },
): Promise<string> {
  await writeFile(join(folder, 'page.md'), page);
  await writeFile(join(folder, 'main.js'), 'import page from "./page.md"; globalThis.page = page;');
  const plugin: Plugin = genSnippets(options);
  const bundles = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [asText, plugin],
    build: { write: false, minify: false, rollupOptions: { input: join(folder, 'main.js') } },
  });
  return [bundles as Rolldown.RolldownOutput]
    .flat()
    .flatMap(({ output }) => output.map((file) => (file.type === 'chunk' ? file.code : '')))
    .join('\n');
}

describe('the Vite plugin', () => {
  it('fills pages before other plugins read them', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'call.har'), CALL);
      const page = `\`\`\`har\n${CALL}\n\`\`\`\n\n<!-- gen-snippets src="/call.har" -->\n`;
      expect((await bundle(folder, page)).match(/curl --fail-with-body/g)).toHaveLength(2);
    });
  });

  it('stops the build at the position of an error', async () => {
    await inFolder(async (folder) => {
      await expect(bundle(folder, 'a\n\n```har\n{"method" "GET"}\n```\n')).rejects.toMatchObject({
        errors: [{ loc: { line: 4, column: 10, file: join(folder, 'page.md') } }],
      });
    });
  });

  it('fills a page that changes while the site is served', async () => {
    const update = { file: '/site/page.md', read: async () => `\`\`\`har\n${CALL}\n\`\`\`\n` };
    genSnippets({ languages: ['shell'] }).handleHotUpdate(update);
    expect(await update.read()).toContain('curl --fail-with-body');
  });

  it('uses the configuration of the project, and stops at its errors', async () => {
    await inFolder(async (folder) => {
      const config = join(folder, 'gen-snippets.config.mjs');
      await writeFile(config, "export default {\n  languages: ['go'],\n  parts: 'samples',\n};\n");
      const built = await bundle(folder, FENCE, {});
      expect(built).toContain('http.NewRequest');
      expect(built).not.toContain('| --- |');
      await writeFile(config, "export default {\n  language: ['go'],\n};\n");
      await expect(bundle(folder, FENCE, {})).rejects.toMatchObject({
        errors: [{ loc: { line: 2, column: 2, file: config } }],
      });
      expect(await bundle(folder, FENCE, { configFile: false, languages: ['shell'] })).toContain(
        'curl --fail',
      );
    });
  });

  it('prints pages again when the configuration or a template changes while the site is served', async () => {
    await inFolder(async (folder) => {
      const config = join(folder, 'gen-snippets.config.json');
      await writeFile(join(folder, 'page.md'), FENCE);
      const server = await createServer({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        server: { middlewareMode: true, ws: false },
        plugins: [genSnippets({ parts: ['samples'] }) as Plugin, asText],
      });
      const shows = async (expected: string): Promise<void> => {
        const page = async (): Promise<string> => {
          const result = await server.transformRequest('/page.md').catch((error: Error) => error.message);
          return typeof result === 'string' ? result : (result?.code ?? '');
        };
        await expect.poll(page).toContain(expected);
      };
      try {
        await startOfWatching(server, folder);
        await shows('Node.js');
        await writeFile(config, '{"languages": [{"language": "go", "label": "Gopher"}]}');
        await shows('Gopher');
        await writeFile(config, '{"language": ["go"]}');
        await shows('did you mean languages?');
        await writeFile(join(folder, 'own.hbs'), 'first\n');
        await writeFile(config, '{"languages": ["go"], "templates": {"go:nethttp": "own.hbs"}}');
        await shows('first');
        await writeFile(join(folder, 'own.hbs'), 'second\n');
        await shows('second');
      } finally {
        await server.close();
      }
    });
  });
});
