import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { isInside } from '../../base/path.ts';

/**
 * Resolves the path of a file below a folder, and checks that neither `..` nor a symbolic link leads out of the
 * folder. The folder itself may be a link, and need not exist yet.
 *
 * @param path relative to the root, or absolute
 * @returns the absolute path
 * @throws Diagnostic `output-outside` if the path leaves the root
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const folder = resolve(root);
  const target = resolve(folder, path);
  if (path.includes('\0') || !isInside(folder, target)) {
    throw outside(root, path, 'a path below this folder');
  }
  const real = realPath(target);
  if (real === undefined) throw outside(root, path, 'a path without a broken symbolic link');
  if (!isInside(realPath(folder) ?? folder, real)) {
    throw outside(root, path, 'a path without a symbolic link to another folder');
  }
  return target;
}

/**
 * Folders that links may lead a path into. A path that is written as outside the project was named by the user, so its
 * own folder counts too.
 */
export function allowedFolders(path: string, project: readonly string[]): readonly string[] {
  const isInProject = project.some((folder) => isInside(resolve(folder), resolve(path)));
  return isInProject ? project : [...project, dirname(path)];
}

/**
 * Checks that symbolic links do not lead a path out of all of these folders.
 *
 * @throws Diagnostic `output-outside` if they do
 */
export async function checkInsideAny(folders: readonly string[], path: string): Promise<void> {
  let failure: unknown;
  for (const folder of folders) {
    try {
      await resolveInside(folder, resolve(path));
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * The path with all symbolic links resolved; parts that do not exist are taken as written.
 *
 * @returns undefined for a broken link: its target may be created later, outside the folder
 */
function realPath(path: string): string | undefined {
  let missing = '';
  for (let existing = path; ; existing = dirname(existing)) {
    try {
      return join(realpathSync.native(existing), missing);
    } catch {
      if (isLink(existing)) return undefined;
      missing = join(relative(dirname(existing), existing), missing);
      if (dirname(existing) === existing) return join(existing, missing);
    }
  }
}

export function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

function outside(root: string, path: string, expected: string): Diagnostic {
  return new Diagnostic(
    'output-outside',
    `the path ${JSON.stringify(path)} leaves the output folder ${root}`,
    {
      expected,
      hint: 'choose a name inside the folder, or set the target of the link as the output folder',
    },
  );
}
