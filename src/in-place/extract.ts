import { basename, dirname, join } from 'node:path/posix';
import type { Region } from './regions/regions.ts';

/** A file with a description that was embedded in a document. */
export interface ExtractedFile {
  readonly path: string;
  readonly content: string;
}

/** Moves the embedded descriptions of one document into files. */
export class Extraction {
  readonly files: ExtractedFile[] = [];
  readonly #documentPath: string;
  readonly #folder: string;
  readonly #read: (path: string) => Promise<Uint8Array>;

  constructor(documentPath: string, folder: string, read: (path: string) => Promise<Uint8Array>) {
    this.#documentPath = documentPath;
    this.#folder = folder;
    this.#read = read;
  }

  /**
   * Chooses a file for the description of a region, named after the heading above. An existing file with the same
   * content is used again.
   *
   * @returns the value of the attribute `src`; undefined if the region has no embedded description
   */
  async move({ description, heading, attributes, kind }: Region): Promise<string | undefined> {
    if (description === undefined || kind === 'include') return undefined;
    const stem =
      slug(heading?.text ?? '') || slug(basename(this.#documentPath).replace(/\.[^.]*$/, '')) || 'call';
    const isYaml = attributes.format === 'yaml' || !/^\s*[{[]/.test(description.text);
    for (let number = 1; ; number++) {
      const src = join(
        this.#folder,
        `${stem}${number === 1 ? '' : `-${number}`}${isYaml ? '.yaml' : '.har'}`,
      );
      const path = join(dirname(this.#documentPath.replaceAll('\\', '/')), src);
      if (this.files.some((file) => file.path === path)) continue;
      const existing = await this.#readText(path);
      if (existing !== undefined && existing !== description.text) continue;
      this.files.push({ path, content: description.text });
      return src;
    }
  }

  async #readText(path: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await this.#read(path));
    } catch {
      return undefined;
    }
  }
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
