export { buildRequest } from './build.ts';
export type { HarPair, HarParam, HarPostData, HarRequest } from './har.ts';
export { lenientPairs, parsePairs } from './pairs.ts';
export { decodeFormValue, encodeComponent, encodeFormValue, encodeReservedValue } from './percent.ts';
export { findPlaceholders, mapOutsidePlaceholders, segments, type PlaceholderMatch } from './placeholder.ts';
export type { HarPath, Locate } from './report.ts';
export {
  contentTypeOf,
  urlAuthority,
  urlOrigin,
  urlTarget,
  urlText,
  type Body,
  type FormBody,
  type JsonBody,
  type MultipartBody,
  type Pair,
  type Part,
  type Placeholder,
  type PlaceholderPosition,
  type Request,
  type TextBody,
  type Url,
} from './request.ts';
