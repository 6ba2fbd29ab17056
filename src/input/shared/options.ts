import type { GivenWords, Parameter } from '../../operation/index.ts';
import type { SecretOptions } from '../../secret/index.ts';
import type { ReadFile } from './files.ts';

/** Which operations of a description are read; all if a field is left out. Of several values, one must fit. */
export interface Selection {
  readonly tags?: readonly string[];
  /** Paths as they are written in the description; `*` stands for any characters: `/repos/*`. */
  readonly paths?: readonly string[];
  readonly methods?: readonly string[];
  /** Operation ids as they are written in the description, or ids of pages; `*` stands for any characters. */
  readonly operations?: readonly string[];
}

/** Options for reading an input. */
export interface ReadOptions extends SecretOptions {
  /** Placeholders that are described once for all inputs. */
  readonly placeholders?: readonly Parameter[] | undefined;
  /** Which operations of an OpenAPI description are read; all if left out. */
  readonly select?: Selection | undefined;
  /** Reads the files that an OpenAPI description refers to; without it none are read. */
  readonly readFile?: ReadFile | undefined;
  /** Called with the ids of the operations, in their order, before they are read. */
  readonly onFound?: ((ids: readonly string[]) => void) | undefined;
  /** Words of the tables in another language. */
  readonly words?: GivenWords | undefined;
}
