import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Diagnostic, didYouMean } from '../base/diagnostic/index.ts';
import { dialectBases, dialectIds, DIALECTS_FOLDER } from '../base/package.ts';
import { compileTemplate, type PartialFiles, type Template } from '../template/index.ts';
import { readDialectData, type DialectData } from './dialect/dialect-data.ts';
import { createMarkup } from './markup/markup.ts';
import type { Markup } from './markup/types.ts';
import {
  importLines,
  optionShape,
  optionValues,
  optionView,
  type GivenOptions,
  type ImportRule,
} from './dialect/options.ts';
import { pageShape, type PAGE_SHAPE } from './shape.ts';

/** The markup of one docs tool: its rules for text, and the template of its page. */
export class Dialect {
  readonly id: string;
  /** As `dialect.json` says; its imports are those that the options ask for. */
  readonly data: DialectData & { readonly imports: readonly ImportRule[] };
  readonly markup: Markup;
  readonly #readTemplate: () => Template<typeof PAGE_SHAPE>;
  #template: Template<typeof PAGE_SHAPE> | undefined;
  /** What templates find below `options`. */
  readonly options: object;

  private constructor(id: string, folder: string, given: GivenOptions, partials: PartialFiles) {
    this.id = id;
    const data = readDialectData(join(folder, 'dialect.json'), {
      read: (path) => readFileSync(path, 'utf8'),
      bases: dialectBases(),
      baseFile: (name) => join(DIALECTS_FOLDER, `${name}.json`),
    });
    const { options: declared = {}, imports = [] } = data;
    const values = optionValues(declared, given, id);
    this.data = { ...data, imports: importLines(imports, values) };
    this.options = optionView(declared, values);
    this.markup = createMarkup(data);
    this.#readTemplate = () => {
      const file = join(folder, 'page.hbs');
      const source = readTemplate(id, file);
      return compileTemplate({ file, source, shape: pageShape(optionShape(declared)), partials });
    };
    // Ours was looked at when the package was built.
    if (dirname(folder) !== DIALECTS_FOLDER) this.#template = this.#readTemplate();
  }

  /** Of ours it is read when the first page is printed. */
  get template(): Template<typeof PAGE_SHAPE> {
    return (this.#template ??= this.#readTemplate());
  }

  /**
   * @param folders a user's own, each with a folder for a dialect; they go before the package's
   * @param options values for what the dialect leaves open
   * @param partials files that its template may include beside its own folder's
   * @throws Diagnostic if no dialect has this id, its files are not as they should be, or it has no such option
   */
  static load(
    id: string,
    folders: readonly string[] = [],
    options: GivenOptions = {},
    partials: PartialFiles = {},
  ): Dialect {
    const folder = [...folders, DIALECTS_FOLDER].find((path) => existsSync(join(path, id, 'dialect.json')));
    const ids = dialectIds(folders);
    if (folder !== undefined && ids.includes(id)) {
      return new Dialect(id, join(folder, id), options, partials);
    }
    throw new Diagnostic('dialect-unknown', `there is no dialect ${JSON.stringify(id)}`, {
      expected: `one of ${ids.join(', ')}`,
      hint: didYouMean(id, ids),
    });
  }
}

function readTemplate(id: string, file: string): string {
  if (!existsSync(file)) {
    throw new Diagnostic('language-data', `the dialect ${id} has no template`, {
      expected: `a file ${file}`,
    });
  }
  return readFileSync(file, 'utf8');
}
