export { fileSafeId, uniqueId, type TakenIds } from './id.ts';
export type { Operation, Parameter, Response } from './operation.ts';
export { REASON_PHRASES } from './reason.ts';
export { responseRow } from './response.ts';
export {
  checkWord,
  completeWords,
  interpolate,
  WORD_NAMES,
  WORDS,
  type GivenWords,
  type Words,
} from './words.ts';
