export { FEATURES, featuresOf, type Feature } from './view/features.ts';
export {
  CHECKED_FILE,
  contentsOfOurs,
  LANGUAGE,
  type BatchData,
  type ClientData,
  type LanguageData,
  type RuleOff,
  type RunChanges,
  type RunData,
  type StyleData,
} from './data/index.ts';
export { Language } from './language.ts';
export { Registry, type Choice } from './registry.ts';
export { printSample, standInFor, unsupportedReason, type Sample } from './sample.ts';
export { VIEW_SHAPE, type LanguageView } from './view/shape.ts';
// `httpsnippet.ts` is left out: it costs 100 ms to load, so who needs it imports it when the time comes.
