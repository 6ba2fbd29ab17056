/** What the plugins for docs tools share. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONFIG_NAMES, loadConfig, type Config, type LoadedConfig } from '../config/index.ts';
import { Diagnostic, type DiagnosticCode } from '../base/diagnostic/index.ts';
import { generate, type GenerateOptions } from '../generate/index.ts';
import type { Parameter } from '../operation/index.ts';
import type { Dialect } from '../page/index.ts';
import {
  dialectOf,
  registryOf,
  resolveSettings,
  settingPaths,
  type Flags,
  type Settings,
} from '../project/index.ts';

/** What goes before the configuration, as the flags of a command line do. */
type OwnSettings = Pick<
  Flags,
  | 'languages'
  | 'clients'
  | 'dialect'
  | 'dialectOptions'
  | 'parts'
  | 'words'
  | 'select'
  | 'strict'
  | 'redact'
  | 'allowSecrets'
>;

/** What a plugin is told; it goes before the configuration of the project. */
export interface PluginOptions extends OwnSettings {
  /** Folder that no description lies outside of, and where a `src` with a slash in front begins; the site's if left out. */
  readonly root?: string;
  /** The configuration, from `root`; the `gen-snippets.config.*` that is there if left out, and none if `false`. */
  readonly configFile?: string | false;
  /** Described for every page. */
  readonly placeholders?: readonly Parameter[];
}

/** What pages are filled with: the configuration, and the options of the plugin laid over it. */
export interface PluginProject {
  /** Absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly options: GenerateOptions;
  readonly dialect: Dialect;
  /** Warnings that concern every page. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the project of a plugin, again whenever its configuration changed. */
export class PluginProjects {
  readonly #options: PluginOptions;
  #last: { readonly stamp: string; readonly project: Promise<PluginProject> } | undefined;
  /** Of the last project: files and folders whose change concerns every page. */
  #paths: readonly string[] = [];

  constructor(options: PluginOptions) {
    this.#options = options;
  }

  /**
   * @param site absolute: the folder that `root` starts from
   * @throws Diagnostic if the configuration is not right, or names what is not there
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

  /** Files and folders whose change concerns every page, whether they are there or not. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Has the next page find all anew, as a template may have changed. */
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
      loaded = configFile === false ? undefined : await loadConfig(root, configFile);
      const settings = resolveSettings(loaded, own, resolve('.'));
      this.#paths = [...this.#paths, ...settingPaths(settings).map((path) => resolve(path))];
      return await openProject(root, settings, placeholders);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      const diagnostic = placed(error, loaded, own);
      const { position } = diagnostic;
      throw position === undefined
        ? diagnostic
        : diagnostic.at({ ...position, file: resolve(root, position.file) });
    }
  }
}

/** The key of a configuration that is wrong, where its value is of the right type. */
const KEYS: { readonly [C in DiagnosticCode]?: keyof OwnSettings } = {
  'dialect-unknown': 'dialect',
  'option-invalid': 'dialectOptions',
  'language-unknown': 'languages',
  'client-unknown': 'languages',
};

/** A diagnostic with the place of the key that it is about, unless the plugin itself said it. */
function placed(diagnostic: Diagnostic, loaded: LoadedConfig | undefined, own: OwnSettings): Diagnostic {
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
    registry: registryOf(settings, (warning) => diagnostics.push(warning)),
    placeholders: [...own, ...inherited],
  };
  // No input: only whether there are such languages and clients.
  await generate([], options);
  return { root, settings, options, dialect: dialectOf(settings), diagnostics };
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${file} ${stats.mtimeMs} ${stats.size}`;
}

/** Does a page stop the build? */
export const stopsBuild = ({ severity }: Diagnostic, { strict }: Settings): boolean =>
  severity === 'error' || strict;

/** One line of text for tools that show a message alone. */
export function describe({ message, expected, hint }: Diagnostic): string {
  return [
    message,
    expected === undefined ? '' : `expected ${expected}`,
    hint === undefined ? '' : `hint: ${hint}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
