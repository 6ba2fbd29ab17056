// @ts-check
// Multipart forms of the clients of Node.js, which send a FormData as WHATWG defines it.
/** @import { ClientFacts, ClientShape, CommonFacts } from 'gen-snippets' */

/** @satisfies {ClientShape} */
export const shape = {
  writesMultipart: {
    kind: 'flag',
    about: 'whether the sample writes the multipart body itself, because FormData would change it',
  },
  parts: {
    kind: 'array',
    about: 'the parts of a multipart body that the sample writes itself',
    of: {
      head: { kind: 'leaf', about: 'the header lines and the empty line after them, each with its CRLF' },
      path: { kind: 'leaf', about: 'the path of the file that is read' },
      value: { kind: 'leaf', about: 'the content, if it is not read from a file' },
    },
  },
};

/** @type {ClientFacts<typeof shape>} */
export const facts = (_request, { parts }) => ({
  writesMultipart: !parts.every(isEntry),
  parts: parts.map(({ disposition, contentType, path, value }) => {
    const type = contentType === undefined ? '' : `Content-Type: ${contentType}\r\n`;
    return { head: `Content-Disposition: ${disposition}\r\n${type}\r\n`, path, value };
  }),
});

/**
 * Whether FormData sends a part unchanged. It has no types on plain fields, writes each line break as CRLF
 * (HTML §4.10.22.8), and a Blob lower-cases its type and drops one that is not ASCII.
 *
 * @param {CommonFacts['parts'][number]} part
 */
function isEntry({ name, fileName, contentType = '', value = '' }) {
  if (!hasOnlyCrlf(name)) return false;
  if (fileName === undefined) return contentType === '' && hasOnlyCrlf(value);
  return /^[\x20-\x7e]*$/.test(contentType) && contentType === contentType.toLowerCase();
}

/** @param {string} text */
const hasOnlyCrlf = (text) => !/\r(?!\n)|(?<!\r)\n/.test(text);
