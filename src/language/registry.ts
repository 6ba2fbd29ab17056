import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Diagnostic, nearest } from '../diagnostic/index.ts';
import { languageIds, LANGUAGES_FOLDER } from '../templates.ts';
import { Language, type LanguageData } from './language.ts';

/** A language with one of its clients. */
export interface Choice {
  readonly language: Language;
  readonly client: string;
}

/** The languages found in a folder, in the order in which they are shown. */
export class Registry {
  readonly languages: readonly Language[];

  constructor(folder: string = LANGUAGES_FOLDER) {
    this.languages = languageIds(folder)
      .map(
        (name) => new Language(name, join(folder, name), readLanguage(join(folder, name, 'language.json'))),
      )
      .toSorted(
        (a, b) => (a.data.order ?? 100) - (b.data.order ?? 100) || a.title.localeCompare(b.title, 'en'),
      );
  }

  /** @throws Diagnostic if no language has this id */
  language(id: string): Language {
    const found = this.languages.find((language) => language.id === id);
    if (found !== undefined) return found;
    const ids = this.languages.map((language) => language.id);
    throw new Diagnostic('language-unknown', `there is no language ${JSON.stringify(id)}`, {
      expected: `one of ${ids.join(', ')}`,
      hint: didYouMean(id, ids),
    });
  }

  /** @throws Diagnostic if the language has no client with this id */
  choice(languageId: string, client: string): Choice {
    const language = this.language(languageId);
    if (language.clients.includes(client)) return { language, client };
    throw new Diagnostic('client-unknown', `${language.title} has no client ${JSON.stringify(client)}`, {
      expected: `one of ${language.clients.join(', ')}`,
      hint: didYouMean(client, language.clients),
    });
  }
}

function didYouMean(typed: string, ids: readonly string[]): string {
  const near = nearest(typed, ids);
  return near === undefined ? 'gen-snippets languages lists all' : `did you mean ${near}?`;
}

function readLanguage(file: string): LanguageData {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LanguageData;
  } catch (error) {
    throw new Diagnostic('language-data', `${file} cannot be read: ${(error as Error).message}`);
  }
}
