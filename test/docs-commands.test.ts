import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';

const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const OPENAPI = `openapi: 3.1.0
info: { title: Widgets, version: '1' }
servers: [{ url: https://api.example.com }]
paths:
  /widgets/{id}:
    get:
      operationId: readWidget
      tags: [widgets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: The widget. } }
`;
const CONFIG = 'inputs: calls/*.har\nout: docs/api\n';

/** The code blocks of a page in a language. */
const blocks = (page: string, language: string): string[] =>
  Array.from(
    readFileSync(join(ROOT, page), 'utf8').matchAll(
      new RegExp(`^(\`{3,})${language}\\n([\\s\\S]*?)^\\1$`, 'gm'),
    ),
    ([, , code]) => code!,
  );

/** The calls of gen-snippets in a block that end by themselves. */
const commandsOf = (block: string): string[] =>
  block
    .split('\n')
    .flatMap((line) => line.replace(/ # .*$/, '').split('&&'))
    .map((command) => command.trim())
    .filter((command) => /^npx gen-snippets(?! watch)/.test(command));

const PROGRAMS = new Map([
  ['docs/library.md', blocks('docs/library.md', 'js')],
  ['docs/in-place.md', blocks('docs/in-place.md', 'js')],
]);

/** A folder with the files that the pages name, which are examples of the pages themselves. */
async function inExampleFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-docs-'));
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  try {
    const call = blocks('docs/start.md', 'json')[0]!;
    const page = blocks('docs/in-place.md', 'md')[0]!;
    write('call.har', call);
    write('calls/delete-widget.har', call);
    write('widget.yaml', blocks('docs/authoring.md', 'yaml')[0]!);
    for (const file of ['guide.md', 'guides/guide.md', 'docs/widgets.md']) write(file, page);
    write('openapi.yaml', OPENAPI);
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/gen-snippets'));
    symlinkSync(join(ROOT, 'node_modules/httpsnippet'), join(folder, 'node_modules/httpsnippet'));
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command in a shell, and fails with its output. */
function run(command: string, folder: string): Promise<void> {
  const env = { PATH: process.env['PATH'], XDG_CACHE_HOME: join(folder, '.cache') };
  return new Promise((resolve, reject) => {
    execFile('sh', ['-c', command], { cwd: folder, env }, (error, stdout, stderr) => {
      if (error === null) resolve();
      else reject(new Error(`${command}\n${stdout}${stderr}`));
    });
  });
}

/** Every machine has Node.js; the other toolchains may be missing. */
const withToolchain = (command: string): string =>
  / verify /.test(command) && !command.includes('--client') ? `${command} --client node:fetch` : command;

describe('what the documentation shows', () => {
  for (const page of PAGES) {
    const commands = blocks(page, 'sh').map(commandsOf);
    if (commands.flat().length === 0) continue;
    it(`${page}: its commands run`, async () => {
      for (const block of commands) {
        await inExampleFolder(async (folder) => {
          if (!block.some((command) => command.includes(' init'))) {
            writeFileSync(join(folder, 'gen-snippets.config.yaml'), CONFIG);
          }
          for (const command of block) {
            const args = withToolchain(command).replace('npx gen-snippets', '');
            await run(`"${process.execPath}" "${join(ROOT, 'dist/bin.js')}"${args}`, folder);
          }
        });
      }
    });
  }

  it.each([...PROGRAMS])('%s: its programs run', async (_, programs) => {
    expect(programs).not.toEqual([]);
    for (const program of programs) {
      await inExampleFolder(async (folder) => {
        writeFileSync(join(folder, 'program.mjs'), program);
        await run(`"${process.execPath}" program.mjs`, folder);
      });
    }
  });

  it('docs/configuration.md: its configuration works', async () => {
    await inExampleFolder(async (folder) => {
      writeFileSync(join(folder, 'gen-snippets.config.ts'), blocks('docs/configuration.md', 'ts')[0]!);
      await run(`"${process.execPath}" "${join(ROOT, 'dist/bin.js')}"`, folder);
      expect(readdirSync(join(folder, 'docs/api'))).toEqual(['delete-widget.mdx', 'read-widget.mdx']);
    });
  });
});
