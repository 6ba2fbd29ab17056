import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Diagnostic, type Report } from '../base/diagnostic/index.ts';
import type { Registry } from '../language/index.ts';
import type { Httpsnippet } from '../language/samples.ts';
import type { ProjectHelper } from '../template/index.ts';
import { registryOf, type Settings } from './settings.ts';

/** Does the project have languages, templates' helpers or clients of its own? */
export const hasOwnLanguages = ({ languageFolders, helpers, httpsnippet }: Settings): boolean =>
  languageFolders.length > 0 || helpers !== undefined || httpsnippet.length > 0;

/**
 * The languages of the settings, with the helpers and httpsnippet's clients of the project.
 *
 * @param report receives a warning for each language that is left out because its folder is broken
 * @throws Diagnostic if a module of the project does not exist, fails, or exports something else
 */
export async function openRegistry(settings: Settings, report: Report): Promise<Registry> {
  const registry = registryOf(settings, report, await loadHelpers(settings));
  await registerClientsOf(settings, registry);
  return registry;
}

/**
 * Loads the functions that templates of the project call.
 *
 * @throws Diagnostic if the module fails, or exports something else than functions
 */
async function loadHelpers({
  helpers: file,
}: Pick<Settings, 'helpers'>): Promise<Record<string, ProjectHelper>> {
  if (file === undefined) return {};
  const exported = await run(resolve(file), file);
  const helpers = Object.entries(exported).filter(([name]) => name !== 'default');
  const other = helpers.find(([, helper]) => typeof helper !== 'function');
  if (helpers.length > 0 && other === undefined)
    return Object.fromEntries(helpers) as Record<string, ProjectHelper>;
  const message =
    other === undefined ? 'exports no function' : `exports ${other[0]}, which is not a function`;
  throw new Diagnostic('config-unreadable', `${file} ${message}`, {
    expected: 'functions with names, such as export const upper = (value) => value.toUpperCase()',
  });
}

/**
 * Runs the modules of the project that register clients with httpsnippet: as a side effect, or in a function that is
 * the default export and receives httpsnippet.
 *
 * @throws Diagnostic if a module does not exist or fails
 */
async function registerClientsOf(
  { httpsnippet: modules, projectRoot }: Pick<Settings, 'httpsnippet' | 'projectRoot'>,
  registry: Registry,
): Promise<void> {
  if (modules.length === 0) return;
  const samples = await import('../language/samples.ts');
  const files = modules.map((name) => resolveModule(name, projectRoot));
  // A module can only register clients in the copy of httpsnippet that it imports, so samples come from that copy.
  const copies = new Set(files.flatMap((file) => findHttpsnippet(file) ?? []));
  if (copies.size > 1) {
    throw new Diagnostic(
      'config-unreadable',
      `the modules of "httpsnippet" import several copies of httpsnippet`,
      {
        expected: 'one copy',
        hint: 'export a function from each: export default ({ addTargetClient }) => { … }',
      },
    );
  }
  const [copy] = copies;
  if (copy !== undefined) samples.useHttpsnippet((await import(pathToFileURL(copy).href)) as Httpsnippet);
  samples.registerClients(registry);
  for (const [index, file] of files.entries()) {
    const { default: register } = await run(file, modules[index]!);
    if (typeof register === 'function')
      await call(register as Register, modules[index]!, samples.httpsnippet());
  }
}

type Register = (httpsnippet: Httpsnippet) => unknown;

/** @param root folder of the configuration */
function resolveModule(name: string, root: string): string {
  try {
    return createRequire(resolve(root, 'package.json')).resolve(name);
  } catch {
    throw new Diagnostic('config-missing-file', `httpsnippet names ${name}, which does not exist`, {
      hint: 'paths begin with ./ and are relative to the folder of the configuration; packages must be installed',
    });
  }
}

/** The copy of httpsnippet that a module imports; undefined if none is installed for it. */
function findHttpsnippet(file: string): string | undefined {
  try {
    return createRequire(file).resolve('httpsnippet');
  } catch {
    return undefined;
  }
}

/** Imports a module; a file that has changed since, as in `watch`, is imported again. */
async function run(file: string, name: string): Promise<Record<string, unknown>> {
  try {
    const url = pathToFileURL(file);
    url.searchParams.set('changed', String(statSync(file).mtimeMs));
    return (await import(url.href)) as Record<string, unknown>;
  } catch (error) {
    throw failure(name, error);
  }
}

async function call(register: Register, name: string, httpsnippet: Httpsnippet): Promise<void> {
  try {
    await register(httpsnippet);
  } catch (error) {
    throw failure(name, error);
  }
}

function failure(name: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  return new Diagnostic('config-unreadable', `${name} fails: ${message.split('\n', 1)[0]}`, {
    hint: 'run it with node to see more',
  });
}
