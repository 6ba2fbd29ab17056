/** Facts about logs that browsers and proxies record. */

/** Names of `log.creator` and `log.browser` that record what a browser or a proxy sees. */
export const RECORDERS =
  /^(?:webinspector|webkit web inspector|(?:google )?chrom|(?:mozilla )?firefox|safari|(?:microsoft )?edge|internet explorer|f12 |opera|brave|playwright|puppeteer|charles|fiddler|mitmproxy|proxyman|http ?toolkit|burp|browsermob|httpwatch|zap|webpagetest|har ?export|cypress|sitespeed|browsertime|selenium)/i;

/** Why an entry of a recording is left out; the plural has an s. */
export type LeftOut =
  | 'WebSocket'
  | 'data URL'
  | 'blob URL'
  | 'URL of the browser'
  | 'CONNECT'
  | 'relative URL'
  | 'page resource'
  | 'binary body'
  | 'upload without its body'
  | 'request that cannot be sent';

/** The part of an entry that decides whether it is a call of an API. */
export interface RecordedCall {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  /** `_resourceType`. */
  readonly resourceType: string | undefined;
  /** Media type of the answer. */
  readonly answerType: string | undefined;
  /** 0 without an answer. */
  readonly status: number;
}

const NO_CALLS: readonly (readonly [reason: LeftOut, url: RegExp])[] = [
  ['WebSocket', /^wss?:/i],
  ['data URL', /^data:/i],
  ['blob URL', /^blob:/i],
  [
    'URL of the browser',
    /^(?:[a-z-]+-extension|about|chrome|devtools|edge|file|resource|view-source|javascript):/i,
  ],
  ['relative URL', /^\/|^\.\.?\//],
];

/** Why the entry is no HTTP request. */
export function noCall({ url, method, resourceType }: RecordedCall): LeftOut | undefined {
  if (resourceType === 'websocket') return 'WebSocket';
  if (method.toUpperCase() === 'CONNECT') return 'CONNECT';
  return NO_CALLS.find(([, pattern]) => pattern.test(url))?.[0];
}

const API_RESOURCE = /^(?:xhr|fetch|eventsource)$/i;
/** For other types, such as `other`, the response decides. */
const PAGE_RESOURCE =
  /^(?:document|stylesheet|script|image|font|media|manifest|texttrack|ping|beacon|preflight|prefetch|cspviolationreport|csp-violation-report|signedexchange|signed-exchange)$/i;
const PAGE_ANSWER =
  /^(?:text\/(?:html|css|(?:x-)?javascript)|application\/(?:xhtml\+xml|(?:x-)?javascript|ecmascript|wasm|manifest\+json|font-\S+|x-font-\S+|vnd\.ms-fontobject)|(?:image|font|audio|video)\/\S+)/i;
const PAGE_FILE =
  /\.(?:m?js|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|wasm|html?|webmanifest)$/i;

/** The calls of the API; all if there are only pages and their resources, as there are no others. */
export function apiCalls<Call extends RecordedCall>(calls: readonly Call[]): readonly Call[] {
  const ofApi = calls.filter(isApiCall);
  return ofApi.length === 0 ? calls : ofApi;
}

function isApiCall({ method, url, resourceType = '', answerType = '' }: RecordedCall): boolean {
  if (API_RESOURCE.test(resourceType)) return true;
  if (/^OPTIONS$/i.test(method)) return false;
  const isRead = /^(?:GET|HEAD)$/i.test(method);
  // A form that is sent is a call, whatever page it leads to.
  if (!isRead) return !/^(?:ping|beacon|csp)/i.test(resourceType);
  if (PAGE_RESOURCE.test(resourceType)) return false;
  return !PAGE_ANSWER.test(answerType) && !PAGE_FILE.test(pathOf(url));
}

/** Path of a URL as it is written. */
export const pathOf = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] || '/';

const ID = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|(?=[\w-]*\d)[\w-]{20,})$/i;

/** Equal for calls of one operation: method, host, and path without ids; for GraphQL its operation too. */
export function shapeOf({ method, url, body }: RecordedCall): string {
  const host = /^[^/]*\/\/[^/?#]*/.exec(url)?.[0].toLowerCase() ?? '';
  const path = pathOf(url)
    .split('/')
    .map((segment) => (ID.test(segment) ? '{}' : segment))
    .join('/');
  return [method.toUpperCase(), host, path, graphqlName(body) ?? ''].join(' ');
}

/** Name of the operation in a GraphQL request. */
export function graphqlName(body: string): string | undefined {
  if (!body.includes('"query"')) return undefined;
  return (
    /"operationName"\s*:\s*"(\w+)"/.exec(body)?.[1] ??
    /"query"\s*:\s*"\s*(?:query|mutation|subscription)\s+(\w+)/.exec(body)?.[1]
  );
}

/** A page of the browser, whose title is that of its tab. A page that a writer described is none. */
export const isRecordedPage = (fields: readonly string[]): boolean =>
  (fields.includes('startedDateTime') || fields.includes('pageTimings')) &&
  !fields.includes('comment') &&
  !fields.includes('_parameters');

/** Headers that say something about the browser and its state, not about the call. */
export const NOISE_HEADERS: readonly { readonly name: RegExp; readonly value?: RegExp }[] = [
  { name: /^(?::|sec-|x-client-data$|alt-used$)/ },
  {
    name: /^(?:user-agent|accept-language|accept-encoding|accept-charset|cookie2?|referer|origin|dnt|priority)$/,
  },
  {
    name: /^(?:upgrade-insecure-requests|save-data|device-memory|downlink|ect|rtt|viewport-width|dpr|purpose)$/,
  },
  // The browser's own cache.
  { name: /^if-(?:none-match|modified-since)$/ },
  { name: /^(?:cache-control|pragma)$/, value: /^(?:no-cache|max-age=0)$/i },
  { name: /^accept$/, value: /^\*\/\*$/ },
];
