// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */
import { headersThatChange, partChanges, sharedFacts, sharedShape, typeChanges } from './system-net-http.js';

/** @satisfies {ClientShape} */
const header = {
  name: { kind: 'leaf', about: 'the name' },
  value: { kind: 'leaf', about: 'the value' },
  changesWhenParsed: { kind: 'flag', about: 'whether .NET would reject the value or print it differently' },
};

/** @satisfies {ClientShape} */
export const shape = {
  ...sharedShape,
  requestHeaders: { kind: 'array', about: 'the headers that do not describe the body', of: header },
  contentHeaders: {
    kind: 'array',
    about: 'the headers that describe the body, which belong to the content, without the content type',
    of: header,
  },
  parsableType: {
    kind: 'leaf',
    about: 'the content type, if .NET prints it unchanged; a form has its own',
  },
  unparsableType: {
    kind: 'leaf',
    about: 'the content type, if .NET would reject it or print it differently',
  },
  isPlainFormType: {
    kind: 'flag',
    about: 'whether the content type is the one that FormUrlEncodedContent sends',
  },
  needsEmptyContent: {
    kind: 'flag',
    about: 'whether there is no body, but a header that describes it, which only a content can have',
  },
  writesMultipart: {
    kind: 'flag',
    about: 'whether the sample writes the headers of the parts itself, because .NET would change them',
  },
};

/** @type {ClientFacts<typeof shape>} */
export function facts({ body }, common) {
  const { headers, headerGroups, contentType, parts } = common;
  const changed = headersThatChange(headerGroups);
  /** @param {typeof headers[number]} header */
  const view = ({ name, value, lowerName }) => ({ name, value, changesWhenParsed: changed.has(lowerName) });
  const entityHeaders = headers.filter(({ isEntityHeader }) => isEntityHeader);
  const type = body.kind === 'form' ? undefined : contentType;
  const changes = type !== undefined && typeChanges(type);
  return {
    ...sharedFacts(common),
    requestHeaders: headers
      .filter(({ lowerName, isEntityHeader }) => !isEntityHeader && lowerName !== 'content-type')
      .map(view),
    contentHeaders: entityHeaders.map(view),
    parsableType: changes ? undefined : type,
    unparsableType: changes ? type : undefined,
    isPlainFormType: contentType === 'application/x-www-form-urlencoded',
    needsEmptyContent: body.kind === 'none' && (contentType !== undefined || entityHeaders.length > 0),
    writesMultipart: parts.some(partChanges),
  };
}
