import { interpolate, type Parameter, type Words } from '../../../operation/index.ts';
import type { HarPair } from '../../../request/index.ts';
import type { SpecNode } from '../document/node.ts';
import type { WithNode } from './parameters.ts';
import { placeholderFor } from './placeholder.ts';
import { row } from './row.ts';
import { queryPart } from './style.ts';

/** The credentials that an operation requires, as placeholders. */
export interface Credentials {
  readonly query: string[];
  readonly headers: WithNode<HarPair>[];
  readonly cookies: WithNode<HarPair>[];
  readonly rows: Parameter[];
}

/**
 * The credentials of the first alternative of the operation's security, or of the
 * description's. An empty array, or an alternative without a scheme, requires none.
 *
 * @throws Diagnostic if a scheme is not described
 */
export function readCredentials(operation: SpecNode): Credentials {
  const credentials: Credentials = { query: [], headers: [], cookies: [], rows: [] };
  const security = operation.get('security') ?? operation.description.top.get('security');
  const alternative = security?.items()[0];
  if (alternative === undefined) return credentials;
  const schemes = operation.description.top.get('components')?.get('securitySchemes');
  for (const name of alternative.keys().toSorted()) {
    const scheme = schemes?.get(name);
    if (scheme === undefined) {
      throw alternative
        .child(name)!
        .error('openapi-security', `no security scheme is named ${JSON.stringify(name)}`, {
          expected: `one of components.securitySchemes${schemes === undefined ? '' : `: ${schemes.keys().join(', ')}`}`,
        });
    }
    add(scheme, alternative.strings(name), credentials);
  }
  return credentials;
}

function add(scheme: SpecNode, scopes: readonly string[], credentials: Credentials): void {
  const type = scheme.string('type');
  const description = scheme.string('description');
  const { words } = scheme.description;
  switch (type) {
    case 'apiKey':
      return addKey(scheme, description, credentials);
    case 'http':
      return addHttp(scheme, description, credentials);
    case 'oauth2':
    case 'openIdConnect':
      return authorize(
        'Bearer',
        'accessToken',
        scheme,
        withScopes(description ?? words.accessToken, scopes, words),
        credentials,
      );
    case 'mutualTLS':
      // A certificate is not part of the request.
      return undefined;
    default:
      throw scheme.error(
        'openapi-security',
        `${JSON.stringify(type ?? '')} is no type of a security scheme`,
        {
          expected: 'apiKey, http, oauth2, openIdConnect or mutualTLS',
        },
      );
  }
}

function addKey(scheme: SpecNode, description: string | undefined, credentials: Credentials): void {
  const name = scheme.string('name') ?? 'apiKey';
  const placeholder = placeholderFor(name);
  const position = scheme.string('in');
  if (position === 'query') {
    credentials.query.push(queryPart(name, placeholder, { style: 'form', explode: true }));
  } else if (position === 'cookie') {
    credentials.cookies.push({ value: { name, value: placeholder }, node: scheme });
  } else if (position === 'header') {
    credentials.headers.push({ value: { name, value: placeholder }, node: scheme });
  } else {
    throw scheme.error('openapi-security', `an API key is in ${JSON.stringify(position ?? '')}`, {
      expected: '"in" as one of query, header, cookie',
    });
  }
  credentials.rows.push(
    row(placeholder, position, { description: description ?? scheme.description.words.apiKey }),
  );
}

function addHttp(scheme: SpecNode, description: string | undefined, credentials: Credentials): void {
  const name = scheme.string('scheme') ?? '';
  const lower = name.toLowerCase();
  const { words } = scheme.description;
  if (lower === 'basic') {
    authorize('Basic', 'credentials', scheme, description ?? words.basic, credentials);
  } else if (lower === 'bearer') {
    authorize('Bearer', 'accessToken', scheme, description ?? words.accessToken, credentials);
  } else {
    authorize(
      name,
      'credentials',
      scheme,
      description ?? interpolate(words.credentials, { scheme: name }),
      credentials,
    );
  }
}

/** Adds an authorization header, unless there is one. */
function authorize(
  scheme: string,
  name: string,
  node: SpecNode,
  description: string,
  credentials: Credentials,
): void {
  if (credentials.headers.some(({ value }) => value.name.toLowerCase() === 'authorization')) return;
  const placeholder = placeholderFor(name);
  credentials.headers.push({
    value: { name: 'authorization', value: `${scheme} ${placeholder}`.trim() },
    node,
  });
  credentials.rows.push(row(placeholder, 'header', { description }));
}

function withScopes(description: string, scopes: readonly string[], words: Words): string {
  if (scopes.length === 0) return description;
  const codes = scopes.map((scope) => `\`${scope}\``).join(', ');
  const sentence = /[.!?:]$/.test(description.trim()) ? description.trim() : `${description.trim()}.`;
  const scopeSentence =
    scopes.length === 1
      ? interpolate(words.scope, { scope: codes })
      : interpolate(words.scopes, { scopes: codes });
  return `${sentence} ${scopeSentence}`;
}
