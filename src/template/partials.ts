import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SourceText } from '../base/diagnostic/index.ts';

/** Files of partials by name: `{{> name}}`. */
export type PartialFiles = Readonly<Record<string, string>>;

const EXTENSION = '.hbs';

/** Folder of the partials of a template: `partials` beside it. */
export const partialsFolder = (template: string): string => join(dirname(template), 'partials');

/** The partials that a template may include: files beside it, and files that the project names. */
export class Partials {
  readonly #template: string;
  readonly #named: PartialFiles;
  #files: ReadonlyMap<string, string> | undefined;

  /** @param named partials for all templates; a file beside the template takes precedence */
  constructor(template: string, named: PartialFiles = {}) {
    this.#template = template;
    this.#named = named;
  }

  get names(): readonly string[] {
    return [...this.#all.keys()].toSorted();
  }

  /** The text of a partial; undefined if no partial has this name, or its file cannot be read. */
  find(name: string): SourceText | undefined {
    const file = this.#all.get(name);
    if (file === undefined) return undefined;
    try {
      return new SourceText(file, readFileSync(file, 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Read on first use: most templates include nothing. */
  get #all(): ReadonlyMap<string, string> {
    return (this.#files ??= new Map([...Object.entries(this.#named), ...this.#beside()]));
  }

  #beside(): [string, string][] {
    const folder = partialsFolder(this.#template);
    try {
      return readdirSync(folder)
        .filter((file) => file.endsWith(EXTENSION))
        .map((file) => [file.slice(0, -EXTENSION.length), join(folder, file)]);
    } catch {
      return [];
    }
  }
}
