import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { ClientChoice } from '../generate/index.ts';
import type { Config, LoadedConfig, OneOrMore, PlaceholderConfig } from '../config/index.ts';
import { Diagnostic, type Report } from '../base/diagnostic/index.ts';
import { Registry } from '../language/index.ts';
import type { GivenWords, Parameter } from '../operation/index.ts';
import { Dialect, type PagePart } from '../page/index.ts';
import type { Selection } from '../input/index.ts';
import { partialsFolder } from '../template/index.ts';

/** What a command line says; it goes before the configuration. */
export interface Flags extends ClientChoice {
  /** In place of the inputs and documents of the configuration; they go to standard output, if `out` does not say. */
  readonly inputs?: readonly string[];
  /** Are named inputs pages in the output folder of the configuration? */
  readonly inFolder?: boolean;
  readonly out?: string;
  readonly dialect?: string;
  readonly dialectOptions?: NonNullable<Config['dialectOptions']>;
  readonly parts?: readonly PagePart[];
  readonly words?: GivenWords;
  readonly select?: Selection;
  /** Folder, relative to each page, that the descriptions in it move to. */
  readonly extract?: string;
  readonly prettier?: boolean;
  readonly verified?: boolean;
  readonly strict?: boolean;
  readonly redact?: boolean;
  /** Fingerprints of what looks like a secret and is none. */
  readonly allowSecrets?: readonly string[];
}

/** A configuration with the flags laid over it. Paths are relative to the current folder, or absolute. */
export interface Settings extends ClientChoice {
  /** Folder that globs start from. */
  readonly root: string;
  /** File names and globs, relative to `root`. */
  readonly inputs: readonly string[];
  readonly documents: readonly string[];
  /** Are these all files of the documentation, so that every other page of ours is an orphan? */
  readonly isWhole: boolean;
  /** Folder, or file for one page. */
  readonly out?: string;
  readonly dialect: string;
  readonly dialectOptions: NonNullable<Config['dialectOptions']>;
  readonly dialectFolders: readonly string[];
  readonly languageFolders: readonly string[];
  /** `python:requests` to a file. */
  readonly templates: Readonly<Record<string, string>>;
  /** Name to file, for templates of both kinds. */
  readonly partials: Readonly<Record<string, string>>;
  readonly parts?: readonly PagePart[];
  /** The operations of OpenAPI descriptions that are wanted; all if left out. */
  readonly select?: Selection;
  /** Folder, relative to each page, that the descriptions in it move to. */
  readonly extract?: string;
  readonly placeholders: readonly Parameter[];
  readonly words: GivenWords;
  readonly prettier: boolean;
  readonly verified: boolean;
  readonly strict: boolean;
  readonly redact: boolean;
  readonly allowSecrets: readonly string[];
}

/**
 * Lays flags over a configuration.
 *
 * @param cwd absolute: what the paths of the settings are relative to
 * @throws Diagnostic if a folder or template that the configuration names is not there
 */
export function resolveSettings(loaded: LoadedConfig | undefined, flags: Flags, cwd: string): Settings {
  const config = loaded?.config ?? {};
  const path = (name: string): string => relative(cwd, resolve(loaded?.root ?? cwd, name)) || '.';
  const existing = (keys: readonly string[], name: string, isRight: (file: string) => boolean): string => {
    if (isRight(path(name))) return path(name);
    throw new Diagnostic('config-missing-file', `${keys.join('.')} names ${name}, which is not there`, {
      position: loaded?.positionOf(...keys),
      hint: 'paths start from the folder of the configuration',
    });
  };
  const statsOf = (file: string) => statSync(resolve(cwd, file), { throwIfNoEntry: false });
  const isFolder = (file: string): boolean => statsOf(file)?.isDirectory() === true;
  const isFile = (file: string): boolean => statsOf(file)?.isFile() === true;
  const files = (key: 'templates' | 'partials'): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(config[key] ?? {}).map(([id, name]) => [id, existing([key, id], name, isFile)]),
    );
  const isNamed = flags.inputs !== undefined;
  const ownOut = isNamed && !flags.inFolder ? undefined : config.out;
  const out = flags.out ?? (ownOut === undefined ? undefined : path(ownOut));
  const parts = flags.parts ?? (config.parts === undefined ? undefined : listOf(config.parts));
  const select = flags.select ?? config.select;
  const dialect = flags.dialect ?? config.dialect ?? 'github';
  return {
    ...choiceOf(config, flags),
    root: isNamed ? '.' : path('.'),
    inputs: flags.inputs ?? listOf(config.inputs),
    documents: isNamed ? [] : listOf(config.documents),
    isWhole: !isNamed,
    ...(out === undefined ? {} : { out }),
    dialect,
    // What the configuration leaves open of its dialect says nothing of another.
    dialectOptions: {
      ...(dialect === (config.dialect ?? 'github') ? config.dialectOptions : {}),
      ...flags.dialectOptions,
    },
    dialectFolders: listOf(config.folders?.dialects).map((name) =>
      existing(['folders', 'dialects'], name, isFolder),
    ),
    languageFolders: listOf(config.folders?.languages).map((name) =>
      existing(['folders', 'languages'], name, isFolder),
    ),
    templates: files('templates'),
    partials: files('partials'),
    ...(parts === undefined ? {} : { parts }),
    ...(select === undefined ? {} : { select }),
    ...(flags.extract === undefined ? {} : { extract: flags.extract }),
    placeholders: Object.entries(config.placeholders ?? {}).map(toParameter),
    words: { ...config.words, ...flags.words },
    prettier: flags.prettier ?? config.prettier ?? false,
    verified: flags.verified ?? config.verified ?? false,
    strict: flags.strict ?? config.strict ?? false,
    redact: flags.redact ?? config.redact ?? false,
    allowSecrets: [...(config.allowSecrets ?? []), ...(flags.allowSecrets ?? [])],
  };
}

/**
 * The languages of the settings: ours and the user's.
 *
 * @param report receives a warning for each language that is left out because its folder is broken
 */
export function registryOf(settings: Settings, report: Report): Registry {
  const { languageFolders, templates, partials } = settings;
  const named = namedLanguages(settings);
  return new Registry({
    folders: languageFolders,
    templates,
    partials,
    // That a language was asked for is an error, which is reported where its samples are printed.
    report: (warning, id) => {
      if (!named.includes(id)) report(warning);
    },
  });
}

/** Ids of the languages that the settings ask for by name. */
function namedLanguages({ languages = [], clients = [] }: ClientChoice): string[] {
  const names = languages.map((choice) => (typeof choice === 'string' ? choice : choice.language));
  return [...names, ...(clients === 'all' ? [] : clients)].map((name) => name.split(':', 1)[0]!);
}

/** The dialect of the settings. */
export const dialectOf = ({ dialect, dialectFolders, dialectOptions, partials }: Settings): Dialect =>
  Dialect.load(dialect, dialectFolders, dialectOptions, partials);

/** The files that the user's languages and dialects are made of, and the folders that hold such; not all are there. */
export function settingPaths({
  languageFolders,
  dialectFolders,
  templates,
  partials,
}: Settings): readonly string[] {
  const files = Object.values(templates);
  return [
    ...languageFolders,
    ...dialectFolders,
    ...files,
    ...files.map(partialsFolder),
    ...Object.values(partials),
  ];
}

/** Is a file one of these, or in one of these folders? Paths are absolute. */
export const isAmong = (file: string, paths: readonly string[]): boolean =>
  paths.some((path) => file === path || file.startsWith(path + sep));

/** A flag for languages replaces the list of the configuration; clients alone pick among it. */
function choiceOf(config: Config, { languages, clients }: Flags): ClientChoice {
  const chosen = languages ?? config.languages;
  return {
    ...(chosen === undefined ? {} : { languages: chosen }),
    ...(clients === undefined ? {} : { clients }),
  };
}

function toParameter([name, said]: [string, string | PlaceholderConfig]): Parameter {
  return typeof said === 'string' ? { name, description: said } : { name, ...said };
}

function listOf<T>(value: OneOrMore<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
