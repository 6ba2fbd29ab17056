import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { isInside } from '../../base/path.ts';
import type { Request } from '../../request/index.ts';

/**
 * Writes the files that a sample uploads into the folder of its run.
 *
 * @returns the reason if one of them cannot be written there
 */
export async function writeUploads(folder: string, request: Request): Promise<string | undefined> {
  const taken = new Set(await readdir(folder));
  for (const path of pathsOf(request)) {
    const file = resolve(folder, path);
    if (!isInside(folder, file)) return `the file ${path} is outside the folder that the sample is run in`;
    const [first = ''] = relative(folder, file).split(sep);
    if (first === '' || taken.has(first)) {
      return `the folder that the sample is run in has another file at ${path}`;
    }
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, uploadBytes(path));
    } catch (error) {
      return `the file ${path} cannot be written: ${(error as Error).message}`;
    }
  }
  return undefined;
}

function pathsOf({ body }: Request): string[] {
  if (body.kind === 'file') return [body.path];
  return body.kind === 'multipart' ? body.parts.flatMap(({ path }) => path ?? []) : [];
}

/**
 * The content of an uploaded file: its path, so that no two files are the same, and every byte value. A file whose
 * name begins with "empty" has no content.
 */
export function uploadBytes(path: string): Buffer {
  if (/(?:^|\/)empty[^/]*$/.test(path)) return Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from(`${path}\r\n`),
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  ]);
}
