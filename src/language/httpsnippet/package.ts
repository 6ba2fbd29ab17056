import * as ownCopy from 'httpsnippet';

/** The functions of httpsnippet that are used here. */
export type Httpsnippet = Pick<
  typeof ownCopy,
  'HTTPSnippet' | 'addTarget' | 'addTargetClient' | 'availableTargets' | 'extname'
>;

/** A client as `addTargetClient` takes it. */
export type HttpsnippetClient = Parameters<Httpsnippet['addTargetClient']>[1];

let copy: Httpsnippet = ownCopy;

/** The copy of httpsnippet that samples come from. */
export const httpsnippet = (): Httpsnippet => copy;

/**
 * Takes samples from another copy of httpsnippet: clients that a user's module registers exist only in the copy
 * that the module imports.
 */
export function useHttpsnippet(other: Httpsnippet): void {
  copy = other;
}
