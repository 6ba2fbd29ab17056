import { dirname, isAbsolute, join, relative } from 'node:path';
import { Diagnostic, type Position, type SourceText } from '../../base/diagnostic/index.ts';
import type { Region } from '../regions/regions.ts';

/** A description, embedded in the document or in a file. */
export interface Input {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** How the attribute `src` of a region is resolved and read. */
export interface InputFiles {
  /** Path of the document. */
  readonly file: string;
  /** Folder that `src` must not leave, and that `src="/…"` is relative to. */
  readonly root?: string;
  readonly read: (path: string) => Promise<Uint8Array>;
}

/**
 * Reads the description of a region.
 *
 * @throws Diagnostic if it is empty, outside the root, or cannot be read
 */
export async function readRegionInput(
  { attributes, description, start }: Region,
  document: SourceText,
  files: InputFiles,
): Promise<Input> {
  const position = document.position(start);
  if (description !== undefined) {
    if (description.text.trim() === '') {
      throw new Diagnostic('region-source', 'the description is empty', {
        position,
        expected: 'a HAR request as JSON or YAML',
      });
    }
    // The file extension tells the reader the format, which it would otherwise guess from the content.
    const file = attributes.format === undefined ? files.file : `${files.file}.${attributes.format}`;
    return { file, content: description.text };
  }
  const path = resolveSource(attributes.src!, files, position);
  try {
    return { file: path, content: await files.read(path) };
  } catch (error) {
    const isDiagnostic = error instanceof Diagnostic;
    const isMissing = isDiagnostic
      ? error.code === 'input-not-found'
      : (error as NodeJS.ErrnoException).code === 'ENOENT';
    const hint = 'src is a path relative to the folder of this page';
    if (isMissing) throw new Diagnostic('input-not-found', `there is no file ${path}`, { position, hint });
    throw isDiagnostic
      ? error
      : new Diagnostic('input-unreadable', `${path} cannot be read`, { position, hint });
  }
}

/** @throws Diagnostic if the path leaves the root */
function resolveSource(src: string, { file, root }: InputFiles, position: Position): string {
  if (root === undefined) return isAbsolute(src) ? src : join(dirname(file), src);
  const path = /^[/\\]/.test(src) ? join(root, src) : join(dirname(file), src);
  const fromRoot = relative(root, path);
  if (!/^\.\.(?:[/\\]|$)/.test(fromRoot) && !isAbsolute(fromRoot)) return path;
  throw new Diagnostic('region-source', `${src} is outside the folder ${root}`, {
    position,
    expected: 'a file below that folder',
  });
}
