import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Diagnostic } from '../../base/diagnostic/index.ts';

/**
 * The absolute path of a file below a folder. Neither `..` nor a symbolic link may
 * lead out of the folder; the folder itself may be a link, and need not exist yet.
 *
 * @param path relative to the root, or absolute
 * @throws Diagnostic `output-outside` if the path leaves the root
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const folder = resolve(root);
  const target = resolve(folder, path);
  if (path.includes('\0') || !isInside(folder, target)) {
    throw outside(root, path, 'a path below the folder');
  }
  const real = realPath(target);
  if (real === undefined) throw outside(root, path, 'no link that leads nowhere');
  if (!isInside(realPath(folder) ?? folder, real)) {
    throw outside(root, path, 'no link that leads out of the folder');
  }
  return target;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/**
 * The path with every link followed. What does not exist yet is taken as written;
 * undefined if a link on the way leads nowhere, because what it names may come into being.
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
  return new Diagnostic('output-outside', `${JSON.stringify(path)} leads out of the output folder ${root}`, {
    expected,
    hint: 'choose a name inside the folder, or give the folder that the link leads to as the output',
  });
}
