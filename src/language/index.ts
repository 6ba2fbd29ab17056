// `samples.ts` is a door of its own: it loads httpsnippet, which a run without samples does not need.
export { FEATURES, featuresOf, type Feature } from './view/features.ts';
export {
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
export { fallbackFor, unsupportedReason } from './program.ts';
export { Registry, type Choice } from './registry.ts';
export type { Sample } from './sample.ts';
export { clientFileOf, type ClientFacts, type ClientShape } from './view/client-file.ts';
export type { CommonFacts } from './view/facts.ts';
export { VIEW_SHAPE, VIEW_VERSION, type LanguageView } from './view/shape.ts';
