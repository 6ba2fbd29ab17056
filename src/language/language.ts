import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import {
  Escaper,
  JsonPrinter,
  Leaf,
  Literal,
  Quoter,
  Word,
  type EscapeRule,
  type JsonRules,
  type LiteralRules,
} from '../literal/index.ts';
import {
  compileTemplate,
  leaf,
  object,
  type LeafHelper,
  type PartialFiles,
  type Shape,
  type TemplateOptions,
} from '../template/index.ts';
import { fittingHelpers } from './fitting.ts';
import { VIEW_SHAPE } from './view/shape.ts';
import type { StyleData } from './style.ts';

/** `templates/languages/<id>/language.json`. */
export interface LanguageData {
  readonly title: string;
  /** Of the files that samples are kept in, without a dot. */
  readonly extension: string;
  /** Language tag of a Markdown fence. */
  readonly fence: string;
  /** Target of httpsnippet that the clients are registered under. */
  readonly httpsnippet: string;
  /** Client that is printed if none is named. */
  readonly default: string;
  /** Smaller comes first; languages with the same order go by title. */
  readonly order?: number;
  readonly literal: LiteralRules;
  readonly json?: JsonRules;
  /** Escapes of small languages inside strings, for `{{escape "name" value}}`. */
  readonly embedded?: Readonly<
    Record<string, { readonly spec: string; readonly escapes: readonly EscapeRule[] }>
  >;
  readonly clients: Readonly<Record<string, ClientData>>;
  readonly run: RunData;
  readonly style: readonly StyleData[];
  readonly proof: ProofData;
}

/** A program that prints strings, each on a line as hexadecimal UTF-8: the property tests of `literal` run it. */
export interface ProofData {
  readonly before: readonly string[];
  /** Lines for one string; `{literal}` is replaced. */
  readonly each: readonly string[];
  readonly after: readonly string[];
}

export interface ClientData {
  readonly title: string;
  readonly link: string;
  readonly description: string;
  /** What the reader installs, if the language does not bring it. */
  readonly install?: string;
  /** Features that the client lacks, each with the reason. */
  readonly unsupported?: Readonly<Record<string, string>>;
  /** Words that the template prints and a user may change, such as a package name. */
  readonly options?: Readonly<Record<string, OptionData>>;
  /** What differs from the language's `run`. */
  readonly run?: Partial<RunData>;
}

export interface OptionData {
  readonly default: string;
  /** Regular expression that a value must match as a whole. */
  readonly match: string;
  readonly about: string;
}

/**
 * How a runtime is told to trust a certificate authority without a change of the sample. `{ca}` is the
 * authority as PEM, `{castore}` the same as a Java key store; both are paths from the folder of the run.
 */
export interface TrustData {
  readonly environment?: Readonly<Record<string, string>>;
  /** Put behind the program of the last step. */
  readonly arguments?: readonly string[];
  /** Files that are written beside the sample. */
  readonly files?: Readonly<Record<string, string>>;
  /** Why this toolchain cannot be run over TLS at all. */
  readonly unsupported?: string;
}

/**
 * How samples are built together, so that a compiler starts once. Each still runs by itself in its own folder,
 * and one that the build leaves out is built and run by the steps of the run: the verdict is that of its own.
 */
export interface BatchData {
  /**
   * Run once in the folder that holds the folders of the samples. `{files}` stands for the sample of each,
   * `{folders}` for the folder of each; both are paths from there.
   */
  readonly build: readonly string[];
  /** What the build makes of a sample, and of no sample that it fails for; a path from the folder of the sample. */
  readonly product: string;
  /** Run for each sample that was built, in its folder, in the place of the steps of the run. */
  readonly steps: readonly (readonly string[])[];
  /** Files that the build wants in the folder that it runs in. */
  readonly files?: Readonly<Record<string, string>>;
  /** What must be there; if it is not, each sample is built by itself. */
  readonly needs?: RunData['needs'];
}

/** How a sample is run: argument arrays, never a shell line. `{file}`, `{dir}` (of
 * the run), `{name}` (its last part) and `{toolchains}` (what `toolchains/install` fills) are replaced. */
export interface RunData {
  /** Name that the sample's file has. */
  readonly file: string;
  /** Prints the version of the toolchain; verdicts are believed as long as it stays the same. */
  readonly version?: readonly string[];
  /** What stands in for the real thing: a verdict names it. */
  readonly standIn?: string;
  /** Run one after the other in the folder of the sample; the last one sends the request. */
  readonly steps: readonly (readonly string[])[];
  /** How many are built at once, where that pays; left out, each is built by its own steps. */
  readonly batch?: BatchData;
  /** Programs and files that must be there, with what brings them. */
  readonly needs: readonly { readonly program?: string; readonly file?: string; readonly install: string }[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Files that are written beside the sample. */
  readonly files?: Readonly<Record<string, string>>;
  /** Symbolic links that are made beside the sample: name to target. */
  readonly links?: Readonly<Record<string, string>>;
  /** How the runtime is told to trust the recorder over TLS; without it only plain HTTP is run. */
  readonly trust?: TrustData;
  /** Options of the client for this toolchain. */
  readonly options?: Readonly<Record<string, string>>;
}

/** A language that was found: its data, and its clients by id. */
export class Language {
  readonly id: string;
  readonly data: LanguageData;
  readonly folder: string;
  readonly #partials: PartialFiles;
  #quoter: Quoter | undefined;
  #json: JsonPrinter | undefined;
  readonly #templates = new Map<string, (view: object) => string>();
  readonly #files = new Map<string, string>();

  /** @param partials what its templates may include beside their own folder's */
  constructor(id: string, folder: string, data: LanguageData, partials: PartialFiles = {}) {
    this.id = id;
    this.folder = folder;
    this.data = data;
    this.#partials = partials;
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
    return (this.#quoter ??= new Quoter(this.data.literal));
  }

  get json(): JsonPrinter | undefined {
    if (this.data.json === undefined) return undefined;
    return (this.#json ??= new JsonPrinter(this.data.json, this.quoter));
  }

  /** Prints a view with the template of a client, which is compiled once. */
  print(client: string, view: object): string {
    let template = this.#templates.get(client);
    if (template === undefined) {
      template = compileTemplate(this.templateOptions(client)) as (view: object) => string;
      this.#templates.set(client, template);
    }
    return template(view);
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

  /** What the template of a client is compiled from. */
  templateOptions(client: string): TemplateOptions<Shape> {
    const file = this.#files.get(client) ?? join(this.folder, `${client}.hbs`);
    const options = Object.entries(this.client(client).options ?? {});
    const shape = {
      ...VIEW_SHAPE,
      options: object(
        'words that the user may choose',
        Object.fromEntries(options.map(([name, { about }]) => [name, leaf(about)])),
      ),
    };
    const helpers = { leaves: this.#leafHelpers() };
    return { file, source: readTemplate(file), shape, helpers, partials: this.#partials };
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
    throw new Diagnostic('language-data', `the template ${file} is not there`, {
      hint: 'each client of language.json has a template of its name',
    });
  }
}
