import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SourceText } from '../base/diagnostic/index.ts';

/** Files of partials by name: `{{> name}}`. */
export type PartialFiles = Readonly<Record<string, string>>;

const EXTENSION = '.hbs';

/** Where the partials of a template lie: `partials` beside it. */
export const partialsFolder = (template: string): string => join(dirname(template), 'partials');

/** The partials that a template may include: those beside it, then those that have been named. */
export class Partials {
  readonly #template: string;
  readonly #named: PartialFiles;
  #files: ReadonlyMap<string, string> | undefined;

  /** @param named for all templates; one beside the template goes before */
  constructor(template: string, named: PartialFiles = {}) {
    this.#template = template;
    this.#named = named;
  }

  get names(): readonly string[] {
    return [...this.#all.keys()].toSorted();
  }

  /** The text of a partial; undefined if there is none of this name, or its file cannot be read. */
  find(name: string): SourceText | undefined {
    const file = this.#all.get(name);
    if (file === undefined) return undefined;
    try {
      return new SourceText(file, readFileSync(file, 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Looked for when a template includes something: most include nothing. */
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
