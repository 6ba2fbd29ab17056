/** A text field of a multipart body. */
export interface MultipartField {
  readonly name: string;
  readonly value: string;
  /** UTF-16 index of the value in the body. */
  readonly from: number;
}

const NAME = /\bname="?([^"\r\n;]{1,80})/i;
/** Longer header sections of a part are not read, and longer values are no credentials. */
const MAX_HEADER_LENGTH = 1000;
const MAX_VALUE_LENGTH = 5000;

/** The fields of a multipart body (RFC 7578), found by their headers, because the boundary may be missing. */
export function multipartFields(text: string): MultipartField[] {
  const fields: MultipartField[] = [];
  for (const { 0: line, index } of text.matchAll(/content-disposition: ?form-data/gi)) {
    const header = text.slice(index + line.length, index + MAX_HEADER_LENGTH);
    const blank = /\r?\n\r?\n/.exec(header);
    const name = NAME.exec(blank === null ? '' : header.slice(0, blank.index))?.[1];
    if (name === undefined) continue;
    const from = index + line.length + blank!.index + blank![0].length;
    const rest = text.slice(from, from + MAX_VALUE_LENGTH);
    const end = rest.search(/\r?\n--/);
    const value = end === -1 ? rest : rest.slice(0, end);
    fields.push({ name, value, from });
  }
  return fields;
}
