import { addTarget, addTargetClient, availableTargets, extname, HTTPSnippet } from 'httpsnippet';
import { Diagnostic, nearest, type Report } from '../diagnostic/index.ts';
import {
  buildRequest,
  contentTypeOf,
  urlText,
  type HarPostData,
  type HarRequest,
  type Request,
} from '../request/index.ts';
import type { Language } from './language.ts';
import type { Choice, Registry } from './registry.ts';
import { printSample, type Sample } from './sample.ts';

type TargetId = Parameters<typeof addTargetClient>[0];
type Client = Parameters<typeof addTargetClient>[1];
type HarInput = ConstructorParameters<typeof HTTPSnippet>[0];

/** Carries our request through httpsnippet, whose own prepared request has lost part of it. */
const REQUEST = Symbol('gen-snippets request');
/** Carries the receiver of diagnostics the same way. */
const REPORT = Symbol('gen-snippets report');

interface CarriedRequest extends HarRequest {
  readonly [REQUEST]?: Request;
  readonly [REPORT]?: Report;
}

/** A printer that httpsnippet brings and we do not replace. */
export interface BuiltInClient {
  readonly target: string;
  readonly client: string;
  readonly targetTitle: string;
  readonly clientTitle: string;
}

/**
 * Registers every client of the registry with httpsnippet, so that
 * `new HTTPSnippet(har).convert('python', 'requests')` prints our samples too. A
 * client of the same name is replaced.
 */
export function registerClients(registry: Registry): void {
  for (const language of registry.languages) {
    const target = language.data.httpsnippet;
    for (const client of language.clients) {
      const registered = toHttpSnippetClient(language, client);
      if (availableTargets().some(({ key }) => key === target)) {
        addTargetClient(target as TargetId, registered);
      } else {
        addTarget({
          info: {
            key: target as TargetId,
            title: language.title,
            extname: `.${language.data.extension}`,
            default: client,
          },
          clientsById: { [client]: registered },
        });
      }
    }
  }
}

function toHttpSnippetClient(language: Language, client: string): Client {
  const { title, link, description } = language.client(client);
  return {
    info: { key: client, title, link, description },
    convert: (prepared, options) => {
      const carried = prepared as unknown as CarriedRequest;
      // What comes by httpsnippet's own way has its query only in `fullUrl`.
      const request = carried[REQUEST] ?? buildRequest({ ...carried, url: prepared.fullUrl });
      let refusal: Diagnostic | undefined;
      const sample = printSample(
        request,
        { language, client, options: (options ?? {}) as Record<string, string> },
        (diagnostic) => (refusal = diagnostic),
      );
      if (sample === undefined) throw refusal;
      return sample.code;
    },
  };
}

/** One request on its way through httpsnippet: validated once, then converted to any target. */
export class Snippet {
  readonly #snippet: HTTPSnippet;
  readonly #mask: Mask;
  readonly #har: HarRequest;

  /** @throws Error if httpsnippet's validation refuses the request */
  constructor(request: Request) {
    this.#mask = new Mask(request);
    this.#har = toHar(request, this.#mask);
    this.#snippet = new HTTPSnippet({ ...this.#har, [REQUEST]: request } as unknown as HarInput);
  }

  /** The sample of one of our clients; undefined, with the reason reported, if the client cannot send it. */
  convert({ language, client, options }: Choice, report: Report): Sample | undefined {
    try {
      const code = this.#snippet.convert(language.data.httpsnippet as TargetId, client, options) as string;
      return {
        language: language.id,
        client,
        title: language.title,
        clientTitle: language.client(client).title,
        code,
        fence: language.data.fence,
        extension: language.data.extension,
        unverified: false,
      };
    } catch (error) {
      if (!(error instanceof Diagnostic) || error.severity === 'error') throw error;
      report(error);
      return undefined;
    }
  }

  /** What a printer of httpsnippet makes of the request. Nobody ran it, and it quotes as it pleases. */
  convertBuiltIn({ target, client, targetTitle, clientTitle }: BuiltInClient): Sample {
    // Built-in printers change the request that they are given, so each gets its own.
    const snippet = new HTTPSnippet(structuredClone(this.#har) as unknown as HarInput);
    const code = snippet.convert(target as TargetId, client) as string;
    return {
      language: target,
      client,
      title: targetTitle,
      clientTitle,
      code: `${this.#mask.restore(code).trimEnd()}\n`,
      fence: target,
      extension: (extname(target as TargetId) || '.txt').slice(1),
      unverified: true,
    };
  }
}

/** The printers of httpsnippet that the registry does not replace. */
export function builtInClients(registry: Registry): BuiltInClient[] {
  return availableTargets().flatMap(({ key: target, title: targetTitle, clients }) => {
    const language = registry.languages.find(({ data }) => data.httpsnippet === target);
    return clients
      .filter(({ key }) => language?.clients.includes(key) !== true)
      .map(({ key, title }) => ({ target, client: key, targetTitle, clientTitle: title }));
  });
}

/** @throws Diagnostic if httpsnippet has no such printer either */
export function findBuiltIn(registry: Registry, target: string, client?: string): BuiltInClient {
  const all = builtInClients(registry);
  const info = availableTargets().find(({ key }) => key === target);
  const wanted = client ?? info?.default;
  const found = all.find((candidate) => candidate.target === target && candidate.client === wanted);
  if (found !== undefined) return found;
  const ids = [
    ...registry.languages.map(({ id }) => id),
    ...new Set(all.map((candidate) => candidate.target)),
  ];
  if (!ids.includes(target)) {
    const near = nearest(target, ids);
    throw new Diagnostic('language-unknown', `there is no language ${JSON.stringify(target)}`, {
      expected: `one of ${registry.languages.map(({ id }) => id).join(', ')}, or an unverified target`,
      hint: near === undefined ? 'gen-snippets languages lists all' : `did you mean ${near}?`,
    });
  }
  const clients = [
    ...(registry.languages.find(({ id }) => id === target)?.clients ?? []),
    ...all.filter((candidate) => candidate.target === target).map((candidate) => candidate.client),
  ];
  const near = nearest(client ?? '', clients);
  throw new Diagnostic('client-unknown', `${target} has no client ${JSON.stringify(client)}`, {
    expected: `one of ${clients.join(', ')}`,
    hint: near === undefined ? 'gen-snippets languages lists all' : `did you mean ${near}?`,
  });
}

/** Placeholders, hidden from URL parsers and lower-casing behind tokens that survive both. */
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
  const cookie = request.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { host, port } = request.url;
  // A port that is a placeholder would be no port.
  const url = { ...request.url, host: mask.apply(host), port: /^\d*$/.test(port) ? port : '' };
  const postData = toPostData(request, mask);
  return {
    method: request.method,
    url: mask.apply(urlText(url)),
    headers: [...request.headers, ...(cookie === '' ? [] : [{ name: 'cookie', value: cookie }])].map(pair),
    ...(postData === undefined ? {} : { postData }),
  };
}

function toPostData(request: Request, mask: Mask): HarPostData | undefined {
  const { body } = request;
  const mimeType = contentTypeOf(request) ?? 'application/octet-stream';
  switch (body.kind) {
    case 'none':
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
