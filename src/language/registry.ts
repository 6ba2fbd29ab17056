import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Diagnostic, nearest } from '../base/diagnostic/index.ts';
import type { PartialFiles } from '../template/index.ts';
import { languageIds, LANGUAGES_FOLDER } from '../base/package.ts';
import { Language, type LanguageData } from './language.ts';

/** A language with one of its clients. */
export interface Choice {
  readonly language: Language;
  readonly client: string;
  /** Values of the words that the client's template leaves open. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What a user brings beside the languages of the package. */
export interface OwnTemplates {
  /** Folders of languages; one that has the id of ours replaces it. */
  readonly folders?: readonly string[];
  /** Templates in place of ours, or of clients of their own: `python:requests` to a file. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Files that templates include as `{{> name}}`; one in `partials/` beside a template goes before. */
  readonly partials?: PartialFiles;
}

/** Without a collator, which takes longer to load than the languages. */
function byTitle(a: Language, b: Language): number {
  const [one, other] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The languages of the package and of the user, in the order in which they are shown. */
export class Registry {
  readonly languages: readonly Language[];

  constructor({ folders = [], templates = {}, partials = {} }: OwnTemplates = {}) {
    const byId = new Map<string, Language>();
    for (const folder of [LANGUAGES_FOLDER, ...folders.toReversed()]) {
      for (const id of languageIds(folder)) {
        const data = readLanguage(join(folder, id, 'language.json'));
        byId.set(id, new Language(id, join(folder, id), data, partials));
      }
    }
    this.languages = [...byId.values()].toSorted(
      (a, b) => (a.data.order ?? 100) - (b.data.order ?? 100) || byTitle(a, b),
    );
    for (const [id, file] of Object.entries(templates)) {
      const [language = '', client = ''] = id.split(':');
      this.language(language).useTemplate(client, file);
    }
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

  /** The clients with this id, in any language: `requests` gives `['python:requests']`. */
  clientsNamed(id: string): string[] {
    return this.languages
      .filter(({ clients }) => clients.includes(id))
      .map((language) => `${language.id}:${id}`);
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
