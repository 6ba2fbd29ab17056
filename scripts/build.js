// Builds dist/: the command line and the library as bundles that load what they need when they need it, their
// types, and what is prepared from src and templates so that no run has to.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const { bin, exports, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

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
await bundle(Object.fromEntries(entries.map((name) => [name, join(root, `src/${SOURCES[name]}.ts`)])));

// Needs all of the sources, and is no part of the package.
await bundle({ prepare: join(root, 'src/cli/prepare.ts') });
const { prepare } = await import(pathToFileURL(join(dist, 'prepare.js')).href);
await prepare(dist);
rmSync(join(dist, 'prepare.js'));

/** All files lie in dist/ itself: the modules find the templates from where they are. */
async function bundle(input) {
  await build({
    input,
    platform: 'node',
    external: [/^node:/, ...Object.keys(dependencies).flatMap((name) => [name, new RegExp(`^${name}/`)])],
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
                // What help and version need as well.
                {
                  name: 'base',
                  priority: 2,
                  test: /\/src\/(?:base\/diagnostic\/|cli\/(?:explain|exit-code|terminal|stdin)\.ts)/,
                },
                {
                  name: 'core',
                  priority: 1,
                  test: /\/src\/(?:base|request|operation|input|literal|template|language|page|project|secret|generate)\/(?!openapi|httpsnippet|yaml)/,
                },
              ],
            },
    },
    logLevel: 'warn',
  });
}
