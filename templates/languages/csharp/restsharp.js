// @ts-check
/** @import { ClientFacts, ClientShape, CommonFacts } from 'gen-snippets' */
import { partChanges, sharedFacts, sharedShape } from './system-net-http.js';

/** @satisfies {ClientShape} */
export const shape = {
  ...sharedShape,
  otherMethod: { kind: 'flag', about: 'whether RestSharp has no name for the method' },
  usesBaseUrl: {
    kind: 'flag',
    about: 'whether the path resolves against the origin to the same URL; `//a` and `/a:b` do not',
  },
  userAgent: { kind: 'leaf', about: 'the value of the user-agent header, which is an option of RestClient' },
  headers: {
    kind: 'array',
    about: 'the other headers, grouped by name',
    of: {
      name: { kind: 'leaf', about: 'the name' },
      repeated: { kind: 'flag', about: 'whether there is more than one value' },
      values: { kind: 'array', about: 'the values', of: { value: { kind: 'leaf', about: 'one value' } } },
    },
  },
  removesContentType: {
    kind: 'flag',
    about: 'whether there is content without a content type, to which .NET would add one',
  },
  isJson: { kind: 'flag', about: 'whether the body is JSON' },
  addsFields: { kind: 'flag', about: 'whether AddParameter sends the fields of a form as they are' },
  hasInlineFiles: { kind: 'flag', about: 'whether there is an upload whose content is in the sample' },
  writesMultipart: {
    kind: 'flag',
    about: 'whether the sample writes the multipart body itself, because RestSharp would change it',
  },
};

/** @type {ClientFacts<typeof shape>} */
export function facts({ method, url, body }, common) {
  const { headers, headerGroups, contentType, bodyWithoutType, fields, parts } = common;
  const hasEntityHeader = headers.some(({ isEntityHeader }) => isEntityHeader);
  return {
    ...sharedFacts(common),
    otherMethod: !['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method),
    usesBaseUrl: !/^\/(?:\/|[^/]*:)/.test(url.path),
    userAgent: headers.find(({ lowerName }) => lowerName === 'user-agent')?.value,
    headers: headerGroups.filter(({ lowerName }) => lowerName !== 'user-agent').map(groupOf),
    removesContentType:
      bodyWithoutType || (contentType === undefined && body.kind === 'none' && hasEntityHeader),
    isJson: body.kind === 'json',
    addsFields: canAdd(method, fields),
    hasInlineFiles: parts.some(({ fileName, path }) => fileName !== undefined && path === undefined),
    writesMultipart:
      parts.length > 0 && !(canAdd(method, parts) && parts.every(isSent) && areFilesFirst(parts)),
  };
}

/** @param {CommonFacts['headerGroups'][number]} group */
const groupOf = ({ name, headers }) => ({
  name,
  repeated: headers.length > 1,
  values: headers.map(({ value }) => ({ value })),
});

/**
 * Whether RestSharp sends parameters in the body and sends all of them: it takes no blank names, and a pair of name and
 * value once.
 *
 * @param {string} method
 * @param {readonly { name: string; value?: string }[]} parameters
 */
function canAdd(method, parameters) {
  const pairs = parameters.filter(({ value }) => value !== undefined);
  const different = new Set(pairs.map(({ name, value }) => JSON.stringify([name, value])));
  // .NET counts U+0085 as white space.
  const hasBlank = parameters.some(({ name }) => /^[\s\u0085]*$/.test(name));
  return /^(?:POST|PUT|PATCH)$/.test(method) && !hasBlank && different.size === pairs.length;
}

/**
 * Whether RestSharp sends the headers of a part unchanged. The name of a file is the last segment of its path, and a
 * backslash separates segments on Windows alone.
 *
 * @param {CommonFacts['parts'][number]} part
 */
const isSent = (part) => !partChanges(part) && part.path?.includes('\\') !== true;

/**
 * Whether the fields follow the files and have no types, as RestSharp sends them.
 *
 * @param {CommonFacts['parts']} parts
 */
function areFilesFirst(parts) {
  const first = parts.findIndex(({ fileName }) => fileName === undefined);
  const fields = first === -1 ? [] : parts.slice(first);
  return fields.every(({ fileName, contentType }) => fileName === undefined && contentType === undefined);
}
