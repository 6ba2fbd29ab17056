// Builds dist/: the command line and the library as bundles that load what they need when they need it, their
// types, and what is prepared from src and templates so that no run has to.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { minifySync } from 'rolldown/utils';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// What an earlier build left is no part of the package.
rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

const LAZY_FORM_DATA = join(root, 'node_modules/httpsnippet/lazy-form-data.cjs');
const OUTPUT = { dir: dist, format: 'esm', entryFileNames: '[name].js' };

/** Entries of dist/, by the names in package.json, and their sources. */
const SOURCES = { bin: 'cli/bin', index: 'index', remark: 'plugins/remark', vite: 'plugins/vite' };

/**
 * Dependencies that are part of the command line's bundle: as separate files, they take longer to load than the rest
 * of a run. The library leaves them outside, so that a program shares its copy of httpsnippet with us.
 */
const BUNDLED = ['handlebars/runtime.js', 'httpsnippet'];

/**
 * httpsnippet uses form-data for multipart bodies only, but loads it at once, and with it Node's TLS and a table of all
 * media types. In the bundle it is loaded when it is first used.
 */
const lazyFormData = {
  name: 'lazy-form-data',
  resolveId: (id, importer) =>
    id === 'form-data/lib/form_data' && importer !== LAZY_FORM_DATA ? LAZY_FORM_DATA : undefined,
  load: (id) =>
    id === LAZY_FORM_DATA
      ? "module.exports = function (...args) { return new (require('form-data/lib/form_data'))(...args); };"
      : undefined,
};

await bundle(['bin'], { bundled: BUNDLED, prefix: 'cli-' });
await bundle(['index', 'remark', 'vite']);
await writeTemplates();

// Needs all of the sources, and is no part of the package.
await bundleScript('prepare', 'src/cli/prepare.ts');
const { prepare } = await import(pathToFileURL(join(dist, 'prepare.js')).href);
await prepare(dist);
rmSync(join(dist, 'prepare.js'));

async function writeTemplates() {
  await bundleScript('templates', 'scripts/templates.ts');
  const script = join(dist, 'templates.js');
  const { precompileTemplates, PRECOMPILED_FILE } = await import(pathToFileURL(script).href);
  writeFileSync(join(dist, PRECOMPILED_FILE), minifySync(PRECOMPILED_FILE, precompileTemplates()).code);
  rmSync(script);
}

/** All files are in dist/ itself: chunks find each other and the precompiled templates by name. */
async function bundle(names, { bundled = [], prefix = '' } = {}) {
  await build({
    ...options(bundled),
    input: Object.fromEntries(names.map((name) => [name, join(root, `src/${SOURCES[name]}.ts`)])),
    output: {
      ...OUTPUT,
      minify: true,
      chunkFileNames: `${prefix}[name]-[hash].js`,
      // Few large files load faster than many small ones: the code for every page is in one.
      codeSplitting: {
        groups: [
          // Help and version need this as well.
          {
            name: 'base',
            priority: 2,
            test: /\/src\/(?:base\/diagnostic\/|cli\/terminal\/)/,
          },
          {
            name: 'core',
            priority: 1,
            test: /\/src\/(?:base|request|operation|input|literal|template|language|page|project|secret|generate)\/(?!openapi|httpsnippet|samples|sample\.|clients|reader\/yaml)/,
          },
        ],
      },
    },
  });
}

/** A script of the build that uses the sources. */
async function bundleScript(name, source) {
  await build({
    ...options([]),
    input: { [name]: join(root, source) },
    output: { ...OUTPUT, codeSplitting: false },
  });
}

function options(bundled) {
  const isBundled = (id) => bundled.some((name) => id === name || id.startsWith(`${name}/`));
  const isDependency = (id) =>
    Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));
  return {
    platform: 'node',
    plugins: [lazyFormData],
    external: (id) => id.startsWith('node:') || (isDependency(id) && !isBundled(id)),
    logLevel: 'warn',
  };
}
