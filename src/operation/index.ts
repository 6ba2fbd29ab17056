export { fileSafeId, uniqueId, type TakenIds } from './id.ts';
export type { Operation, Parameter, Response } from './operation.ts';
export { REASON_PHRASES } from './reason.ts';
export {
  expectedOf,
  filled,
  patternOf,
  WORD_NAMES,
  WORDS,
  wordsOf,
  type GivenWords,
  type WordName,
  type Words,
} from './words.ts';
export { responseRow, type DescribedResponse } from './response.ts';
