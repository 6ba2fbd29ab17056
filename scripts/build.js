// Builds dist/: the command line and the library as bundles that load what they need when they need it, their
// types, and what is prepared from src and templates so that no run has to.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { writeLicenses } from './bundle/licenses.js';
import { yargsInEnglish } from './bundle/yargs-in-english.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const { bin, exports, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Dependencies that the bundle contains: files of their own would take longer to load than a run. */
const BUNDLED = new Set(['yargs', 'picocolors']);

const isOfPackage = (path) => path.startsWith(join(root, 'node_modules'));

/** Is it imported from node_modules at run time? The dependencies of a bundled package are bundled with it. */
function isExternal(id, importer = '') {
  if (id.startsWith('node:')) return true;
  const name = id.split('/', id.startsWith('@') ? 2 : 1).join('/');
  return !isOfPackage(importer) && Object.hasOwn(dependencies, name) && !BUNDLED.has(name);
}

// What an earlier build left is no part of the package.
rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

/** What each module in dist/ is built from. */
const targets = [...Object.values(bin), ...Object.values(exports).map((target) => target.default)];
const entries = targets.flatMap((target) => /dist\/(.+)\.js$/.exec(target ?? '')?.[1] ?? []);
const SOURCES = { bin: 'cli/bin', index: 'index', remark: 'plugins/remark', vite: 'plugins/vite' };
const output = await bundle(
  Object.fromEntries(entries.map((name) => [name, join(root, `src/${SOURCES[name]}.ts`)])),
);
writeLicenses(
  join(dist, 'THIRD-PARTY-LICENSES.txt'),
  output.flatMap((chunk) => Object.keys(chunk.modules ?? {})).filter(isOfPackage),
);

// Needs all of the sources, and is no part of the package.
await bundle({ prepare: join(root, 'src/cli/prepare.ts') });
const { prepare } = await import(pathToFileURL(join(dist, 'prepare.js')).href);
await prepare(dist);
rmSync(join(dist, 'prepare.js'));

/** All files lie in dist/ itself: the modules find the templates from where they are. */
async function bundle(input) {
  const result = await build({
    input,
    platform: 'node',
    external: isExternal,
    plugins: [yargsInEnglish],
    output: {
      dir: dist,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // Few large files load faster than many small ones: what every page needs lies in one.
      codeSplitting:
        'prepare' in input
          ? false
          : {
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
                  test: /\/src\/(?:base|request|operation|input|literal|template|language|page|project|secret|generate)\/(?!openapi|httpsnippet|reader\/yaml)/,
                },
              ],
            },
    },
    logLevel: 'warn',
  });
  return result.output;
}
