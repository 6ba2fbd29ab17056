/** What the plugins for docs tools share. */
import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { ClientChoice } from './choices.ts';
import { Diagnostic } from './diagnostic/index.ts';
import type { Parameter } from './operation/index.ts';
import type { PagePart } from './page/index.ts';

/** What a plugin is told. */
export interface PluginOptions extends ClientChoice {
  /** Id of the page dialect; `github` if left out. */
  readonly dialect?: string;
  /** Folder that no description lies outside of, and where a `src` with a slash in front begins; the site's if left out. */
  readonly root?: string;
  /** Parts that are printed where a page does not say; all if left out. */
  readonly parts?: readonly PagePart[];
  /** Described for every page. */
  readonly placeholders?: readonly Parameter[];
}

/** Reads files below a folder, and none that a link leads out of it to. */
export function readBelow(root: string): (path: string) => Promise<Uint8Array> {
  return async (path) => {
    const [folder, file] = await Promise.all([realpath(root), realpath(path)]);
    const inside = relative(folder, file);
    if (/^\.\.(?:[/\\]|$)/.test(inside) || isAbsolute(inside)) {
      throw new Diagnostic('region-source', `${path} is a link that leads out of ${root}`, {
        expected: 'a file below that folder',
      });
    }
    return readFile(file);
  };
}

/** One line of text for tools that show a message alone. */
export function describe({ message, expected, hint }: Diagnostic): string {
  return [
    message,
    expected === undefined ? '' : `expected ${expected}`,
    hint === undefined ? '' : `hint: ${hint}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
