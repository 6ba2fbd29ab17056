import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Diagnostic, SourceText, type Position } from '../base/diagnostic/index.ts';
import type { JsonNode } from '../base/json/index.ts';
import { Cursor } from '../base/reader/cursor.ts';
import { readDocument, readRegularFile } from '../input/index.ts';
import type { Config } from './config.ts';
import { runProgram, toNode } from './program.ts';
import { readConfig } from './read.ts';

/** The possible file names of a configuration. */
export const CONFIG_EXTENSIONS = ['ts', 'js', 'mjs', 'json', 'yaml', 'yml'] as const;

export const CONFIG_NAMES = CONFIG_EXTENSIONS.map((extension) => `gen-snippets.config.${extension}`);

/** A configuration, and the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly file: string;
  readonly root: string;
  readonly config: Config;
  /** Position of a value, by the path of its keys and indexes. */
  readonly positionOf: (...keys: readonly (string | number)[]) => Position;
}

export interface LoadOptions {
  /** Refuses a configuration that is a program, instead of running it. */
  readonly untrusted?: boolean | undefined;
  /** Looks in the folders above too; true if left out. */
  readonly searchAbove?: boolean;
}

/**
 * Loads the configuration of a folder, or of the nearest folder above, up to the root of the repository. Undefined if
 * there is none.
 *
 * @param folder absolute
 * @param named file to load instead, relative to the folder
 * @throws Diagnostic if the file does not exist, cannot be read or is not a configuration
 */
export async function loadConfig(
  folder: string,
  named?: string,
  { untrusted = false, searchAbove = true }: LoadOptions = {},
): Promise<LoadedConfig | undefined> {
  const found = searchAbove ? findConfig : configOf;
  const file = named === undefined ? found(folder) : resolve(folder, named);
  if (file === undefined) return undefined;
  const shown = relative(folder, file) || file;
  if (untrusted && !isData(file)) {
    throw new Diagnostic('config-untrusted', `${shown} is a program, and --untrusted is on`, {
      expected: 'a configuration in JSON or YAML',
    });
  }
  const bytes = await readRegularFile(file).catch((error: unknown) => {
    if (error instanceof Diagnostic) throw new Diagnostic('config-unreadable', error.message);
    throw new Diagnostic('config-unreadable', `there is no configuration ${shown}`, {
      hint: 'gen-snippets init writes one',
    });
  });
  const [text, node] = await parseConfig(file, shown, bytes);
  return {
    file,
    root: dirname(file),
    config: readConfig(text, node),
    positionOf: (...keys) => new Cursor(text, node, '').at(...keys).position,
  };
}

/** The configurations of a file that has several projects, each with the shared keys as its defaults. */
export function projectConfigs(loaded: LoadedConfig): readonly LoadedConfig[] {
  const { projects, ...shared } = loaded.config;
  if (projects === undefined) return [loaded];
  return projects.map((own, index) => ({
    ...loaded,
    config: { ...shared, ...own },
    positionOf: (...keys) =>
      Object.hasOwn(own, keys[0] ?? '')
        ? loaded.positionOf('projects', index, ...keys)
        : loaded.positionOf(...keys),
  }));
}

/** The folder and those above it, up to the root of the repository or of the file system. */
function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, '.git')) ? [folder] : [folder, ...foldersAbove(parent)];
}

/** The paths that a configuration of the folder may have, whether they exist or not. */
export const configPaths = (folder: string): string[] =>
  foldersAbove(folder).flatMap((above) => CONFIG_NAMES.map((name) => join(above, name)));

function findConfig(folder: string): string | undefined {
  const own = foldersAbove(folder).find((above) =>
    CONFIG_NAMES.some((name) => existsSync(join(above, name))),
  );
  return own === undefined ? undefined : configOf(own);
}

function configOf(folder: string): string | undefined {
  const found = CONFIG_NAMES.filter((name) => existsSync(join(folder, name)));
  if (found.length > 1) {
    throw new Diagnostic('config-several', `there are ${found.join(' and ')}`, {
      expected: 'one configuration',
      hint: 'keep one, or name it with --config, or with configFile of a plugin',
    });
  }
  return found[0] === undefined ? undefined : join(folder, found[0]);
}

const isData = (file: string): boolean => /\.(?:json|ya?ml)$/.test(file);

async function parseConfig(file: string, shown: string, bytes: Uint8Array): Promise<[SourceText, JsonNode]> {
  if (isData(file)) {
    const { text, root } = await readDocument(shown, bytes);
    return [text, root];
  }
  const text = new SourceText(shown, new TextDecoder().decode(bytes));
  return [text, toNode(await runProgram(file), text)];
}
