import { Diagnostic, type Report } from '../base/diagnostic/index.ts';
import type { Request } from '../request/index.ts';
import {
  isUnsupported,
  optionsFor,
  registerClient,
  unsupported,
  type ForeignClient,
  type TargetId,
} from './clients.ts';
import { createSnippet, sharedSnippet } from './httpsnippet/har.ts';
import { httpsnippet } from './httpsnippet/package.ts';
import type { Choice } from './registry.ts';
import { FEATURES } from './view/features.ts';

/** The call in one language, through one client. */
export interface Sample {
  /** Id of the language. */
  readonly language: string;
  /** Id of the client. */
  readonly client: string;
  /** Title of the language: `Python`. */
  readonly title: string;
  /** Text of the tab or heading, if the user has chosen one. */
  readonly label?: string;
  /** Title of the client: `http.client`. */
  readonly clientTitle: string;
  /** The program; it ends with one line break. */
  readonly code: string;
  /** Language tag of a Markdown fence. */
  readonly fence: string;
  /** Extension of a file with the program, without a dot. */
  readonly extension: string;
  /** Whether the client is not ours, so that its samples were never run. */
  readonly unverified: boolean;
  /** Toolchain that the sample was verified with, if that was asked for and is known: `Python 3.11.2`. */
  readonly verified?: string;
}

/**
 * Prints the sample of a client of ours: httpsnippet converts the request with the client that we have registered.
 *
 * @returns undefined, with the reason reported, if the client cannot send the request exactly
 */
export function printSample(request: Request, choice: Choice, report: Report): Sample | undefined {
  const { language, client } = choice;
  registerClient(language, client);
  try {
    const target = language.data.httpsnippet as TargetId;
    return {
      language: language.id,
      client,
      title: language.title,
      clientTitle: language.client(client).title,
      code: sharedSnippet(request).convert(target, client, optionsFor(choice)) as string,
      fence: language.data.fence,
      extension: language.data.extension,
      unverified: false,
    };
  } catch (error) {
    if (!isUnsupported(error)) throw error;
    report(unsupported(request, choice, error.message));
    return undefined;
  }
}

/**
 * Prints the sample of a client that is not ours. It was never run, and its quoting may be wrong.
 *
 * @returns undefined, with the reason reported, if the client would leave out the body
 */
export function printForeign(
  request: Request,
  { target, client, targetTitle, clientTitle }: ForeignClient,
  report: Report,
): Sample | undefined {
  if (request.body.kind === 'file') {
    const message = `${target}:${client} cannot send ${FEATURES['file-body']}`;
    report(new Diagnostic('client-unsupported', message, { hint: 'its sample is left out' }));
    return undefined;
  }
  const { snippet, restore } = createSnippet(request);
  const code = snippet.convert(target as TargetId, client, {}) as string;
  return {
    language: target,
    client,
    title: targetTitle,
    clientTitle,
    code: `${restore(code).trimEnd()}\n`,
    fence: target,
    extension: (httpsnippet().extname(target as TargetId) || '.txt').slice(1),
    unverified: true,
  };
}
