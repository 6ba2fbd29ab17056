import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package: the nearest one above this module with a `package.json`, from `src` and `dist` alike. */
export const PACKAGE_FOLDER = packageFolder(dirname(fileURLToPath(import.meta.url)));

/** Templates that the package brings. */
export const TEMPLATES_FOLDER = join(PACKAGE_FOLDER, 'templates');
/** Each folder in it is one language. */
export const LANGUAGES_FOLDER = join(TEMPLATES_FOLDER, 'languages');
/** Each folder in it is one dialect. */
export const DIALECTS_FOLDER = join(TEMPLATES_FOLDER, 'pages');

function packageFolder(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageFolder(dirname(folder));
}

/** Version of the package. */
export function version(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** Ids of the languages in a folder. */
export const languageIds = (folder: string = LANGUAGES_FOLDER): string[] =>
  foldersWith(folder, 'language.json');

/** Ids of the dialects: those in a user's own folders, then those that the package brings. */
export const dialectIds = (folders: readonly string[] = []): string[] => [
  ...new Set([...folders, DIALECTS_FOLDER].flatMap((folder) => foldersWith(folder, 'dialect.json'))),
];

/** Names of the rules that dialects build on, such as `commonmark`. */
export const dialectBases = (): string[] =>
  readdirSync(DIALECTS_FOLDER).flatMap((name) =>
    name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [],
  );

function foldersWith(folder: string, file: string): string[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, file)));
}
