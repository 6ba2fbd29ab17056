/** The configuration of a project, as the plugins for docs tools load it. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONFIG_NAMES, loadConfig, type Config, type LoadedConfig } from '../config/index.ts';
import { Diagnostic, type DiagnosticCode } from '../base/diagnostic/index.ts';
import { generate, type GenerateOptions } from '../generate/index.ts';
import type { Parameter } from '../operation/index.ts';
import type { Dialect } from '../page/index.ts';
import {
  dialectOf,
  openRegistry,
  resolveSettings,
  settingPaths,
  type Flags,
  type Settings,
} from '../project/index.ts';

/** Settings that override the configuration, as the flags of a command line do. */
type OwnSettings = Pick<
  Flags,
  | 'languages'
  | 'clients'
  | 'dialect'
  | 'dialectOptions'
  | 'parts'
  | 'words'
  | 'select'
  | 'asRecorded'
  | 'strict'
  | 'redact'
  | 'allowSecrets'
>;

/** The options of a plugin. They override the configuration of the project. */
export interface PluginOptions extends OwnSettings {
  /**
   * Folder that all descriptions must be in, and that `src="/…"` is relative to. Relative to the folder of the site,
   * which is the default.
   */
  readonly root?: string;
  /** Path of the configuration, relative to `root`; `gen-snippets.config.*` if left out; `false` for none. */
  readonly configFile?: string | false;
  /** Descriptions of placeholders for every page. */
  readonly placeholders?: readonly Parameter[];
}

/** The settings that pages are filled with: the configuration, overridden by the options of the plugin. */
export interface PluginProject {
  /** Absolute path. */
  readonly root: string;
  readonly settings: Settings;
  readonly options: GenerateOptions;
  readonly dialect: Dialect;
  /** Warnings that concern every page. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads the project of a plugin, and loads it again when the configuration changed. */
export class PluginProjects {
  readonly #options: PluginOptions;
  #last: { readonly stamp: string; readonly project: Promise<PluginProject> } | undefined;
  #paths: readonly string[] = [];

  constructor(options: PluginOptions) {
    this.#options = options;
  }

  /**
   * @param site absolute path of the folder that `root` is relative to
   * @throws Diagnostic if the configuration is invalid, or names a file that does not exist
   */
  open(site: string): Promise<PluginProject> {
    const root = resolve(site, this.#options.root ?? '.');
    const configs = this.#configs(root);
    const stamp = [root, ...configs.map(stampOf)].join('\n');
    if (this.#last?.stamp !== stamp) {
      this.#paths = configs;
      this.#last = { stamp, project: this.#open(root) };
    }
    return this.#last.project;
  }

  /** Files and folders of the last project that every page depends on. Some may not exist. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Loads the project again for the next page: `open` notices a changed configuration, but no changed template. */
  forget(): void {
    this.#last = undefined;
  }

  #configs(root: string): string[] {
    const { configFile } = this.#options;
    if (configFile === false) return [];
    return (configFile === undefined ? CONFIG_NAMES : [configFile]).map((name) => resolve(root, name));
  }

  async #open(root: string): Promise<PluginProject> {
    const { configFile, placeholders = [], ...own } = this.#options;
    let loaded: LoadedConfig | undefined;
    try {
      loaded = configFile === false ? undefined : await loadConfig(root, configFile, { searchAbove: false });
      const settings = resolveSettings(loaded, own, resolve('.'));
      this.#paths = [...this.#paths, ...settingPaths(settings).map((path) => resolve(path))];
      return await openProject(root, settings, placeholders);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      const diagnostic = withConfigPosition(error, loaded, own);
      const { position } = diagnostic;
      throw position === undefined
        ? diagnostic
        : diagnostic.at({ ...position, file: resolve(root, position.file) });
    }
  }
}

/** The keys of a configuration that these diagnostics are about. */
const KEYS: { readonly [C in DiagnosticCode]?: keyof OwnSettings } = {
  'dialect-unknown': 'dialect',
  'option-invalid': 'dialectOptions',
  'language-unknown': 'languages',
  'client-unknown': 'languages',
};

/** Adds the position of the key in the configuration, unless an option of the plugin overrides the key. */
function withConfigPosition(
  diagnostic: Diagnostic,
  loaded: LoadedConfig | undefined,
  own: OwnSettings,
): Diagnostic {
  const key = KEYS[diagnostic.code];
  if (diagnostic.position !== undefined || key === undefined || own[key] !== undefined) return diagnostic;
  return loaded?.config[key as keyof Config] === undefined
    ? diagnostic
    : diagnostic.at(loaded.positionOf(key));
}

async function openProject(
  root: string,
  settings: Settings,
  own: readonly Parameter[],
): Promise<PluginProject> {
  const inherited = settings.placeholders.filter(({ name }) => own.every((other) => other.name !== name));
  const diagnostics: Diagnostic[] = [];
  const options: GenerateOptions = {
    ...settings,
    registry: await openRegistry(settings, (warning) => diagnostics.push(warning)),
    placeholders: [...own, ...inherited],
  };
  // Without input, this only checks that the languages and clients exist.
  await generate([], options);
  return { root, settings, options, dialect: dialectOf(settings), diagnostics };
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${file} ${stats.mtimeMs} ${stats.size}`;
}

export const stopsBuild = ({ severity }: Diagnostic, { strict }: Settings): boolean =>
  severity === 'error' || strict;

/** A diagnostic as one line, for tools that show only a message. */
export function describe({ message, expected, hint }: Diagnostic): string {
  return [
    message,
    expected === undefined ? '' : `expected ${expected}`,
    hint === undefined ? '' : `hint: ${hint}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
