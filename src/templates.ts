import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the package brings. */
export const TEMPLATES_FOLDER = fileURLToPath(new URL('../templates/', import.meta.url));
/** One folder in them is one language, one dialect. */
export const LANGUAGES_FOLDER = join(TEMPLATES_FOLDER, 'languages');
export const DIALECTS_FOLDER = join(TEMPLATES_FOLDER, 'pages');

/** The ids of the languages in a folder. */
export const languageIds = (folder: string = LANGUAGES_FOLDER): string[] =>
  foldersWith(folder, 'language.json');

/** The ids of the dialects: those in a user's own folders, then those that the package brings. */
export const dialectIds = (folders: readonly string[] = []): string[] => [
  ...new Set([...folders, DIALECTS_FOLDER].flatMap((folder) => foldersWith(folder, 'dialect.json'))),
];

/** The rules that dialects build on, such as `commonmark`. */
export const dialectBases = (): string[] =>
  readdirSync(DIALECTS_FOLDER).flatMap((name) =>
    name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [],
  );

function foldersWith(folder: string, file: string): string[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, file)));
}
