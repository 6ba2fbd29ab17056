// Builds dist/: the command line and the library as bundles that load their parts lazily, type declarations, and the
// compiled templates.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { lazyFormData } from './bundle/lazy-form-data.js';
import { writeLicenses } from './bundle/licenses.js';
import { yargsInEnglish } from './bundle/yargs-in-english.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Entries of dist/ and their sources. */
const SOURCES = { bin: 'cli/bin', index: 'index', remark: 'plugins/remark', vite: 'plugins/vite' };

const isOfPackage = (path) => path.startsWith(join(root, 'node_modules'));

/**
 * Dependencies that the bundle of the command line contains: as files of their own, they take longer to load than the
 * rest of a run. The library leaves all outside, so that a program and the library share one copy of httpsnippet.
 */
const BUNDLED = new Set(['handlebars', 'httpsnippet', 'picocolors', 'yargs']);

// Files of an earlier build would be published too.
rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
const chunks = await bundle(['bin'], { bundled: BUNDLED, prefix: 'cli-', minify: true });
writeLicenses(
  join(dist, 'THIRD-PARTY-LICENSES.txt'),
  chunks.flatMap((chunk) => Object.keys(chunk.modules ?? {})).filter(isOfPackage),
);
await bundle(['index', 'remark', 'vite']);
await writeTemplates();

/** All files are in dist/ itself: chunks find each other and the compiled templates by name. */
async function bundle(names, { bundled = new Set(), prefix = '', minify = false } = {}) {
  const { output } = await build({
    input: Object.fromEntries(names.map((name) => [name, join(root, `src/${SOURCES[name]}.ts`)])),
    platform: 'node',
    external: (id, importer) => isExternal(id, importer, bundled),
    plugins: [yargsInEnglish, lazyFormData],
    output: {
      dir: dist,
      format: 'esm',
      minify,
      entryFileNames: '[name].js',
      chunkFileNames: `${prefix}[name]-[hash].js`,
      // Few large files load faster than many small ones: the code for every page is in one.
      codeSplitting: {
        groups: [
          // Help and version need these too, and nothing of `core`.
          {
            name: 'base',
            priority: 2,
            test: /\/src\/(?:base\/(?:diagnostic\/|package\.ts)|cli\/terminal\/)/,
          },
          {
            name: 'core',
            priority: 1,
            test: /\/src\/(?:base|request|operation|input|literal|template|language|page|project|secret|generate)\/(?!openapi|httpsnippet|samples|sample\.|clients|reader\/yaml)/,
          },
        ],
      },
    },
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
  });
  return output;
}

/** Is a module imported from node_modules at run time? The imports of a bundled package are bundled with it. */
function isExternal(id, importer = '', bundled) {
  if (id.startsWith('node:')) return true;
  const name = id.split('/', id.startsWith('@') ? 2 : 1).join('/');
  return !isOfPackage(importer) && Object.hasOwn(dependencies, name) && !bundled.has(name);
}

/** Compiles the templates with the sources, which are bundled for that first, and bundles them with the client files. */
async function writeTemplates() {
  const [script, entry] = ['build-templates.js', 'built-templates.js'].map((name) => join(dist, name));
  await build({
    input: { 'build-templates': join(root, 'scripts/templates.ts') },
    platform: 'node',
    external: (id, importer) => isExternal(id, importer, new Set()),
    output: { dir: dist, format: 'esm', entryFileNames: '[name].js', codeSplitting: false },
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
  });
  const { templatesModule, BUILT_FILE } = await import(pathToFileURL(script).href);
  writeFileSync(entry, templatesModule());
  await build({
    input: entry,
    output: { file: join(dist, BUILT_FILE), format: 'cjs', exports: 'default', minify: true },
    logLevel: 'warn',
  });
  for (const file of [script, entry]) rmSync(file);
}
