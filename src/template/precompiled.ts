import { createRequire } from 'node:module';
import { isAbsolute, relative, sep } from 'node:path';
import { TEMPLATES_FOLDER } from '../base/package.ts';
import type { Specification } from './runtime.ts';

/** File beside the built modules, with the package's templates by their paths below `templates/`. */
export const PRECOMPILED_FILE = 'templates.cjs';

let specifications: Readonly<Record<string, Specification>> | undefined;

/** A template of the package, as the build has compiled it; undefined for a user's, and without a build. */
export function precompiled(file: string): Specification | undefined {
  const path = relative(TEMPLATES_FOLDER, file);
  if (path.startsWith('..') || isAbsolute(path)) return undefined;
  specifications ??= load();
  return specifications[path.replaceAll(sep, '/')];
}

function load(): Readonly<Record<string, Specification>> {
  const require = createRequire(import.meta.url);
  try {
    return require(`./${PRECOMPILED_FILE}`) as Readonly<Record<string, Specification>>;
  } catch (error) {
    // From the sources, nothing is precompiled.
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return {};
    throw error;
  }
}
