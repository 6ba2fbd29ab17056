import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { Escaper, JsonPrinter, Leaf, Literal, Quoter, Word, type LiteralRules } from '../literal/index.ts';
import {
  compileTemplate,
  leaf,
  type LeafHelper,
  type PartialFiles,
  type ProjectHelper,
  type Shape,
  type TemplateOptions,
} from '../template/index.ts';
import type { ClientData, LanguageData } from './data/index.ts';
import { fittingHelpers } from './fitting.ts';
import { loadClientFile, type ClientFile } from './view/client-file.ts';
import { VIEW_SHAPE } from './view/shape.ts';
import { refuseValues } from './without-literal.ts';

/** Without `literal` in `language.json`. Nothing is printed with it: a template that prints a value is refused. */
const NO_LITERALS: LiteralRules = { spec: '', styles: [] };

/** Partials and helpers that the templates of all languages may use. */
export interface SharedTemplates {
  readonly partials?: PartialFiles;
  readonly helpers?: Readonly<Record<string, ProjectHelper>>;
}

/** A language that was found: its data, and its clients by id. */
export class Language {
  readonly id: string;
  readonly data: LanguageData;
  readonly folder: string;
  readonly #shared: SharedTemplates;
  #quoter: Quoter | undefined;
  #json: JsonPrinter | undefined;
  readonly #templates = new Map<string, (view: object) => string>();
  /** Templates of the user's, by client. */
  readonly #files = new Map<string, string>();
  readonly #clientFiles = new Map<string, ClientFile | undefined>();

  constructor(id: string, folder: string, data: LanguageData, shared: SharedTemplates = {}) {
    this.id = id;
    this.folder = folder;
    this.data = data;
    this.#shared = shared;
  }

  get title(): string {
    return this.data.title;
  }

  /** Client ids, the default first. */
  get clients(): readonly string[] {
    const { default: first } = this.data;
    return [...new Set([first, ...Object.keys(this.data.clients), ...this.#files.keys()])];
  }

  client(id: string): ClientData {
    return this.data.clients[id] ?? { title: id, link: '', description: '' };
  }

  /** Prints a client with a template of the user's; a client that `language.json` does not have is added. */
  useTemplate(client: string, file: string): void {
    this.#files.set(client, file);
  }

  get quoter(): Quoter {
    return (this.#quoter ??= new Quoter(this.data.literal ?? NO_LITERALS));
  }

  get json(): JsonPrinter | undefined {
    if (this.data.json === undefined) return undefined;
    return (this.#json ??= new JsonPrinter(this.data.json, this.quoter));
  }

  /** Prints a view with the template of a client. */
  print(client: string, view: object): string {
    return this.compile(client)(view);
  }

  /**
   * Compiles the template of a client, once.
   *
   * @throws Diagnostic if the template is not valid or breaks a rule of quoting
   */
  compile(client: string): (view: object) => string {
    let template = this.#templates.get(client);
    if (template === undefined) {
      const options = this.templateOptions(client);
      template = compileTemplate(options) as (view: object) => string;
      if (this.data.literal === undefined) refuseValues(options, this.folder);
      this.#templates.set(client, template);
    }
    return template;
  }

  /** The words of a client's options, as the template names them. */
  options(client: string, chosen: Readonly<Record<string, string>> = {}): Record<string, Leaf> {
    const options = this.client(client).options ?? {};
    return Object.fromEntries(
      Object.entries(options).map(([name, { default: value, match }]) => [
        name,
        new Word(chosen[name] ?? value, new RegExp(`^(?:${match})$`, 'u')),
      ]),
    );
  }

  /**
   * The module beside the template of a client, loaded once; undefined if there is none.
   *
   * @throws Diagnostic if the module fails, or does not export a shape and a function
   */
  clientFile(client: string): ClientFile | undefined {
    if (!this.#clientFiles.has(client)) {
      this.#clientFiles.set(client, loadClientFile(this.#templateOf(client)));
    }
    return this.#clientFiles.get(client);
  }

  #templateOf(client: string): string {
    return this.#files.get(client) ?? join(this.folder, `${client}.hbs`);
  }

  /** Source and options of the template of a client. */
  templateOptions(client: string): TemplateOptions<Shape> {
    const file = this.#templateOf(client);
    const options = Object.entries(this.client(client).options ?? {});
    const { shape: clientShape = {} } = this.clientFile(client) ?? {};
    const shape = {
      ...VIEW_SHAPE,
      options: {
        ...VIEW_SHAPE.options,
        of: Object.fromEntries(options.map(([name, { about }]) => [name, leaf(about)])),
      },
      client: { ...VIEW_SHAPE.client, of: clientShape },
    };
    const { partials = {}, helpers: project = {} } = this.#shared;
    const helpers = { leaves: this.#leafHelpers(), project };
    return { file, source: readTemplate(file), shape, helpers, partials };
  }

  #leafHelpers(): Readonly<Record<string, LeafHelper>> {
    const fitting = this.data.json && this.json ? fittingHelpers(this.data.json, this.json) : {};
    return { ...fitting, escape: this.#escape() };
  }

  /** `{{escape "name" value}}`: the value with the escapes of a language that is embedded in the string. */
  #escape(): LeafHelper {
    const escapers = new Map(
      Object.entries(this.data.embedded ?? {}).map(([name, { escapes }]) => [name, new Escaper(escapes)]),
    );
    return (name, value) => {
      const escaper = escapers.get(name as string);
      if (escaper === undefined || !(value instanceof Literal)) {
        throw new Diagnostic(
          'template-lint',
          `{{escape ${JSON.stringify(name)} …}} names nothing under "embedded"`,
          {
            hint: 'give a name from language.json, and a value',
          },
        );
      }
      return value.with(escaper.apply(value.value));
    };
  }
}

function readTemplate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Diagnostic('language-data', `there is no template ${file}`, {
      hint: 'each client of language.json needs a template of its name',
    });
  }
}
