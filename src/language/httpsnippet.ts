import { addTarget, addTargetClient, availableTargets, extname, HTTPSnippet } from 'httpsnippet';
import { Diagnostic, nearest, type Report } from '../base/diagnostic/index.ts';
import {
  buildRequest,
  contentTypeOf,
  urlText,
  type HarPostData,
  type HarRequest,
  type Request,
} from '../request/index.ts';
import { FEATURES } from './view/features.ts';
import type { Language } from './language.ts';
import type { Registry } from './registry.ts';
import { printSample, type Sample } from './sample.ts';

type TargetId = Parameters<typeof addTargetClient>[0];
type Client = Parameters<typeof addTargetClient>[1];
type HarInput = ConstructorParameters<typeof HTTPSnippet>[0];

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
      // httpsnippet has moved the query into `fullUrl`.
      const request = buildRequest({ ...(prepared as unknown as HarRequest), url: prepared.fullUrl });
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

/**
 * What a printer of httpsnippet makes of the request. Nobody ran it, and it quotes as it pleases.
 *
 * @returns undefined, with the reason reported, where it would leave out the body
 */
export function printBuiltIn(
  request: Request,
  { target, client, targetTitle, clientTitle }: BuiltInClient,
  report: Report,
): Sample | undefined {
  if (request.body.kind === 'file') {
    const what = `${target}:${client} has no ${FEATURES['file-body'].replace(/^a /, '')}`;
    report(new Diagnostic('client-unsupported', what, { hint: 'its sample is left out' }));
    return undefined;
  }
  const mask = new Mask(request);
  const snippet = new HTTPSnippet(toHar(request, mask) as unknown as HarInput);
  const code = snippet.convert(target as TargetId, client) as string;
  return {
    language: target,
    client,
    title: targetTitle,
    clientTitle,
    code: `${mask.restore(code).trimEnd()}\n`,
    fence: target,
    extension: (extname(target as TargetId) || '.txt').slice(1),
    unverified: true,
  };
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
    const clients = [
      ...registry.clientsNamed(target),
      ...all.filter((other) => other.client === target).map((other) => `${other.target}:${other.client}`),
    ];
    const near = clients.length > 0 ? clients.join(' or ') : nearest(target, ids);
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
