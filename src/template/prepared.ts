import { readFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { TEMPLATES_FOLDER } from '../base/package.ts';
import type { Program } from './program.ts';

/** The templates of the package as programs: by path below `templates/`, each with the source that it was made of. */
export type Programs = Record<string, { readonly source: string; readonly program: Program }>;

/** Name of the file beside this module that the build writes. */
export const PROGRAMS_FILE = 'programs.json';

let programs: Programs | undefined;

/**
 * The program of a template: for the package's own what the build has made of the same source; a user's template,
 * or one of ours that was changed since, is parsed.
 */
export function programOf(file: string, source: string, parse: () => Program): Program {
  const path = relative(TEMPLATES_FOLDER, file);
  if (path.startsWith('..') || isAbsolute(path)) return parse();
  const known = ownPrograms();
  const key = path.replaceAll(sep, '/');
  if (known[key]?.source !== source) known[key] = { source, program: parse() };
  return known[key].program;
}

/** What is known by now. */
export function ownPrograms(): Programs {
  return (programs ??= readPrograms());
}

function readPrograms(): Programs {
  try {
    return JSON.parse(readFileSync(new URL(PROGRAMS_FILE, import.meta.url), 'utf8')) as Programs;
  } catch {
    // Nothing was built, or it was taken away: then they are parsed.
    return {};
  }
}
