import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Request } from '../../request/index.ts';

/**
 * Writes the files that a sample sends into the folder of its run.
 *
 * @returns why one of them cannot lie there
 */
export async function writeUploads(folder: string, request: Request): Promise<string | undefined> {
  const taken = new Set(await readdir(folder));
  for (const path of pathsOf(request)) {
    const file = resolve(folder, path);
    const [first = '', ...rest] = relative(folder, file).split(sep);
    if (first === '..' || isAbsolute(first) || (first === '' && rest.length > 0)) {
      return `the file ${path} lies outside the folder that a sample is run in`;
    }
    if (first === '' || taken.has(first)) {
      return `in the folder that a sample is run in, something else lies at ${path}`;
    }
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, uploadBytes(path));
    } catch (error) {
      return `the file ${path} cannot be made: ${(error as Error).message}`;
    }
  }
  return undefined;
}

function pathsOf({ body }: Request): string[] {
  if (body.kind === 'file') return [body.path];
  return body.kind === 'multipart' ? body.parts.flatMap(({ path }) => path ?? []) : [];
}

/**
 * Bytes of a file that a sample sends: every byte value, and the path, so that no two files are alike; none if its
 * name begins with "empty".
 */
export function uploadBytes(path: string): Buffer {
  if (/(?:^|\/)empty[^/]*$/.test(path)) return Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from(`${path}\r\n`),
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  ]);
}
