// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */

/** @satisfies {ClientShape} */
export const shape = {
  parts: {
    kind: 'array',
    about: 'the parts of a multipart form',
    of: {
      name: { kind: 'leaf', about: 'the name of the field' },
      path: { kind: 'leaf', about: 'the path of the file that is read' },
      fileName: { kind: 'leaf', about: 'the file name of an upload, if curl would not send it by itself' },
      value: { kind: 'leaf', about: 'the content, if it is not read from a file' },
      contentType: { kind: 'leaf', about: 'the content type, if there is one' },
    },
  },
};

/** @type {ClientFacts<typeof shape>} */
export const facts = (_request, { parts }) => ({
  parts: parts.map(({ name, path, fileName, value, contentType }) => ({
    name,
    path,
    // curl sends what follows the last slash of the path.
    fileName: fileName === path?.split('/').at(-1) ? undefined : fileName,
    value,
    contentType,
  })),
});
