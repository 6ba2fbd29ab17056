export { fileSafeId, uniqueId, type TakenIds } from './id.ts';
export type { Operation, Parameter, Response } from './operation.ts';
export { REASON_PHRASES } from './reason.ts';
export { responseRow } from './response.ts';
export {
  completeWords,
  expectedOf,
  interpolate,
  patternOf,
  WORD_NAMES,
  WORDS,
  type GivenWords,
  type WordName,
  type Words,
} from './words.ts';
