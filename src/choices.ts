import { Diagnostic } from './diagnostic/index.ts';
import type { Choice, Registry } from './language/index.ts';

/** Which samples are wanted. */
export interface ClientChoice {
  /** Language ids, in the order of the page; all ten if left out. Targets of httpsnippet are allowed, unverified. */
  readonly languages?: readonly string[];
  /**
   * `python:requests` prints that client in place of the default of its language;
   * `all` prints every client that we ship.
   */
  readonly clients?: readonly string[] | 'all';
}

/** Finds, or refuses, a client that is not in the registry. */
type FindOther<Other> = (registry: Registry, target: string, client?: string) => Other;

/** The clients to print, in the order of their languages. */
export function chooseClients<Other>(
  registry: Registry,
  { languages, clients = [] }: ClientChoice,
  findOther: FindOther<Other>,
): (Choice | Other)[] {
  const named = clients === 'all' ? [] : clients.map(parseClient);
  const ids = new Set(languages ?? registry.languages.map(({ id }) => id));
  for (const { language } of named) ids.add(language);
  return [...ids].flatMap((id) => {
    const language = registry.languages.find((candidate) => candidate.id === id);
    const wanted = named.filter((client) => client.language === id);
    if (wanted.length > 0) {
      return wanted.map(({ client }) =>
        language?.clients.includes(client) ? { language, client } : findOther(registry, id, client),
      );
    }
    if (language === undefined) return [findOther(registry, id)];
    return (clients === 'all' ? language.clients : [language.data.default]).map((client) => ({
      language,
      client,
    }));
  });
}

function parseClient(text: string): { language: string; client: string } {
  const [language, client, ...rest] = text.split(':');
  if (language && client && rest.length === 0) return { language, client };
  throw new Diagnostic('client-unknown', `${JSON.stringify(text)} names no client`, {
    expected: 'language:client, such as python:requests, or all',
  });
}
