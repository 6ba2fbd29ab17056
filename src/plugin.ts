/** What the plugins for docs tools share. */
import type { ClientChoice } from './choices.ts';
import type { Diagnostic } from './diagnostic/index.ts';
import type { GivenWords, Parameter } from './operation/index.ts';
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
  /** What is printed in another language than English: `{ parameters: 'Paramètres' }`. */
  readonly words?: GivenWords;
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
