// @ts-check
/** @import { ClientFacts, ClientShape } from 'gen-snippets' */

/** @satisfies {ClientShape} */
export const shape = {
  parts: {
    kind: 'array',
    about: 'the parts of a multipart form',
    of: {
      isField: { kind: 'flag', about: 'whether WriteField sends the part unchanged' },
      name: { kind: 'leaf', about: 'the name of the field' },
      value: { kind: 'leaf', about: 'the content, if it is not read from a file' },
      path: { kind: 'leaf', about: 'the path of the file that is read' },
      disposition: { kind: 'leaf', about: '`form-data; name="…"; filename="…"`' },
      contentType: { kind: 'leaf', about: 'the content type, if there is one' },
    },
  },
  sortsFields: {
    kind: 'flag',
    about: 'whether url.Values, which sorts the fields of a form by name, would send them in another order',
  },
  usesWriteText: { kind: 'flag', about: 'whether a part is neither such a field nor a file that is read' },
};

/** @type {ClientFacts<typeof shape>} */
export function facts(_request, common) {
  const names = common.fields.map(({ name }) => name);
  const parts = common.parts.map(({ name, value, path, fileName, disposition, contentType }) => ({
    // WriteField writes a backslash before a quote, where browsers write %22.
    isField: fileName === undefined && contentType === undefined && !/["\\\r\n]/.test(name),
    name,
    value,
    path,
    disposition,
    contentType,
  }));
  // Go compares the bytes of UTF-8, which have the order of code points.
  const bytes = names.map((name) => Buffer.from(name));
  const sortsFields = bytes.some(
    (name, index) => index > 0 && Buffer.compare(bytes[index - 1] ?? name, name) > 0,
  );
  return {
    parts,
    sortsFields,
    usesWriteText: parts.some(({ isField, path }) => !isField && path === undefined),
  };
}
