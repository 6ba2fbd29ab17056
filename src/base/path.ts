import { isAbsolute, relative, sep } from 'node:path';

/** Is the path in the folder, at any depth, or the folder itself? Symbolic links are not followed. */
export function isInside(folder: string, path: string): boolean {
  const fromFolder = relative(folder, path);
  return !isAbsolute(fromFolder) && fromFolder !== '..' && !fromFolder.startsWith(`..${sep}`);
}
