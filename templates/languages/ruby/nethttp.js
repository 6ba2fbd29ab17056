// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */

/** @satisfies {ClientShape} */
export const shape = {
  writesMultipart: {
    kind: 'flag',
    about: 'whether the sample writes the multipart body itself, because set_form would change it',
  },
  removesContentType: {
    kind: 'flag',
    about: 'whether there is no content type, and Net::HTTP would add one',
  },
};

/** @type {ClientFacts<typeof shape>} */
export function facts({ method, body }, { contentType, bodyWithoutType, parts }) {
  const isEmptyPost = body.kind === 'none' && /^(?:POST|PUT|PATCH)$/.test(method);
  return {
    // set_form takes no type for a plain field, and escapes names with backslashes.
    writesMultipart: parts.some(
      ({ name, fileName, contentType: type }) =>
        (fileName === undefined && type !== undefined) || /["\\\r\n]/.test(name + (fileName ?? '')),
    ),
    removesContentType: bodyWithoutType || (isEmptyPost && contentType === undefined),
  };
}
