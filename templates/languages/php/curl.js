// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */

/** @satisfies {ClientShape} */
export const shape = {
  writesMultipart: {
    kind: 'flag',
    about: 'whether the sample writes the multipart body itself, because an array cannot hold the parts',
  },
};

/** @type {ClientFacts<typeof shape>} */
export const facts = (_request, { parts, fitsMap }) => ({
  // A plain field of an array has no content type.
  writesMultipart:
    !fitsMap(parts) ||
    parts.some(({ fileName, contentType }) => fileName === undefined && contentType !== undefined),
});
