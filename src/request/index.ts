export { buildRequest } from './build.ts';
export type { HarPath, Locate } from './har-diagnostics.ts';
export type { HarPair, HarParam, HarPostData, HarRequest } from './har.ts';
export { parsePairs, parsePairsLeniently } from './pairs.ts';
export { decodeFormValue, encodeComponent, encodeFormValue, encodeReservedValue } from './percent.ts';
export {
  findPlaceholders,
  mapOutsidePlaceholders,
  splitAtPlaceholders,
  type PlaceholderMatch,
} from './placeholder.ts';
export {
  contentTypeOf,
  cookieHeader,
  formatUrl,
  urlAuthority,
  urlOrigin,
  urlTarget,
  type Body,
  type FormBody,
  type MultipartBody,
  type Pair,
  type Part,
  type PlaceholderLocation,
  type Request,
  type Url,
} from './request.ts';
