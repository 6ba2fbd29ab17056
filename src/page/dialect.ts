import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Diagnostic, didYouMean } from '../base/diagnostic/index.ts';
import { dialectBases, dialectIds, DIALECTS_FOLDER } from '../base/package.ts';
import {
  compileTemplate,
  type PartialFiles,
  type Template,
  type TemplateOptions,
  type View,
} from '../template/index.ts';
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

/** The markup of one docs tool: rules for text, and a page template. */
export class Dialect {
  readonly id: string;
  /** The content of `dialect.json`, with only those imports that the options select. */
  readonly data: DialectData & { readonly imports: readonly ImportRule[] };
  readonly markup: Markup;
  readonly #folder: string;
  readonly #partials: PartialFiles;
  readonly #declared: NonNullable<DialectData['options']>;
  #template: Template<typeof PAGE_SHAPE> | undefined;
  /** The field `options` of the page view. */
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
    this.#folder = folder;
    this.#partials = partials;
    this.#declared = declared;
    // A template of the package was checked when the package was built; a user's is checked at once.
    if (dirname(folder) !== DIALECTS_FOLDER) this.#template = compileTemplate(this.templateOptions());
  }

  /** Source and options of the template of the page. */
  templateOptions(): TemplateOptions<typeof PAGE_SHAPE> {
    const file = join(this.#folder, 'page.hbs');
    const source = readTemplate(this.id, file);
    const shape = pageShape(optionShape(this.#declared));
    return { file, source, shape, partials: this.#partials };
  }

  /** Prints a page with the template, which is compiled once. */
  print(view: View<typeof PAGE_SHAPE>): string {
    this.#template ??= compileTemplate(this.templateOptions());
    return this.#template(view);
  }

  /**
   * @param folders the user's folders of dialects; they are searched before that of the package
   * @param options values for the options of the dialect
   * @param partials additional files that its template may include, by name
   * @throws Diagnostic if no dialect has this id, a file of it is invalid, or it has no such option
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
    throw new Diagnostic('language-data', `the dialect ${id} has no page template`, {
      expected: `a file ${file}`,
    });
  }
  return readFileSync(file, 'utf8');
}
