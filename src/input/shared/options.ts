import type { GivenWords, Parameter } from '../../operation/index.ts';
import type { SecretOptions } from '../../secret/index.ts';
import type { ReadFile } from './files.ts';

/** Which operations of an input are read; all if a field is left out. Of several values, one must fit. */
export interface Selection {
  readonly tags?: readonly string[];
  /** Paths as they are written in the description or URL; `*` stands for any characters: `/repos/*`. */
  readonly paths?: readonly string[];
  readonly methods?: readonly string[];
  /** Ids of operations or HAR pages as they are written in the input, or ids of the pages made from them; `*` stands for any characters. */
  readonly operations?: readonly string[];
}

/** Options for reading an input. */
export interface ReadOptions extends SecretOptions {
  /** Placeholders that are described once for all inputs. */
  readonly placeholders?: readonly Parameter[] | undefined;
  /** Which operations are read; all if left out. */
  readonly select?: Selection | undefined;
  /** Keeps all calls of a recording, with the headers and cookies of the browser; false if left out. */
  readonly asRecorded?: boolean | undefined;
  /** Reads the files that an OpenAPI description refers to; without it none are read. */
  readonly readFile?: ReadFile | undefined;
  /** Called with the ids of the operations, in their order, before they are read. */
  readonly onFound?: ((ids: readonly string[]) => void) | undefined;
  /** Words of the tables in another language. */
  readonly words?: GivenWords | undefined;
}
