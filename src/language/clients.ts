import { Diagnostic, nearest } from '../base/diagnostic/index.ts';
import { LiteralError } from '../literal/index.ts';
import type { Request } from '../request/index.ts';
import { requestOf } from './httpsnippet/har.ts';
import { httpsnippet, type Httpsnippet, type HttpsnippetClient } from './httpsnippet/package.ts';
import type { Language } from './language.ts';
import { printProgram, UnsupportedError } from './program.ts';
import type { Choice, Registry } from './registry.ts';

export type TargetId = Parameters<Httpsnippet['addTargetClient']>[0];

/** A client of httpsnippet that is not one of ours: its own, or one that a user has registered. */
export interface ForeignClient {
  readonly target: string;
  readonly client: string;
  readonly targetTitle: string;
  readonly clientTitle: string;
}

/** Option of a conversion that holds the language itself, because several registries can have one of the same id. */
const CHOICE = Symbol('choice');

export const optionsFor = (choice: Choice): object => ({ [CHOICE]: choice });

/** The clients that are registered in a copy of httpsnippet, as `target:client`. */
const registered = new WeakMap<Httpsnippet, Map<string, HttpsnippetClient['info']>>();

/** Registers a client with httpsnippet, once; httpsnippet's own client of the same name is replaced. */
export function registerClient(language: Language, client: string): void {
  const copy = httpsnippet();
  const clients = registered.get(copy) ?? new Map<string, HttpsnippetClient['info']>();
  registered.set(copy, clients);
  const target = language.data.httpsnippet;
  const key = `${target}:${client}`;
  if (clients.has(key)) return;
  const ours = clientOf(language, client);
  clients.set(key, ours.info);
  if (copy.availableTargets().some((available) => available.key === target)) {
    copy.addTargetClient(target as TargetId, ours);
    return;
  }
  const extname = `.${language.data.extension}` as const;
  copy.addTarget({
    info: { key: target as TargetId, title: language.title, extname, default: client },
    clientsById: { [client]: ours },
  });
}

/** Registers every client of the registry, so that `new HTTPSnippet(har).convert('python', 'requests')` prints ours. */
export function registerClients({ languages }: Registry): void {
  for (const language of languages) {
    for (const client of language.clients) registerClient(language, client);
  }
}

function clientOf(language: Language, client: string): HttpsnippetClient {
  const { title, link, description } = language.client(client);
  return {
    info: { key: client, title, link, description },
    convert: (prepared, options = {}) => {
      const { [CHOICE]: choice } = options as { [CHOICE]?: Choice };
      const request = requestOf(prepared);
      if (choice !== undefined) return printProgram(request, choice);
      // A user's own call of httpsnippet.
      const own = { language, client, options: options as Record<string, string> };
      try {
        return printProgram(request, own);
      } catch (error) {
        throw isUnsupported(error) ? unsupported(request, own, error.message) : error;
      }
    },
  };
}

export const isUnsupported = (error: unknown): error is UnsupportedError | LiteralError =>
  error instanceof UnsupportedError || error instanceof LiteralError;

export function unsupported(request: Request, { language, client }: Choice, reason: string): Diagnostic {
  const others = language.clients.filter(
    (id) => id !== client && canPrint(request, { language, client: id }),
  );
  return new Diagnostic(
    'client-unsupported',
    `${language.id}:${client} cannot send this request exactly (${reason})`,
    {
      hint:
        others.length > 0
          ? `its sample is left out; ${language.title} also has ${others.join(', ')}`
          : 'its sample is left out',
    },
  );
}

function canPrint(request: Request, choice: Choice): boolean {
  try {
    printProgram(request, choice);
    return true;
  } catch (error) {
    if (isUnsupported(error)) return false;
    throw error;
  }
}

/** Whether a user has registered another client under the id of one of ours. */
export function isReplaced({ data: { httpsnippet: target } }: Language, client: string): boolean {
  const ours = registered.get(httpsnippet())?.get(`${target}:${client}`);
  const available = httpsnippet().availableTargets();
  const info = available.find(({ key }) => key === target)?.clients.find(({ key }) => key === client);
  return ours !== undefined && ours !== info;
}

/** The clients of httpsnippet that are not ours, by target. */
export function foreignClients(registry: Registry): ForeignClient[] {
  return httpsnippet()
    .availableTargets()
    .flatMap(({ key: target, title: targetTitle, clients }) => {
      const language = registry.languages.find(({ data }) => data.httpsnippet === target);
      const isForeign = (id: string): boolean =>
        language?.clients.includes(id) !== true || isReplaced(language, id);
      return clients
        .filter(({ key }) => isForeign(key))
        .map(({ key, title }) => ({ target, client: key, targetTitle, clientTitle: title }));
    });
}

/**
 * Finds a client of httpsnippet that is not in the registry.
 *
 * @param client the default one of the target if undefined
 * @throws Diagnostic if httpsnippet has no such client
 */
export function findForeign(registry: Registry, target: string, client?: string): ForeignClient {
  const all = foreignClients(registry);
  const info = httpsnippet()
    .availableTargets()
    .find(({ key }) => key === target);
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
