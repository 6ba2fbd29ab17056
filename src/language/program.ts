import type { Request } from '../request/index.ts';
import type { Choice } from './registry.ts';
import { FEATURES, featuresOf } from './view/features.ts';
import { RequestView } from './view/view.ts';

/** A client cannot send the request exactly; the message is the reason. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}

/**
 * Prints the program of a client with its template.
 *
 * @throws UnsupportedError if `language.json` says that the client cannot send the request
 * @throws LiteralError if the language has no literal for a value
 */
export function printProgram(request: Request, choice: Choice): string {
  const { language, client, options } = choice;
  const reason = unsupportedReason(request, choice);
  if (reason !== undefined) throw new UnsupportedError(reason);
  const view = new RequestView(request, {
    language,
    clientFile: language.clientFile(client),
    options: language.options(client, options),
  });
  return `${language.print(client, view).trimEnd()}\n`;
}

/** Why a client cannot send a request, by the table in `language.json`; undefined if it can. */
export function unsupportedReason(
  request: Request,
  { language, client }: Pick<Choice, 'language' | 'client'>,
): string | undefined {
  const table = language.client(client).unsupported ?? {};
  for (const feature of featuresOf(request)) {
    const reason = table[feature];
    if (reason !== undefined) return `${describe(feature)}: ${reason}`;
  }
  return undefined;
}

/** Another client of the same language that can send a request; undefined if the chosen one can, or none can. */
export function fallbackFor(request: Request, { language, client }: Choice): Choice | undefined {
  const canSend = (id: string): boolean => unsupportedReason(request, { language, client: id }) === undefined;
  const other = canSend(client) ? undefined : language.clients.find(canSend);
  return other === undefined ? undefined : { language, client: other };
}

const describe = (feature: string): string =>
  (FEATURES as Record<string, string>)[feature] ?? `the ${feature.replace(':', ' ')}`;
