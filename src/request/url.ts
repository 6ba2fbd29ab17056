import { domainToASCII } from 'node:url';
import { credentialSpans } from '../base/credential/index.ts';
import type { HarDiagnostics } from './har-diagnostics.ts';
import type { HarPair } from './har.ts';
import { splitPairs } from './pairs.ts';
import { encodePath, encodeQuery, encodeQueryValue } from './percent.ts';
import { findPlaceholders, mapOutsidePlaceholders, type PlaceholderMatch } from './placeholder.ts';
import type { Url } from './request.ts';
import { pairsToAdd } from './two-sources.ts';

/** Replaces each placeholder while the URL is split into parts; no URL can contain a private-use character. */
const MASK = '\ue000';
const PARTS = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(#.*)?$/is;
const AUTHORITY = /^(?:(.*)@)?(\[[0-9A-Fa-f:.]+\]|[^:[\]]*)(?::(.*))?$/s;
const LEGAL_HOST = new RegExp(String.raw`^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._~${MASK}-]+)$`);
/** Schemes without `//`; `localhost:8080` only looks like one. */
const OTHER_SCHEME = /^(data|blob|about|javascript|mailto|urn):/i;
const LEGAL_PORT = new RegExp(`^(?:[0-9]{1,5}|${MASK})?$`);

/**
 * Splits a URL into its parts and adds the pairs of `queryString` that it does not contain.
 * Placeholders are masked, because a URL parser would encode or reject them.
 */
export function buildUrl(
  written: string,
  queryString: readonly HarPair[],
  diagnostics: HarDiagnostics,
  described: ReadonlySet<string>,
): Url {
  const text = written.trim().replaceAll(MASK, '%EE%80%80');
  const placeholders = findPlaceholders(text, 'url', { described });
  warnOfEncodedPlaceholders(placeholders, diagnostics);
  const masked = mask(text, placeholders);
  const unmask = unmasker(placeholders.map((match) => match.text));

  const [, scheme, authority = '', path = '', query = '', fragment] = PARTS.exec(masked)!;
  if (scheme === undefined || !/^https?$/i.test(scheme)) throw schemeError(text, scheme, diagnostics);
  const [host, port] = readAuthority(authority, text, diagnostics);
  // `unmask` restores the placeholders in order, so the parts must be unmasked in the order of the URL.
  const url = {
    scheme: scheme.toLowerCase() as Url['scheme'],
    host: unmask(host),
    port: unmask(port),
    path: unmask(encodeMasked(path === '' ? '/' : path, encodePath)),
    query: unmask(encodeMasked(query, encodeQuery)),
  };
  rejectDotSegments(url.path, text, diagnostics);
  if (fragment !== undefined) {
    diagnostics.warn('url-fragment', 'the URL has a fragment, which is never sent', ['url'], {
      index: text.indexOf('#'),
      hint: 'it is left out; remove it, or write # as %23 if it belongs to the path or query',
    });
  }
  if (/^[^#?]*\?(?:#|$)/.test(text)) {
    diagnostics.warn('url-empty-query', 'the URL ends with a question mark, but has no query', ['url'], {
      index: text.indexOf('?'),
      hint: 'most clients do not send it, so it is left out; remove it',
    });
  }
  return { ...url, query: withListedPairs(url.query, queryString, diagnostics) };
}

const mask = (text: string, placeholders: readonly PlaceholderMatch[]): string => {
  let masked = text;
  // From last to first, so that the earlier indexes stay valid.
  for (const { text: placeholder, index } of placeholders.toReversed()) {
    masked = `${masked.slice(0, index)}${MASK}${masked.slice(index + placeholder.length)}`;
  }
  return masked;
};

function unmasker(placeholders: readonly string[]): (masked: string) => string {
  let next = 0;
  return (masked) => masked.replaceAll(MASK, () => placeholders[next++]!);
}

function encodeMasked(masked: string, encode: (text: string) => string): string {
  return masked.split(MASK).map(encode).join(MASK);
}

function readAuthority(
  authority: string,
  text: string,
  diagnostics: HarDiagnostics,
): [host: string, port: string] {
  const index = text.indexOf('//') + 2;
  const [, credentials, host = '', port = ''] = AUTHORITY.exec(authority) ?? [];
  if (credentials !== undefined) {
    throw diagnostics.error('url-credentials', 'the URL contains a user name or password', ['url'], {
      index,
      expected: 'a host',
      hint: 'describe an Authorization header instead',
    });
  }
  // domainToASCII returns an empty string for an invalid host name.
  const ascii = /^[\x00-\x7f\ue000]*$/.test(host) ? host : domainToASCII(host);
  if (!LEGAL_HOST.test(ascii) || !LEGAL_PORT.test(port) || Number(port) > 65_535) {
    throw diagnostics.error('url-host', 'the URL has no valid host and port', ['url'], {
      index,
      expected: 'a host name, an address or a placeholder, and a port up to 65535',
      hint: hostHint(host === '' ? authority : host),
    });
  }
  return [ascii, port];
}

function hostHint(host: string): string {
  if (/^\[.*%/.test(host))
    return 'leave out the zone that begins with %: it names a network interface of one machine';
  return 'write a placeholder as {yourDomain}, ${name}, {{name}}, $NAME, <NAME> or YOUR_DOMAIN';
}

function schemeError(text: string, scheme: string | undefined, diagnostics: HarDiagnostics): Error {
  const other = scheme ?? OTHER_SCHEME.exec(text)?.[1];
  return diagnostics.error(
    'url-scheme',
    other === undefined ? 'the URL has no scheme' : `${other}: is not an HTTP scheme`,
    ['url'],
    {
      index: 0,
      expected: 'http:// or https://',
      hint: other === undefined ? schemeHint(text) : 'only HTTP requests can be described',
    },
  );
}

/** A host has a dot or a port, is `localhost` or begins with a placeholder; anything else is a path. */
function schemeHint(text: string): string {
  // The whole URL may be a secret, such as that of a webhook.
  if (credentialSpans(`https://${text}`).length > 0) return 'write https:// before the host';
  const isPath =
    !/^(?:\/\/|[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)|localhost\b|[\w.-]+:\d|\[|[{<$@%]|[A-Z0-9]+_)/.test(text);
  return isPath
    ? `write the host too: https://api.example.com/${text.replace(/^\/+/, '')}`
    : `write https://${text.replace(/^\/+/, '')}`;
}

function rejectDotSegments(path: string, text: string, diagnostics: HarDiagnostics): void {
  const segment = path.split('/').find((piece) => /^(?:\.|%2e){1,2}$/i.test(piece));
  if (segment === undefined) return;
  throw diagnostics.error(
    'url-dot-segment',
    `the path contains the segment ${segment}, which clients remove before sending`,
    ['url'],
    {
      index: Math.max(0, text.indexOf(`/${segment}`)),
      expected: 'a path without . and .. segments',
      hint: 'write the path that the server receives',
    },
  );
}

function warnOfEncodedPlaceholders(
  placeholders: readonly PlaceholderMatch[],
  diagnostics: HarDiagnostics,
): void {
  for (const { text: placeholder, index } of placeholders) {
    if (!placeholder.startsWith('%')) continue;
    diagnostics.warn(
      'url-encoded-placeholder',
      `the placeholder ${placeholder} is percent-encoded`,
      ['url'],
      {
        index,
        hint: `write ${decodeURIComponent(placeholder)}; until then it is printed percent-encoded`,
      },
    );
  }
}

/** The query followed by the pairs of `queryString` that it does not contain. */
function withListedPairs(query: string, listed: readonly HarPair[], diagnostics: HarDiagnostics): string {
  const added = pairsToAdd('query', splitPairs(query), listed, diagnostics).map(
    ({ name, value }) => `${encodeOutsidePlaceholders(name)}=${encodeOutsidePlaceholders(value)}`,
  );
  return [...(query === '' ? [] : [query]), ...added].join('&');
}

const encodeOutsidePlaceholders = (text: string): string =>
  mapOutsidePlaceholders(text, 'query', encodeQueryValue);
