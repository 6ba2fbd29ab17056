import { memoizeByObject } from '../../base/memo.ts';
import {
  buildRequest,
  contentTypeOf,
  cookieHeader,
  formatUrl,
  type HarPostData,
  type HarRequest,
  type Request,
} from '../../request/index.ts';
import { httpsnippet } from './package.ts';

type HTTPSnippet = InstanceType<ReturnType<typeof httpsnippet>['HTTPSnippet']>;
type HarInput = ConstructorParameters<ReturnType<typeof httpsnippet>['HTTPSnippet']>[0];

/** httpsnippet copies unknown fields of a request, so ours is lossless inside its prepared request. */
const REQUEST = Symbol('request');

/** A request in httpsnippet, and the way back for what it prints. */
export interface Snippet {
  readonly snippet: HTTPSnippet;
  /** Puts the placeholders back into printed source. */
  readonly restore: (code: string) => string;
}

/** Gives httpsnippet a request; a new object each time, because its own printers change it. */
export function createSnippet(request: Request): Snippet {
  const mask = new Mask(request);
  const har = { ...toHar(request, mask), [REQUEST]: request };
  const { HTTPSnippet } = httpsnippet();
  return {
    snippet: new HTTPSnippet(har as unknown as HarInput),
    restore: (code) => mask.restore(code),
  };
}

/** The object that all our own clients of a request share: they read the lossless request and change nothing. */
export const sharedSnippet = memoizeByObject(
  (request: Request): HTTPSnippet => createSnippet(request).snippet,
);

/** The request that httpsnippet passes to a client: lossless, or built from what httpsnippet made of a user's HAR. */
export function requestOf(prepared: object): Request {
  const { [REQUEST]: request } = prepared as { [REQUEST]?: Request };
  if (request !== undefined) return request;
  // httpsnippet has moved the query into `fullUrl`.
  const { fullUrl, ...har } = prepared as HarRequest & { fullUrl: string };
  return buildRequest({ ...har, ...(har.postData && { postData: asDescribed(har.postData) }), url: fullUrl });
}

/** httpsnippet writes a multipart text of its own, with content types that the params do not have. */
function asDescribed(postData: HarPostData): HarPostData {
  const { text: _text, ...rest } = postData;
  const isOfHttpsnippet = 'boundary' in postData && (postData.params?.length ?? 0) > 0;
  return isOfHttpsnippet ? rest : postData;
}

/** Replaces placeholders by tokens that URL parsers and lower-casing do not change. */
class Mask {
  readonly #tokens = new Map<string, string>();

  constructor({ placeholders }: Request) {
    for (const { text } of placeholders) {
      if (!this.#tokens.has(text)) this.#tokens.set(text, `gensnippetsplaceholder${this.#tokens.size}x`);
    }
  }

  apply(text: string): string {
    let masked = text;
    for (const [placeholder, token] of this.#tokens) masked = masked.replaceAll(placeholder, token);
    return masked;
  }

  restore(text: string): string {
    let restored = text;
    for (const [placeholder, token] of this.#tokens) restored = restored.replaceAll(token, () => placeholder);
    return restored;
  }
}

/** The request as a HAR request that httpsnippet accepts. */
function toHar(request: Request, mask: Mask): HarRequest {
  const pair = ({ name, value }: { name: string; value: string }) => ({ name, value: mask.apply(value) });
  const cookie = cookieHeader(request.cookies);
  const { host, port } = request.url;
  // A placeholder is not a valid port.
  const url = { ...request.url, host: mask.apply(host), port: /^\d*$/.test(port) ? port : '' };
  const postData = toPostData(request, mask);
  return {
    method: request.method,
    url: mask.apply(formatUrl(url)),
    headers: [...request.headers, ...(cookie === '' ? [] : [{ name: 'cookie', value: cookie }])].map(pair),
    ...(postData === undefined ? {} : { postData }),
  };
}

function toPostData(request: Request, mask: Mask): HarPostData | undefined {
  const { body } = request;
  const mimeType = contentTypeOf(request) ?? 'application/octet-stream';
  switch (body.kind) {
    case 'none':
    case 'file':
      return undefined;
    case 'text':
    case 'json':
      return { mimeType, text: mask.apply(body.text) };
    case 'form':
      return { mimeType, params: body.fields.map(({ name, value }) => ({ name, value: mask.apply(value) })) };
    case 'multipart':
      return {
        mimeType: 'multipart/form-data',
        params: body.parts.map(({ path: _path, ...part }) => ({
          ...part,
          value: mask.apply(part.value ?? ''),
        })),
      };
  }
}
