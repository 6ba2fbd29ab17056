export {
  changesClassOften,
  hasRandomLetters,
  isExample,
  looksGenerated,
  looksLikePassword,
} from './heuristics.ts';
export { credentialSpans, maskSecrets, type Span } from './mask.ts';
export { PRESET_RULES } from './preset-rules.ts';
export { isMadeUp, VENDOR_FORMATS, VENDOR_MARKERS, type VendorFormat } from './vendor-formats.ts';
