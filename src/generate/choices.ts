import { Diagnostic } from '../base/diagnostic/index.ts';
import type { Choice, Registry } from '../language/index.ts';

/** Which samples are wanted. */
export interface ClientChoice {
  /**
   * Languages in the order of the page; all ten if left out: `python`, `python:requests`, or an object
   * that says more. Targets of httpsnippet are allowed, unverified.
   */
  readonly languages?: readonly (string | LanguageChoice)[];
  /**
   * `python:requests` prints that client in place of the default of its language;
   * `all` prints every client that we ship.
   */
  readonly clients?: readonly string[] | 'all';
}

/** A language as a page wants it. */
export interface LanguageChoice {
  readonly language: string;
  /** The default one if left out. */
  readonly client?: string;
  /** What the tab or heading says. */
  readonly label?: string;
  /** Words that the template leaves open, such as a package name. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What is not in the registry; httpsnippet may have it. */
export interface ForeignChoice {
  readonly target: string;
  /** The default one of the target if undefined. */
  readonly client: string | undefined;
}

export type ChosenClient = (Choice | ForeignChoice) &
  Pick<LanguageChoice, 'label'> & {
    /** Did nobody choose it? Then another client of the language stands in for it where it cannot send a request. */
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
