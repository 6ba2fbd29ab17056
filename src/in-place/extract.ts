import { basename, dirname, join } from 'node:path/posix';
import type { Region } from './regions/regions.ts';

/** A description that moved out of a page. */
export interface ExtractedFile {
  readonly path: string;
  readonly content: string;
}

/** Finds files for the descriptions of one page. */
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

  /** @returns what `src` says from now on; undefined if the region has no description of its own */
  async move({ source, heading, attributes, kind }: Region): Promise<string | undefined> {
    if (source === undefined || kind === 'include') return undefined;
    const stem =
      slug(heading?.text ?? '') || slug(basename(this.#documentPath).replace(/\.[^.]*$/, '')) || 'call';
    const isYaml = attributes.format === 'yaml' || !/^\s*[{[]/.test(source.text);
    for (let number = 1; ; number++) {
      const src = join(
        this.#folder,
        `${stem}${number === 1 ? '' : `-${number}`}${isYaml ? '.yaml' : '.har'}`,
      );
      const path = join(dirname(this.#documentPath.replaceAll('\\', '/')), src);
      if (this.files.some((file) => file.path === path)) continue;
      const present = await this.#content(path);
      if (present !== undefined && present !== source.text) continue;
      this.files.push({ path, content: source.text });
      return src;
    }
  }

  async #content(path: string): Promise<string | undefined> {
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
