import { Diagnostic } from '../base/diagnostic/index.ts';
import type { Choice, Registry } from '../language/index.ts';

/** The samples that a user asks for. */
export interface ClientChoice {
  /**
   * Languages in the order of the page: `python`, `python:requests`, or an object with more. All languages of the
   * registry if left out. Targets of httpsnippet are allowed, unverified.
   */
  readonly languages?: readonly (string | LanguageChoice)[];
  /**
   * `python:requests` prints that client instead of the default of its language; `all` prints every client of the
   * registry.
   */
  readonly clients?: readonly string[] | 'all';
}

/** A language of a page. */
export interface LanguageChoice {
  readonly language: string;
  /** The default client of the language if left out. */
  readonly client?: string;
  /** Text of the tab or heading. */
  readonly label?: string;
  /** Options of the client, such as a package name; `language.json` lists them. */
  readonly options?: Readonly<Record<string, string>>;
}

/** A client that is not in the registry; httpsnippet may have it. */
export interface ForeignChoice {
  readonly target: string;
  /** The default client of the target if undefined. */
  readonly client: string | undefined;
}

export type ChosenClient = (Choice | ForeignChoice) &
  Pick<LanguageChoice, 'label'> & {
    /** True if the user has not named the client: another client of the language may replace it. */
    readonly isDefault?: boolean;
  };

/** The clients to print, in the order of their languages. */
export function chooseClients(registry: Registry, { languages, clients = [] }: ClientChoice): ChosenClient[] {
  const named = clients === 'all' ? [] : clients.map((client) => parseClient(client, registry));
  const wanted = (languages ?? registry.languages.map(({ id }) => id)).map((choice) =>
    parseChoice(choice, registry),
  );
  for (const client of named) {
    if (!wanted.some(({ language }) => language === client.language))
      wanted.push({ language: client.language });
  }
  return distinct(wanted).flatMap((choice) => {
    const language = registry.find(choice.language);
    const ids = clientsOf(choice);
    if (language === undefined) {
      return (ids ?? [undefined]).map((client) => labelled({ target: choice.language, client }, choice));
    }
    const isDefault = ids === undefined && clients !== 'all';
    return (ids ?? (isDefault ? [language.data.default] : language.clients)).map((client) =>
      language.clients.includes(client)
        ? { ...labelled({ language, client, ...optionsOf(choice) }, choice), isDefault }
        : labelled({ target: language.id, client }, choice),
    );
  });

  function clientsOf({ language, client }: LanguageChoice): string[] | undefined {
    if (client !== undefined) return [client];
    const ids = named.filter((other) => other.language === language).map(({ client: id }) => id);
    return ids.length > 0 ? ids : undefined;
  }
}

const labelled = (choice: Choice | ForeignChoice, { label }: LanguageChoice): ChosenClient =>
  label === undefined ? choice : { ...choice, label };

const optionsOf = ({ options }: LanguageChoice): Pick<LanguageChoice, 'options'> =>
  options === undefined ? {} : { options };

/** Without the choices that are there already. */
function distinct(choices: readonly LanguageChoice[]): LanguageChoice[] {
  const seen = new Set<string>();
  return choices.filter(({ language, client = '' }) => {
    const key = `${language}:${client}`;
    return !seen.has(key) && seen.add(key);
  });
}

function parseChoice(choice: string | LanguageChoice, registry: Registry): LanguageChoice {
  if (typeof choice !== 'string') return choice;
  return choice.includes(':') ? parseClient(choice, registry) : { language: choice };
}

function parseClient(text: string, registry: Registry): { language: string; client: string } {
  const [language, client, ...rest] = text.split(':');
  if (language && client && rest.length === 0) return { language, client };
  const near = registry.clientsNamed(text);
  throw new Diagnostic('client-unknown', `${JSON.stringify(text)} names no client`, {
    expected: 'language:client, such as python:requests, or all',
    hint: near.length === 0 ? undefined : `did you mean ${near.join(' or ')}?`,
  });
}
