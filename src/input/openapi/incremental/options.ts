import type { GivenWords } from '../../../operation/index.ts';
import type { ReadFile } from '../../shared/files.ts';
import type { DescriptionMemory } from './memory.ts';
import type { IsKnown } from '../operation/reader.ts';
import type { Selection } from '../../shared/select.ts';

export interface ReadOptions {
  readonly select?: Selection | undefined;
  readonly readFile?: ReadFile | undefined;
  /** Called with the ids of the chosen operations, before they are read. */
  readonly onFound?: ((ids: readonly string[]) => void) | undefined;
  /** Is the operation as it was when it was read before? Then it is not read again. Asked of each in its order. */
  readonly isKnown?: IsKnown | undefined;
  /** What the last reading of the same file left, with the same options. */
  readonly memory?: MemoryAccess | undefined;
  readonly words?: GivenWords | undefined;
}

export interface MemoryAccess {
  readonly last: DescriptionMemory | undefined;
  /** Takes what the next reading should be given. */
  readonly keep: (memory: DescriptionMemory | undefined) => void;
}
