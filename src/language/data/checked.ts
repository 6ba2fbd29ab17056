import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageIds, LANGUAGES_FOLDER } from '../../base/package.ts';

/** Name of a file next to the built modules: the content of each `language.json` of ours that the build has checked. */
export const CHECKED_FILE = 'languages.json';

type Contents = Readonly<Record<string, string>>;

let checked: Contents | undefined;

/** Has the build checked this content? Checking all of ours takes twenty times as long as reading them. */
export function wasChecked(id: string, content: string): boolean {
  checked ??= readChecked();
  return checked[id] === content;
}

/** What `CHECKED_FILE` holds. */
export const contentsOfOurs = (): Contents =>
  Object.fromEntries(
    languageIds().map((id) => [id, readFileSync(join(LANGUAGES_FOLDER, id, 'language.json'), 'utf8')]),
  );

function readChecked(): Contents {
  try {
    return JSON.parse(readFileSync(new URL(CHECKED_FILE, import.meta.url), 'utf8')) as Contents;
  } catch {
    // Not built: everything is checked.
    return {};
  }
}
