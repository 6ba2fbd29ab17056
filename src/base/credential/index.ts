export {
  changesClassOften,
  hasRandomLetters,
  isExample,
  looksGenerated,
  looksLikePassword,
} from './heuristics.ts';
export { credentialSpans, maskSecrets, type Span } from './mask.ts';
export { PRESET_RULES } from './preset-rules.ts';
export { isMadeUp, VENDOR_FORMATS, VENDOR_MARKER, type VendorFormat } from './vendor-formats.ts';
