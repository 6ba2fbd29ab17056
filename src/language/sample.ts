import { Diagnostic, type Report } from '../base/diagnostic/index.ts';
import { LiteralError } from '../literal/index.ts';
import type { Request } from '../request/index.ts';
import { FEATURES, featuresOf } from './view/features.ts';
import type { Language } from './language.ts';
import type { Choice } from './registry.ts';
import { RequestView } from './view/view.ts';

/** The call in one language, through one client. */
export interface Sample {
  readonly language: string;
  readonly client: string;
  /** Of the language: `Python`. */
  readonly title: string;
  /** What the tab or heading says, if the user chose it. */
  readonly label?: string;
  /** Of the client: `http.client`. */
  readonly clientTitle: string;
  /** The program, with one line break at its end. */
  readonly code: string;
  readonly fence: string;
  readonly extension: string;
  /** True for the printers that httpsnippet brings: nobody ran what they print. */
  readonly unverified: boolean;
  /** What it was run with and verified, if that was asked for and is known: `Python 3.11.2`. */
  readonly verified?: string;
}

/**
 * Prints the sample of one client.
 *
 * @returns undefined, with the reason reported, where the client cannot send the request exactly
 */
export function printSample(
  request: Request,
  { language, client, options }: Choice,
  report: Report,
): Sample | undefined {
  const reason = unsupportedReason(request, language, client);
  if (reason !== undefined) {
    report(unsupported(language, client, reason));
    return undefined;
  }
  try {
    const view = new RequestView(request, language, language.options(client, options));
    const code = language.print(client, view);
    return {
      language: language.id,
      client,
      title: language.title,
      clientTitle: language.client(client).title,
      code: `${code.trimEnd()}\n`,
      fence: language.data.fence,
      extension: language.data.extension,
      unverified: false,
    };
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    report(unsupported(language, client, error.message));
    return undefined;
  }
}

/** Why a client cannot send a request, if `language.json` says so. */
export function unsupportedReason(request: Request, language: Language, client: string): string | undefined {
  const table = language.client(client).unsupported ?? {};
  for (const feature of featuresOf(request)) {
    const reason = table[feature];
    if (reason !== undefined) return `${describe(feature)}: ${reason}`;
  }
  return undefined;
}

/** A client of the same language that can send what one cannot; undefined if it can itself, or none can. */
export function standInFor(request: Request, { language, client }: Choice): Choice | undefined {
  const can = (id: string): boolean => unsupportedReason(request, language, id) === undefined;
  const other = can(client) ? undefined : language.clients.find(can);
  return other === undefined ? undefined : { language, client: other };
}

function describe(feature: string): string {
  return (FEATURES as Record<string, string>)[feature] ?? `the ${feature.replace(':', ' ')}`;
}

function unsupported(language: Language, client: string, reason: string): Diagnostic {
  return new Diagnostic(
    'client-unsupported',
    `${language.id}:${client} cannot send this request exactly (${reason})`,
    {
      hint:
        language.clients.length > 1
          ? `its sample is left out; ${language.title} also has ${language.clients.filter((id) => id !== client).join(', ')}`
          : 'its sample is left out',
    },
  );
}
