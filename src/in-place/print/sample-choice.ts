import type { Attributes } from '../regions/attributes.ts';

type LanguageChoice = string | { readonly language: string };

/** The languages and clients to print. */
export interface SampleChoice {
  /** Ids such as `python` or `python:requests`, or objects with more settings. */
  readonly languages?: readonly LanguageChoice[];
  readonly clients?: readonly string[] | 'all';
}

/** The choice for a region: its attributes override the settings of the project. */
export function chooseSamples({ languages, clients }: Attributes, project: SampleChoice): SampleChoice {
  const chosenClients = clients ?? project.clients;
  if (languages === undefined) {
    return {
      ...(project.languages && { languages: project.languages }),
      ...(chosenClients && { clients: chosenClients }),
    };
  }
  // A language of the region keeps what the project configures for it, such as its client and label.
  const chosenLanguages = languages.flatMap((language) => {
    const configured = project.languages?.filter((other) => languageOf(other) === language) ?? [];
    return configured.length > 0 ? configured : [language];
  });
  if (chosenClients === undefined) return { languages: chosenLanguages };
  // A client of the project would add its language, even if the region leaves that out.
  const isPrinted = (client: string): boolean =>
    languages.some((language) => languageOf(language) === languageOf(client));
  return {
    languages: chosenLanguages,
    clients:
      chosenClients === 'all' || clients !== undefined ? chosenClients : chosenClients.filter(isPrinted),
  };
}

const languageOf = (choice: LanguageChoice): string =>
  typeof choice === 'string' ? choice.split(':', 1)[0]! : choice.language;
