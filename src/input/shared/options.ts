import type { GivenWords, Parameter } from '../../operation/index.ts';
import type { SecretOptions } from '../../secret/index.ts';
import type { ReadFile } from './files.ts';
import type { Selection } from './select.ts';

/** What an input is read with, beside its text. */
export interface ReadOptions extends SecretOptions {
  /** Placeholders that are described once for all inputs. */
  readonly placeholders?: readonly Parameter[] | undefined;
  /** Which operations are read; all if left out. */
  readonly select?: Selection | undefined;
  /** Keep all calls of a recording, with the headers and cookies of the browser; false if left out. */
  readonly asRecorded?: boolean | undefined;
  /** Reads the files that an OpenAPI description refers to; without it none are read. */
  readonly readFile?: ReadFile | undefined;
  /** Called with the ids of the operations, in their order, before they are read. */
  readonly onFound?: ((ids: readonly string[]) => void) | undefined;
  /** Words of the tables in another language. */
  readonly words?: GivenWords | undefined;
}
