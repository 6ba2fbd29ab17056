import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Diagnostic, didYouMean } from '../base/diagnostic/index.ts';
import { languageIds, LANGUAGES_FOLDER } from '../base/package.ts';
import type { PartialFiles, ProjectHelper } from '../template/index.ts';
import { readLanguageData } from './data/index.ts';
import { Language, type SharedTemplates } from './language.ts';

/** A language with one of its clients. */
export interface Choice {
  readonly language: Language;
  readonly client: string;
  /** Values of options of the client. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Additions of a user to the languages of the package. */
export interface OwnTemplates {
  /** Folders of languages. A language with the id of one of ours replaces it. */
  readonly folders?: readonly string[];
  /** Templates in place of ours, or of new clients: `python:requests` to a file. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Files that templates include as `{{> name}}`. A file in `partials/` next to a template takes precedence. */
  readonly partials?: PartialFiles;
  /** Functions that the user's templates call. */
  readonly helpers?: Readonly<Record<string, ProjectHelper>>;
  /**
   * Receives a warning for each language whose folder is broken, with the id of the language. The registry is then
   * without that language, and throws the error when it is asked for the language. Without `report`, the
   * constructor throws.
   */
  readonly report?: (warning: Diagnostic, id: string) => void;
}

/** Compares without a collator, which takes longer to load than the languages. */
function byTitle(a: Language, b: Language): number {
  const [one, other] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The languages of the package and of the user, in the order of a page. */
export class Registry {
  readonly languages: readonly Language[];
  /** Errors in the folders of the languages that are left out. */
  readonly #broken = new Map<string, Diagnostic>();

  /** @throws Diagnostic if a template is for a language that does not exist, or without `report` if a folder is broken */
  constructor({ folders = [], templates = {}, partials = {}, helpers = {}, report }: OwnTemplates = {}) {
    const byId = new Map<string, Language>();
    for (const folder of [LANGUAGES_FOLDER, ...folders.toReversed()]) {
      for (const id of languageIds(folder)) {
        // A broken language of the user does not fall back to ours of the same id.
        byId.delete(id);
        this.#broken.delete(id);
        try {
          byId.set(id, readLanguage(join(folder, id), id, templatesOf(id, templates), { partials, helpers }));
        } catch (error) {
          if (!(error instanceof Diagnostic) || report === undefined) throw error;
          this.#broken.set(id, error);
        }
      }
    }
    this.languages = [...byId.values()].toSorted(
      (a, b) => (a.data.order ?? 100) - (b.data.order ?? 100) || byTitle(a, b),
    );
    for (const [id, { message, position, expected, hint }] of this.#broken) {
      const details = { position, expected, hint };
      report!(new Diagnostic('language-skipped', `the language ${id} is left out: ${message}`, details), id);
    }
    for (const name of Object.keys(templates)) {
      const [id = ''] = name.split(':');
      if (!this.#broken.has(id)) this.language(id);
    }
  }

  /**
   * The language with an id; undefined if there is none.
   *
   * @throws Diagnostic if its folder is broken
   */
  find(id: string): Language | undefined {
    const broken = this.#broken.get(id);
    if (broken !== undefined) throw broken;
    return this.languages.find((language) => language.id === id);
  }

  /** @throws Diagnostic if no language has this id, or its folder is broken */
  language(id: string): Language {
    const found = this.find(id);
    if (found !== undefined) return found;
    const ids = this.languages.map((language) => language.id);
    throw new Diagnostic('language-unknown', `there is no language ${JSON.stringify(id)}`, {
      expected: `one of ${ids.join(', ')}`,
      hint: didYouMean(id, ids, 'gen-snippets languages lists all'),
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
      hint: didYouMean(client, language.clients, 'gen-snippets languages lists all'),
    });
  }
}

/** The user's templates for one language: client to file. */
const templatesOf = (id: string, templates: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(templates).flatMap(([name, file]) => {
      const [language, client = ''] = name.split(':');
      return language === id ? [[client, file]] : [];
    }),
  );

function readLanguage(
  folder: string,
  id: string,
  templates: ReadonlyMap<string, string>,
  shared: SharedTemplates,
): Language {
  const data = readLanguageData(
    folder,
    id,
    (client) => templates.has(client) || existsSync(join(folder, `${client}.hbs`)),
  );
  const language = new Language(id, folder, data, shared);
  for (const [client, file] of templates) language.useTemplate(client, file);
  // Our own templates were checked when the package was built.
  if (dirname(folder) !== LANGUAGES_FOLDER) {
    for (const client of language.clients) if (!templates.has(client)) language.compile(client);
  }
  return language;
}
