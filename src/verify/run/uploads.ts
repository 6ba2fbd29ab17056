import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Request } from '../../request/index.ts';
import { uploadPathProblem } from './upload-path.ts';

/**
 * Writes the files that a sample uploads into the folder of its run.
 *
 * @returns the reason if one of them cannot be written there
 */
export async function writeUploads(folder: string, request: Request): Promise<string | undefined> {
  const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  for (const path of uploadPaths(request)) {
    const [first = ''] = path.replace(/^(?:\.\/)+/, '').split('/');
    if (taken.has(first.toLowerCase())) {
      return `the folder that the sample is run in has another file at ${path}`;
    }
    try {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, uploadBytes(path));
    } catch (error) {
      return `the file ${path} cannot be written: ${(error as Error).message}`;
    }
  }
  return undefined;
}

/** Why the files of a request are not written into the folder of a run; undefined if their names are harmless. */
export function uploadProblem(request: Request): string | undefined {
  return uploadPaths(request)
    .map(uploadPathProblem)
    .find((problem) => problem !== undefined);
}

function uploadPaths({ body }: Request): string[] {
  if (body.kind === 'file') return [body.path];
  return body.kind === 'multipart' ? body.parts.flatMap(({ path }) => path ?? []) : [];
}

/**
 * The content of an uploaded file: every byte value, in an order that depends on a hash of the path. No two files are
 * the same, and nobody can choose a part of the content. A file whose name begins with "empty" has no content.
 */
export function uploadBytes(path: string): Buffer {
  if (/(?:^|\/)empty[^/]*$/.test(path)) return Buffer.alloc(0);
  const hash = createHash('sha512').update(path).digest();
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  for (const [index, byte] of bytes.entries()) {
    const other = (byte + hash[index % hash.length]! + index) % bytes.length;
    bytes[index] = bytes[other]!;
    bytes[other] = byte;
  }
  return Buffer.concat([hash, bytes]);
}
