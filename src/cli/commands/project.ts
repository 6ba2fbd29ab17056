import { type Registry, type Sample } from '../../language/index.ts';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, projectConfigs } from '../../config/index.ts';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import type { PagePart } from '../../page/index.ts';
import {
  digest,
  filesBelow,
  Manifest,
  Project,
  resolveSettings,
  settingPaths,
  type Flags,
  type ProjectOptions,
  type Settings,
} from '../../project/index.ts';
import { LANGUAGES_FOLDER, DIALECTS_FOLDER } from '../../base/package.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { version } from '../../base/package.ts';
import type { Call } from '../../verify/index.ts';
import { cacheFolder, openLedger } from './cache.ts';
import { dialectOptions } from './dialect-options.ts';
import { inputReader, selectionOf, type SelectionArguments } from './inputs.ts';

/** The options that the commands for pages share. */
export interface ProjectArguments extends SelectionArguments {
  readonly inputs?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly language?: readonly string[] | undefined;
  readonly client?: readonly string[] | undefined;
  readonly dialect?: string | undefined;
  readonly dialectOption?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly extract?: string | undefined;
  readonly redact?: boolean | undefined;
  readonly allowSecret?: readonly string[] | undefined;
  readonly only?: readonly PagePart[] | undefined;
  readonly prettier?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly untrusted?: boolean | undefined;
  readonly verified?: boolean | undefined;
  readonly ledger?: string | undefined;
  /** Are named inputs pages in the output folder of the configuration? */
  readonly inFolder?: boolean;
}

/**
 * The projects that a command line and the configuration describe. Inputs on the command line are one project, with the
 * shared keys of the configuration.
 *
 * @throws Diagnostic if there is nothing to work on
 */
export async function openProjects(
  options: ProjectArguments,
  terminal: Terminal,
  onOperation?: (done: number, found: number) => void,
): Promise<Project[]> {
  const cwd = process.cwd();
  const loaded = await loadConfig(cwd, options.config, { untrusted: options.untrusted });
  const flags = flagsOf(options);
  const configs = loaded === undefined || flags.inputs !== undefined ? [loaded] : projectConfigs(loaded);
  const all = configs.map((config) => resolveSettings(config, flags, cwd));
  if (all.every(({ inputs, documents }) => inputs.length === 0 && documents.length === 0)) {
    throw new Diagnostic(
      'config-missing',
      loaded === undefined
        ? 'no input is given, and there is no configuration'
        : 'no input is given, and the configuration has no inputs',
      { hint: 'gen-snippets call.har prints a page; gen-snippets init writes a configuration for a folder' },
    );
  }
  return Promise.all(
    all.map(async (settings) =>
      Project.open(settings, {
        read: inputReader(terminal),
        ...(settings.verified ? { annotate: await annotator(options.ledger, terminal) } : {}),
        ...(onOperation === undefined ? {} : { onOperation }),
      }),
    ),
  );
}

function flagsOf(options: ProjectArguments): Flags {
  const { inputs, out, dialect, only, prettier, strict, verified, client: clients } = options;
  // `words` has too many keys for options; only the configuration has it.
  const flags: Record<Exclude<keyof Flags, 'words'>, unknown> = {
    inputs: inputs !== undefined && inputs.length > 0 ? inputs : undefined,
    out,
    dialect,
    dialectOptions: options.dialectOption === undefined ? undefined : dialectOptions(options.dialectOption),
    parts: only,
    prettier,
    strict,
    untrusted: options.untrusted,
    verified,
    redact: options.redact,
    allowSecrets: options.allowSecret,
    select: selectionOf(options),
    asRecorded: options.asRecorded,
    extract: options.extract,
    inFolder: options.inFolder,
    languages: options.language,
    clients: clients?.includes('all') ? 'all' : clients,
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) as Flags;
}

/** Adds to each sample the toolchain that verified it, if the ledger has a result. */
async function annotator(
  file: string | undefined,
  terminal: Terminal,
): Promise<NonNullable<ProjectOptions['annotate']>> {
  const { callOf, verifiedWith } = await import('../../verify/index.ts');
  const ledger = await openLedger(file, terminal);
  const annotate = async (sample: Sample, call: Call, registry: Registry): Promise<Sample> => {
    if (sample.unverified) return sample;
    const choice = registry.choice(sample.language, sample.client);
    const verified = await verifiedWith(sample.code, call, choice, ledger);
    return verified === undefined ? sample : { ...sample, verified };
  };
  return (operations, registry) =>
    Promise.all(
      operations.map(async ({ operation, samples }) => ({
        operation,
        samples: await Promise.all(samples.map((sample) => annotate(sample, callOf(operation), registry))),
      })),
    );
}

/**
 * The cache of the last run. Undefined where it could be out of date without a change of an input: the configuration of
 * Prettier and the results of verify are files of their own, and standard input is no file.
 */
export async function openManifest({ settings }: Project, terminal: Terminal): Promise<Manifest | undefined> {
  if (settings.prettier || settings.verified || settings.inputs.some((name) => name.startsWith('<')))
    return undefined;
  const { out = '', root, inputs, documents, config, isWhole } = settings;
  // Inputs of a command line differ from run to run, and a file for each list of them would never be deleted.
  const sources = isWhole ? [inputs, documents] : [inputs.length, documents.length];
  const name = digest(JSON.stringify([process.cwd(), out, root, config, sources])).slice(0, 32);
  const key = digest(JSON.stringify([version(), settings, templateStamps(settings)]));
  return Manifest.open(join(cacheFolder(terminal), 'projects', `${name}.json`), key);
}

/** Names, sizes and times of all templates, those of the package too: an edit of a template makes all pages again. */
function templateStamps(settings: Settings): string[] {
  return [LANGUAGES_FOLDER, DIALECTS_FOLDER, ...settingPaths(settings)].flatMap(filesBelow).map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file} ${size} ${mtimeMs}`;
  });
}
