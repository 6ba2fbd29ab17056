import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders that the package brings: one folder in them is one language, one dialect. */
export const LANGUAGES_FOLDER = fileURLToPath(new URL('../templates/languages/', import.meta.url));
export const DIALECTS_FOLDER = fileURLToPath(new URL('../templates/pages/', import.meta.url));

/** The ids of the languages in a folder. */
export const languageIds = (folder: string = LANGUAGES_FOLDER): string[] =>
  foldersWith(folder, 'language.json');

/** The ids of the dialects: those in a user's own folders, then those that the package brings. */
export const dialectIds = (folders: readonly string[] = []): string[] => [
  ...new Set([...folders, DIALECTS_FOLDER].flatMap((folder) => foldersWith(folder, 'dialect.json'))),
];

function foldersWith(folder: string, file: string): string[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, file)));
}
