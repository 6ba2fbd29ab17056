import type { Operation } from '../../operation/index.ts';

/** An operation of an input, as `gen-snippets list` shows it. */
export interface ListedOperation {
  readonly operation: Operation;
  /** Number of bytes of the recorded answer. */
  readonly size?: number | undefined;
}
