import type { GivenWords } from '../operation/index.ts';

/** A list, or its only member. */
export type OneOrMore<T> = T | readonly T[];

/** `gen-snippets.config.{ts,js,mjs,json,yaml,yml}`. Every path is relative to the folder of the file. */
export interface Config {
  /** For editors: where the JSON Schema is. */
  readonly $schema?: string;
  /** Descriptions of calls, a page each: file names or globs. */
  readonly inputs?: OneOrMore<string>;
  /** Folder of the pages that are made of `inputs`. */
  readonly out?: string;
  /** Pages that are written by hand, whose fences and regions are filled in place: file names or globs. */
  readonly documents?: OneOrMore<string>;
  /** Markdown of the docs tool; `github` if left out. */
  readonly dialect?: string;
  /** What the dialect leaves open; its `dialect.json` lists them. */
  readonly dialectOptions?: Readonly<Record<string, string | number | boolean>>;
  /** Languages in the order of the page: `python`, `python:requests`, or an object; all ten if left out. */
  readonly languages?: readonly (string | LanguageConfig)[];
  /** Parts of a page; all, with title and description, if left out. */
  readonly parts?: OneOrMore<'samples' | 'parameters' | 'responses'>;
  /** Of OpenAPI descriptions, only these operations. */
  readonly select?: SelectionConfig;
  /** Descriptions of placeholders for every page; what a call says of its own goes first. */
  readonly placeholders?: Readonly<Record<string, string | PlaceholderConfig>>;
  /** What pages say of their own, in another language: `parameters: 'Paramètres'`. */
  readonly words?: GivenWords;
  /** Templates in place of ours: `python:requests` to a file. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Files that templates of your own include: `{{> name}}`. */
  readonly partials?: Readonly<Record<string, string>>;
  /** Folders of languages and dialects of your own; one that has the name of ours replaces it. */
  readonly folders?: FoldersConfig;
  /** Formats pages with the Prettier configuration of their folder. */
  readonly prettier?: boolean;
  /** Says beside each sample what `verify` has verified it with. */
  readonly verified?: boolean;
  /** Lets warnings fail. */
  readonly strict?: boolean;
  /** Replaces secrets by placeholders, where they would stop the work. */
  readonly redact?: boolean;
  /** Fingerprints, from the errors, of what looks like a secret and is none. */
  readonly allowSecrets?: readonly string[];
}

export interface LanguageConfig {
  /** Id of the language. */
  readonly language: string;
  /** Id of its client; the default one if left out. */
  readonly client?: string;
  /** What the tab or heading says. */
  readonly label?: string;
  /** Words that the template leaves open, such as a package name; `language.json` lists them. */
  readonly options?: Readonly<Record<string, string>>;
}

/** An operation is wanted if it fits each list that is there; `*` stands for anything in paths and ids. */
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

/** Gives a configuration in TypeScript or JavaScript its type. */
export const defineConfig = (config: Config): Config => config;
