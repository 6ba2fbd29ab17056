import { memoizeByObject } from '../../base/memo.ts';
import {
  contentTypeOf,
  decodeFormValue,
  splitAtPlaceholders,
  type Part,
  type Request,
} from '../../request/index.ts';

/** Features of a request that a client may lack: the keys of `unsupported` in `language.json`. */
export const FEATURES = {
  'method-custom': 'a method that HTTP does not define',
  'method-lowercase': 'lower-case letters in a method',
  'get-with-body': 'a body on GET',
  'head-with-body': 'a body on HEAD',
  'options-with-body': 'a body on OPTIONS',
  'header-repeated': 'two headers of the same name',
  'user-agent-repeated': 'two user-agent headers',
  'user-agent-empty': 'an empty user-agent header',
  'accept-encoding-empty': 'an empty accept-encoding header',
  'entity-header-repeated': 'two headers of the same name that belong to the body',
  'header-empty': 'a header with an empty value',
  'header-trailing-hyphen': 'a header name that ends in a hyphen',
  'header-non-ascii': 'non-ASCII characters in a header or cookie',
  'non-ascii-with-expect': 'non-ASCII characters in a header or cookie, together with an expect header',
  'expect-without-body': 'an expect header without a body',
  'range-with-encoding': 'a range header together with an accept-encoding header',
  'path-as-written':
    'a path with //, a plus sign, a decomposed letter, or an escape for a character that needs none',
  'path-semicolon': 'a path that ends in a semicolon',
  'path-double-slash': 'a path that begins with //',
  'content-type-empty': 'an empty content type',
  'content-type-repeated': 'two content types',
  'type-without-body': 'a content type without a body',
  'body-without-type': 'a body without a content type',
  cookie: 'cookies',
  multipart: 'a multipart body',
  'file-body': 'a body that is a file, read when the sample runs',
  'file-upload': 'a file that is read when the sample runs',
  'inline-file': 'an upload whose content is in the sample',
  'part-type': 'a content type on a plain multipart field',
  'part-name-special': 'a quote, backslash or line break in the name of a multipart field or file',
  'part-name-control': 'a control character in the name of a multipart field or file',
  'part-name-equals': 'an equals sign in the name of a multipart field',
  'part-name-non-ascii': 'non-ASCII characters in the name of a multipart field or file',
} as const;

export type Feature = keyof typeof FEATURES;

/**
 * The features of a request: keys of `FEATURES`, and `method:…` and `header:…` for its method and
 * each of its headers, such as `header:expect`.
 */
export const featuresOf = memoizeByObject((request: Request): ReadonlySet<string> => {
  const { method, headers, cookies, body } = request;
  const features = new Set<string>([`method:${method}`]);
  const add = (feature: Feature, applies: boolean): void => {
    if (applies) features.add(feature);
  };
  const names = headers.map(({ name }) => name.toLowerCase());
  for (const name of names) features.add(`header:${name}`);
  const hasType = contentTypeOf(request) !== undefined;
  const hasBody = body.kind !== 'none';

  add('method-custom', !isDefinedMethod(method));
  add('method-lowercase', method !== method.toUpperCase());
  add('get-with-body', method === 'GET' && hasBody);
  add('head-with-body', method === 'HEAD' && hasBody);
  add('options-with-body', method === 'OPTIONS' && hasBody);
  add('header-repeated', new Set(names).size < names.length);
  add('user-agent-repeated', names.filter((name) => name === 'user-agent').length > 1);
  const isEmpty = (header: string): boolean =>
    headers.some(({ name, value }) => name.toLowerCase() === header && value === '');
  add('user-agent-empty', isEmpty('user-agent'));
  add('accept-encoding-empty', isEmpty('accept-encoding'));
  add('content-type-empty', isEmpty('content-type'));
  add('content-type-repeated', names.filter((name) => name === 'content-type').length > 1);
  const entityNames = names.filter((name) => name === 'content-type' || isEntityHeader(name));
  add('entity-header-repeated', new Set(entityNames).size < entityNames.length);
  add(
    'header-empty',
    headers.some(({ value }) => value === ''),
  );
  add(
    'header-trailing-hyphen',
    names.some((name) => name.endsWith('-')),
  );
  const hasNonAscii =
    headers.some(({ value }) => isNonAscii(value)) ||
    cookies.some(({ name, value }) => isNonAscii(name + value));
  add('header-non-ascii', hasNonAscii);
  add('non-ascii-with-expect', names.includes('expect') && hasNonAscii);
  add('expect-without-body', names.includes('expect') && !hasBody);
  add('range-with-encoding', names.includes('range') && names.includes('accept-encoding'));
  // The reader replaces the plus sign of `{path+}` too.
  const pieces = splitAtPlaceholders(request.url.path, 'path');
  const replaced = pieces.map(({ text, isPlaceholder }) => (isPlaceholder ? 'x' : text)).join('');
  add('path-as-written', isChangedByNormalizing(replaced));
  add('path-semicolon', request.url.path.endsWith(';'));
  add('path-double-slash', request.url.path.startsWith('//'));
  add('type-without-body', hasType && !hasBody);
  add('body-without-type', !hasType && hasOpenType(request));
  add('cookie', cookies.length > 0);
  add('multipart', body.kind === 'multipart');
  add('file-body', body.kind === 'file');
  if (body.kind === 'multipart') addPartFeatures(body.parts, add);
  return features;
});

/** Whether a client that decodes, normalizes and encodes the path would send a different one. */
function isChangedByNormalizing(path: string): boolean {
  const decoded = decodeFormValue(path);
  const isComposed = decoded !== undefined && decoded === decoded.normalize('NFC');
  return /\/\/|\+|%(?:2[146-9ABCF]|3[ABD]|40)/i.test(path) || !isComposed;
}

function addPartFeatures(parts: readonly Part[], add: (feature: Feature, applies: boolean) => void): void {
  const names = parts.flatMap(({ name, fileName = '' }) => [name, fileName]);
  add(
    'file-upload',
    parts.some(({ path }) => path !== undefined),
  );
  add(
    'inline-file',
    parts.some(({ fileName, path }) => fileName !== undefined && path === undefined),
  );
  add(
    'part-type',
    parts.some(({ fileName, contentType }) => fileName === undefined && contentType !== undefined),
  );
  add(
    'part-name-special',
    names.some((name) => /["\\\r\n]/.test(name)),
  );
  add(
    'part-name-control',
    names.some((name) => /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]/.test(name)),
  );
  add(
    'part-name-equals',
    parts.some(({ name }) => name.includes('=')),
  );
  add('part-name-non-ascii', names.some(isNonAscii));
}

/** The methods of RFC 9110 §9.3 without CONNECT, and PATCH (RFC 5789). */
export function isDefinedMethod(method: string): boolean {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)$/.test(method);
}

export const isNonAscii = (text: string): boolean => /[^\x00-\x7f]/.test(text);

/** Whether there is a body whose kind does not imply a content type. */
export const hasOpenType = ({ body }: Request): boolean => /^(?:text|json|file)$/.test(body.kind);

/** Entity headers of RFC 2616 §7.1 except the content type. */
const ENTITY_HEADERS = new Set([
  'allow',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-location',
  'content-md5',
  'content-range',
  'expires',
  'last-modified',
]);

/** Whether some clients (.NET) treat the header as part of the body. False for the content type. */
export const isEntityHeader = (name: string): boolean => ENTITY_HEADERS.has(name.toLowerCase());
