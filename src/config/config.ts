import type { GivenWords } from '../operation/index.ts';

/** An array, or its only item. */
export type OneOrMore<T> = T | readonly T[];

/** `gen-snippets.config.{ts,js,mjs,json,yaml,yml}`. Every path is relative to the folder of the file. */
export interface Config extends ProjectConfig {
  /** For editors: where the JSON Schema is. */
  readonly $schema?: string;
  /** Several documentations, such as one for each API. The other keys are the defaults of each. */
  readonly projects?: readonly ProjectConfig[];
}

/** One documentation. */
export interface ProjectConfig {
  /** Descriptions of calls, a page for each operation: file names or globs. */
  readonly inputs?: OneOrMore<string>;
  /** Folder of the pages that are generated from `inputs`. */
  readonly out?: string;
  /** Pages written by hand, whose fences and regions are filled in place: file names or globs. */
  readonly documents?: OneOrMore<string>;
  /** Markup of the docs tool; `github` if left out. */
  readonly dialect?: string;
  /** Options of the dialect; its `dialect.json` lists them. */
  readonly dialectOptions?: Readonly<Record<string, string | number | boolean>>;
  /** Languages in the order of the page: `python`, `python:requests`, or an object; all ten if left out. */
  readonly languages?: readonly (string | LanguageConfig)[];
  /** Parts of a page; all of them, title and description if left out. */
  readonly parts?: OneOrMore<'samples' | 'parameters' | 'responses'>;
  /** The operations to print; all if left out. */
  readonly select?: SelectionConfig;
  /** Keeps all calls of a recording of a browser, with its headers and cookies. */
  readonly asRecorded?: boolean;
  /** Descriptions of placeholders for every page; those of a call take precedence. */
  readonly placeholders?: Readonly<Record<string, string | PlaceholderConfig>>;
  /** Words that pages print themselves, in another language: `parameters: 'Paramètres'`. */
  readonly words?: GivenWords;
  /** Templates in place of ours, or of new clients: `python:requests` to a file. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Files that your templates include: `{{> name}}`. */
  readonly partials?: Readonly<Record<string, string>>;
  /** Module whose exported functions templates of your own call: `{{upper name}}`. Strings in, a string or boolean out. */
  readonly helpers?: string;
  /** Modules that register clients with httpsnippet: files, with `./`, or packages. */
  readonly httpsnippet?: OneOrMore<string>;
  /** Folders of your own languages and dialects; one with the name of ours replaces it. */
  readonly folders?: FoldersConfig;
  /** Formats pages with the Prettier configuration of their folder. */
  readonly prettier?: boolean;
  /** Prints next to each sample what `verify` has verified it with. */
  readonly verified?: boolean;
  /** Warnings fail. */
  readonly strict?: boolean;
  /** Replaces secrets by placeholders; without it they are errors. */
  readonly redact?: boolean;
  /** Fingerprints of strings that look like a secret and are not; the error has the fingerprint. */
  readonly allowSecrets?: readonly string[];
}

export interface LanguageConfig {
  /** Id of the language. */
  readonly language: string;
  /** Id of the client; the default client of the language if left out. */
  readonly client?: string;
  /** Text of the tab or heading. */
  readonly label?: string;
  /** Options of the client, such as a package name; `language.json` lists them. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Selects the operations that match every array that is given; `*` matches anything in paths and ids. */
export interface SelectionConfig {
  readonly tags?: readonly string[];
  readonly paths?: readonly string[];
  readonly methods?: readonly string[];
  /** Operation ids. */
  readonly operations?: readonly string[];
}

export interface PlaceholderConfig {
  /** Markdown. */
  readonly description?: string;
  readonly required?: boolean;
  readonly example?: string;
}

export interface FoldersConfig {
  readonly languages?: OneOrMore<string>;
  readonly dialects?: OneOrMore<string>;
}

/** Types a configuration in TypeScript or JavaScript. */
export const defineConfig = (config: Config): Config => config;
