import { createRequire } from 'node:module';
import { isAbsolute, relative, sep } from 'node:path';
import { TEMPLATES_FOLDER } from '../base/package.ts';

/** File beside the built modules, with what the build made of the files below `templates/`, by their paths. */
export const BUILT_FILE = 'templates.cjs';

let modules: Readonly<Record<string, unknown>> | undefined;

/**
 * The output of the build for a file of the package: a compiled template, or the exports of a module. Undefined for a
 * user's file, and without a build.
 */
export function builtModule(file: string): unknown {
  const path = relative(TEMPLATES_FOLDER, file);
  if (path.startsWith('..') || isAbsolute(path)) return undefined;
  modules ??= load();
  return modules[path.replaceAll(sep, '/')];
}

function load(): Readonly<Record<string, unknown>> {
  const require = createRequire(import.meta.url);
  try {
    return require(`./${BUILT_FILE}`) as Readonly<Record<string, unknown>>;
  } catch (error) {
    // Run from the sources, nothing is built.
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return {};
    throw error;
  }
}
