import { domainToASCII } from 'node:url';
import type { HarPair } from './har.ts';
import { lenientPairs, missingPairs } from './pairs.ts';
import { encodeQueryValue, encodeWrittenPath, encodeWrittenQuery } from './percent.ts';
import { findPlaceholders, mapOutsidePlaceholders, type PlaceholderMatch } from './placeholder.ts';
import type { Reporter } from './report.ts';
import type { Url } from './request.ts';

/** Stands for one placeholder while the URL is cut into parts; a private-use character is legal in no URL. */
const MASK = '\ue000';
const PARTS = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(#.*)?$/is;
const AUTHORITY = /^(?:(.*)@)?(\[[0-9A-Fa-f:.]+\]|[^:[\]]*)(?::(.*))?$/s;
const LEGAL_HOST = new RegExp(String.raw`^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._~${MASK}-]+)$`);
const LEGAL_PORT = new RegExp(`^(?:[0-9]{1,5}|${MASK})?$`);

/**
 * Cuts a URL as written into its parts, with the pairs of `queryString` that it
 * does not hold already. Placeholders never meet a URL parser.
 */
export function buildUrl(written: string, queryString: readonly HarPair[], reporter: Reporter): Url {
  const text = written.trim();
  const placeholders = findPlaceholders(text, 'url');
  warnOfEncodedPlaceholders(placeholders, reporter);
  const masked = text.includes(MASK) ? mask(text.replaceAll(MASK, '%EE%80%80')) : mask(text, placeholders);
  const unmask = unmasker(placeholders.map((match) => match.text));

  const [, scheme, authority = '', path = '', query = '', fragment] = PARTS.exec(masked)!;
  if (scheme === undefined || !/^https?$/i.test(scheme)) throw schemeError(text, scheme, reporter);
  const [host, port] = readAuthority(authority, text, reporter);
  // The parts must be unmasked in the order in which they stand in the text.
  const url = {
    scheme: scheme.toLowerCase() as Url['scheme'],
    host: unmask(host),
    port: unmask(port),
    path: unmask(encodeMasked(path === '' ? '/' : path, encodeWrittenPath)),
    query: unmask(encodeMasked(query, encodeWrittenQuery)),
  };
  refuseDotSegments(url.path, text, reporter);
  if (fragment !== undefined) {
    reporter.warn('url-fragment', 'a fragment is never sent and is left out', ['url'], {
      index: text.indexOf('#'),
      hint: 'remove it, or write # as %23 if it belongs to the path or query',
    });
  }
  return { ...url, query: withDescribedPairs(url.query, queryString) };
}

const mask = (text: string, placeholders = findPlaceholders(text, 'url')): string => {
  let masked = text;
  // From the last to the first, so that the indexes before stay right.
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

function readAuthority(authority: string, text: string, reporter: Reporter): [host: string, port: string] {
  const index = text.indexOf('//') + 2;
  const [, credentials, host = '', port = ''] = AUTHORITY.exec(authority) ?? [];
  if (credentials !== undefined) {
    throw reporter.error('url-credentials', 'the URL holds a user name or password', ['url'], {
      index,
      expected: 'a host',
      hint: 'describe an Authorization header instead',
    });
  }
  // domainToASCII gives an empty text for what cannot be a host name.
  const ascii = /^[\x00-\x7f\ue000]*$/.test(host) ? host : domainToASCII(host);
  if (!LEGAL_HOST.test(ascii) || !LEGAL_PORT.test(port) || Number(port) > 65_535) {
    throw reporter.error('url-host', 'the URL has no legal host and port', ['url'], {
      index,
      expected: 'a host name, an address or a placeholder, and a port up to 65535',
      hint: 'a placeholder is written {yourDomain}, ${name}, {{name}}, <NAME> or YOUR_DOMAIN',
    });
  }
  return [ascii, port];
}

function schemeError(text: string, scheme: string | undefined, reporter: Reporter): Error {
  return reporter.error(
    'url-scheme',
    scheme === undefined ? 'the URL has no scheme' : `${scheme}: is no scheme of an HTTP call`,
    ['url'],
    {
      index: 0,
      expected: 'http:// or https://',
      hint:
        scheme === undefined
          ? `write https://${text.replace(/^\/+/, '')}`
          : 'only HTTP calls can be described',
    },
  );
}

function refuseDotSegments(path: string, text: string, reporter: Reporter): void {
  const segment = path.split('/').find((piece) => /^(?:\.|%2e){1,2}$/i.test(piece));
  if (segment === undefined) return;
  throw reporter.error(
    'url-dot-segment',
    `clients remove the path segment ${segment} before they send`,
    ['url'],
    {
      index: Math.max(0, text.indexOf(`/${segment}`)),
      expected: 'a path without . and .. segments',
      hint: 'write the path that the server sees',
    },
  );
}

function warnOfEncodedPlaceholders(placeholders: readonly PlaceholderMatch[], reporter: Reporter): void {
  for (const { text: placeholder, name, index } of placeholders) {
    if (!placeholder.startsWith('%')) continue;
    reporter.warn('url-encoded-placeholder', `the placeholder ${placeholder} is percent-encoded`, ['url'], {
      index,
      hint: `write {${name}}; it is kept as it is for now`,
    });
  }
}

/** The query, and behind it what `queryString` describes and the URL does not hold. */
function withDescribedPairs(query: string, described: readonly HarPair[]): string {
  const added = missingPairs(described, lenientPairs(query)).map(
    ({ name, value }) => `${encodeOutsidePlaceholders(name)}=${encodeOutsidePlaceholders(value)}`,
  );
  return [...(query === '' ? [] : [query]), ...added].join('&');
}

const encodeOutsidePlaceholders = (text: string): string =>
  mapOutsidePlaceholders(text, 'query', encodeQueryValue);
