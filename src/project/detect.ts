import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The proposals of `init` for a folder. */
export interface Detected {
  /** Dialect of the docs tool; undefined if none is recognised. */
  readonly dialect?: string;
  /** The package or file that the dialect was recognised by. */
  readonly because?: string;
  /** Patterns of the descriptions in the folder. */
  readonly inputs: readonly string[];
  readonly usesTypeScript: boolean;
}

/** npm packages of docs tools. The first match wins. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@docusaurus/core': 'docusaurus',
  '@astrojs/starlight': 'starlight',
  vitepress: 'vitepress',
  nextra: 'nextra',
  mintlify: 'mintlify',
};

/** Files that only one docs tool has. */
const FILES: Readonly<Record<string, string>> = {
  'docusaurus.config.js': 'docusaurus',
  'docusaurus.config.ts': 'docusaurus',
  'mkdocs.yml': 'mkdocs',
  'mkdocs.yaml': 'mkdocs',
  'docs.json': 'mintlify',
  'mint.json': 'mintlify',
  'docs/conf.py': 'sphinx',
  'conf.py': 'sphinx',
  'source/conf.py': 'sphinx',
  'antora.yml': 'asciidoc',
};

/** Recognises the docs tool of a folder, and finds descriptions, at most four folders deep. */
export async function detectProject(folder: string): Promise<Detected> {
  const { glob } = await import('tinyglobby');
  const packages = await dependenciesOf(folder);
  const byPackage = Object.keys(PACKAGES).find((name) => packages.includes(name));
  const byFile = Object.keys(FILES).find((name) => existsSync(join(folder, name)));
  const dialect = byPackage === undefined ? byFile && FILES[byFile] : PACKAGES[byPackage];
  const because = byPackage ?? byFile;
  const found = await glob(['**/*.har', '**/*.har.{json,yaml,yml}', '**/{openapi,api}.{json,yaml,yml}'], {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/dist/**', '**/build/**'],
    deep: 4,
  });
  return {
    ...(dialect === undefined || because === undefined ? {} : { dialect, because }),
    inputs: [...new Set(found.toSorted().map(patternOf))],
    usesTypeScript: existsSync(join(folder, 'tsconfig.json')),
  };
}

/** `calls/a.har` gives `calls/*.har`; the path of an OpenAPI description stays as it is. */
const patternOf = (file: string): string => file.replace(/[^/]+?((?:\.har)(?:\.\w+)?)$/, '*$1');

async function dependenciesOf(folder: string): Promise<string[]> {
  try {
    const { dependencies, devDependencies } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    ) as Record<string, object | undefined>;
    return Object.keys({ ...dependencies, ...devDependencies });
  } catch {
    return [];
  }
}
