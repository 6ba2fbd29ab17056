import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { ClientChoice } from '../generate/index.ts';
import type { LoadedConfig, OneOrMore, PlaceholderConfig, ProjectConfig } from '../config/index.ts';
import { Diagnostic, type Report } from '../base/diagnostic/index.ts';
import { clientFileOf, Registry } from '../language/index.ts';
import type { GivenWords, Parameter } from '../operation/index.ts';
import { Dialect, type PagePart } from '../page/index.ts';
import { MAX_BYTES, type Selection } from '../input/index.ts';
import { isInside } from '../base/path.ts';
import { allowedFolders } from './output/inside.ts';
import { partialsFolder, type ProjectHelper } from '../template/index.ts';

/** Settings of a command line or plugin. They override the configuration. */
export interface Flags extends ClientChoice {
  /** Replace the inputs and documents of the configuration. Printed to standard output without `out` or `inFolder`. */
  readonly inputs?: readonly string[];
  /** Do `inputs` belong into the output folder of the configuration? */
  readonly inFolder?: boolean;
  readonly out?: string;
  readonly dialect?: string;
  readonly dialectOptions?: NonNullable<ProjectConfig['dialectOptions']>;
  readonly parts?: readonly PagePart[];
  readonly words?: GivenWords;
  readonly select?: Selection;
  readonly asRecorded?: boolean;
  /** Folder, relative to each document, that its inline calls are moved to. */
  readonly extract?: string;
  readonly prettier?: boolean;
  readonly verified?: boolean;
  readonly strict?: boolean;
  readonly untrusted?: boolean;
  readonly redact?: boolean;
  /** Fingerprints of values that look like secrets and are not. */
  readonly allowSecrets?: readonly string[];
}

/** A configuration with its overrides. Paths are relative to the current folder, or absolute. */
export interface Settings extends ClientChoice {
  /** Folder that globs start from. */
  readonly root: string;
  /** File names and globs, relative to `root`. */
  readonly inputs: readonly string[];
  readonly documents: readonly string[];
  /** Path of the configuration without its extension, so that a change of its format is none of the project. */
  readonly config?: string;
  /** Are these all source files of the documentation, so that any other generated page is an orphan? */
  readonly isWhole: boolean;
  /** A folder, or a file if all operations go onto one page. */
  readonly out?: string;
  readonly dialect: string;
  readonly dialectOptions: NonNullable<ProjectConfig['dialectOptions']>;
  readonly dialectFolders: readonly string[];
  readonly languageFolders: readonly string[];
  /** Files, by client: `python:requests`. */
  readonly templates: Readonly<Record<string, string>>;
  /** Files, by the name that templates of languages and dialects include them by. */
  readonly partials: Readonly<Record<string, string>>;
  /** Module with the helpers of the project's templates. */
  readonly helpers?: string;
  /** Modules that register clients with httpsnippet, as the configuration names them. */
  readonly httpsnippet: readonly string[];
  /** Absolute path of the folder of the configuration, or of the current folder. */
  readonly projectRoot: string;
  /** The folder of the configuration and the current one: links must not lead out of them. */
  readonly projectFolders: readonly string[];
  /** Is nothing of the project run as a program? */
  readonly untrusted: boolean;
  readonly parts?: readonly PagePart[];
  /** The operations to print; all if left out. */
  readonly select?: Selection;
  /** Keep all calls of a recording, with the headers and cookies of the browser. */
  readonly asRecorded: boolean;
  /** Folder, relative to each document, that its inline calls are moved to. */
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
 * Applies flags to a configuration.
 *
 * @param cwd absolute path of the folder that the paths of the settings are relative to
 * @throws Diagnostic if the configuration names a folder or template that does not exist
 */
export function resolveSettings(loaded: LoadedConfig | undefined, flags: Flags, cwd: string): Settings {
  const config: ProjectConfig = loaded?.config ?? {};
  const path = (name: string): string => relative(cwd, resolve(loaded?.root ?? cwd, name)) || '.';
  const existing = (keys: readonly string[], name: string, isRight: (file: string) => boolean): string => {
    if (isRight(path(name))) return path(name);
    throw new Diagnostic('config-missing-file', `${keys.join('.')} names ${name}, which does not exist`, {
      position: loaded?.positionOf(...keys),
      hint: 'paths are relative to the folder of the configuration',
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
  const parts = flags.parts ?? (config.parts === undefined ? undefined : toArray(config.parts));
  const select = flags.select ?? config.select;
  const dialect = flags.dialect ?? config.dialect ?? 'github';
  return {
    ...choiceOf(config, flags),
    root: isNamed ? '.' : path('.'),
    inputs: flags.inputs ?? toArray(config.inputs),
    documents: isNamed ? [] : toArray(config.documents),
    ...(loaded === undefined ? {} : { config: path(loaded.file.replace(/\.\w+$/, '')) }),
    isWhole: !isNamed,
    ...(out === undefined ? {} : { out }),
    dialect,
    // The options of the configuration belong to its dialect, not to one chosen by a flag.
    dialectOptions: {
      ...(dialect === (config.dialect ?? 'github') ? config.dialectOptions : {}),
      ...flags.dialectOptions,
    },
    dialectFolders: toArray(config.folders?.dialects).map((name) =>
      existing(['folders', 'dialects'], name, isFolder),
    ),
    languageFolders: toArray(config.folders?.languages).map((name) =>
      existing(['folders', 'languages'], name, isFolder),
    ),
    templates: files('templates'),
    partials: files('partials'),
    ...(config.helpers === undefined ? {} : { helpers: existing(['helpers'], config.helpers, isFile) }),
    httpsnippet: toArray(config.httpsnippet),
    projectRoot: loaded?.root ?? cwd,
    projectFolders: [...new Set([loaded?.root ?? cwd, cwd])],
    untrusted: flags.untrusted ?? false,
    ...(parts === undefined ? {} : { parts }),
    ...(select === undefined ? {} : { select }),
    ...(flags.extract === undefined ? {} : { extract: flags.extract }),
    placeholders: Object.entries(config.placeholders ?? {}).map(toParameter),
    words: { ...config.words, ...flags.words },
    asRecorded: flags.asRecorded ?? config.asRecorded ?? false,
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
 * @param helpers functions that templates of the project call
 * @param report receives a warning for each language that is left out because its folder is broken
 */
export function registryOf(
  settings: Settings,
  report: Report,
  helpers: Readonly<Record<string, ProjectHelper>> = {},
): Registry {
  const { languageFolders, templates, partials } = settings;
  const named = namedLanguages(settings);
  return new Registry({
    folders: languageFolders,
    templates,
    partials,
    helpers,
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

/** @throws Diagnostic if there is no such dialect, or a file of it is invalid */
export const dialectOf = ({ dialect, dialectFolders, dialectOptions, partials }: Settings): Dialect =>
  Dialect.load(dialect, dialectFolders, dialectOptions, partials);

/** The user's files and folders for languages, dialects and templates. Some may not exist. */
export function settingPaths({
  languageFolders,
  dialectFolders,
  templates,
  partials,
  helpers,
  httpsnippet,
  projectRoot,
}: Settings): readonly string[] {
  const files = Object.values(templates);
  const localModules = httpsnippet.filter((name) => name.startsWith('.'));
  return [
    ...languageFolders,
    ...dialectFolders,
    ...files,
    ...files.map(partialsFolder),
    ...files.map(clientFileOf),
    ...Object.values(partials),
    ...(helpers === undefined ? [] : [helpers]),
    ...localModules.map((name) => relative('.', resolve(projectRoot, name))),
  ];
}

/** The files of a folder at any depth; a file itself; nothing if the path does not exist. */
export function filesBelow(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
}

/**
 * Checks the files of languages, dialects and templates before any is read: their content goes into pages.
 *
 * @throws Diagnostic for a device or pipe, a large file, and a link that leads out of the project
 */
export function checkSettingFiles(settings: Settings): void {
  // Templates and partials can be any text, such as a file of passwords, so that they must be in the project itself.
  for (const file of [...Object.values(settings.templates), ...Object.values(settings.partials)])
    checkSettingFile(file, settings.projectFolders);
  for (const path of settingPaths(settings)) {
    const folders = allowedFolders(path, settings.projectFolders);
    for (const file of filesBelow(path).filter((name) => /\.(?:hbs|json|js)$/.test(name)))
      checkSettingFile(file, folders);
  }
}

function checkSettingFile(file: string, folders: readonly string[]): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return;
  const problem = (): string | undefined => {
    if (!stats.isFile()) return 'is a pipe or device';
    if (stats.size > MAX_BYTES) return 'is too large';
    const real = realpathSync(file);
    if (folders.some((folder) => isInside(realpathSync(folder), real))) return undefined;
    return `is outside the project${real === resolve(file) ? '' : `: it is a link to ${real}`}`;
  };
  const found = problem();
  if (found === undefined) return;
  throw new Diagnostic('config-unreadable', `${file} ${found}`, {
    expected: 'a file inside the project',
    hint: 'the project is the folder of the configuration, and the current folder',
  });
}

/** Is the file one of `paths`, or below one of them? Paths are absolute. */
export const isAmong = (file: string, paths: readonly string[]): boolean =>
  paths.some((path) => file === path || file.startsWith(path + sep));

/** Languages of a flag replace those of the configuration. Clients do not: they pick a client for a language. */
function choiceOf(config: ProjectConfig, { languages, clients }: Flags): ClientChoice {
  const chosen = languages ?? config.languages;
  return {
    ...(chosen === undefined ? {} : { languages: chosen }),
    ...(clients === undefined ? {} : { clients }),
  };
}

function toParameter([name, value]: [string, string | PlaceholderConfig]): Parameter {
  return typeof value === 'string' ? { name, description: value } : { name, ...value };
}

function toArray<T>(value: OneOrMore<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
