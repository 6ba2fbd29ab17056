// Packs the package, installs it into an empty folder, and uses it there as a new user would.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-pack-'));
const run = (program, args, cwd) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  const packed = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  const [{ filename, files, size }] = Array.isArray(packed) ? packed : Object.values(packed);
  const paths = files.map(({ path }) => path);
  const stray = paths.filter(
    (path) =>
      !/^(?:dist|templates|docs|examples)\/|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(path),
  );
  if (stray.length > 0) throw new Error(`packed what nobody needs: ${stray.join(', ')}`);

  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{"private": true, "type": "module"}\n');
  const install = ['install', '--no-audit', '--no-fund', join(folder, filename)];
  const { status, stderr } = spawnSync('npm', install, { cwd: empty, encoding: 'utf8' });
  // npm warns about a package whose scripts an installation would run.
  if (status !== 0 || /warn/i.test(stderr)) throw new Error(`an installation fails or warns:\n${stderr}`);
  copyFileSync(join(root, 'examples/delete-organization.har'), join(empty, 'call.har'));
  const page = run('npx', ['--no-install', 'gen-snippets', 'call.har'], empty);
  const expected = readFileSync(join(root, 'snapshots/pages/github/page-delete-organization.md'), 'utf8');
  if (page !== expected) throw new Error('the installed package prints another page than the snapshot');

  writeFileSync(
    join(empty, 'use.ts'),
    "import { generate, renderPage, type GenerateResult } from 'gen-snippets';\n" +
      "const result: GenerateResult = await generate([{ file: 'a.har', content: '{}' }]);\n" +
      "const page: string = renderPage(result.operations, { dialect: 'github', parts: ['samples'] });\n" +
      "import remarkGenSnippets, { type RemarkGenSnippetsOptions } from 'gen-snippets/remark';\n" +
      "import genSnippets, { type ViteGenSnippetsOptions } from 'gen-snippets/vite';\n" +
      "const options: RemarkGenSnippetsOptions & ViteGenSnippetsOptions = { dialect: 'github' };\n" +
      'export { page, remarkGenSnippets };\n' +
      'export const plugins = [genSnippets(options)];\n',
  );
  run(
    join(root, 'node_modules/.bin/tsc'),
    ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023', '--module', 'nodenext', 'use.ts'],
    empty,
  );
  console.log(
    `${filename}: ${paths.length} files, ${(size / 1024).toFixed(0)} KiB; installed, ran, and its types compile`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
