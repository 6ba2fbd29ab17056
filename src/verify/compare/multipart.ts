/** One part of a multipart body as it arrived. */
export interface ArrivedPart {
  /** What the name can be read as, the likeliest first. */
  readonly names: readonly string[];
  /** The same of the file name; empty if there is none. */
  readonly fileNames: readonly string[];
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

/** The parts of a multipart body (RFC 7578); undefined if it is not one. */
export function parseMultipart(contentType: string, body: Buffer): ArrivedPart[] | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  // With a line break in front the first delimiter looks like the others.
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const bytes = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: ArrivedPart[] = [];
  let start = bytes.indexOf(delimiter);
  while (start !== -1) {
    const from = start + delimiter.length;
    if (bytes.subarray(from, from + 2).toString() === '--') return parts;
    const end = bytes.indexOf(delimiter, from);
    if (end === -1) return undefined;
    const part = parsePart(bytes.subarray(from + 2, end));
    if (part === undefined) return undefined;
    parts.push(part);
    start = end;
  }
  return undefined;
}

function parsePart(bytes: Buffer): ArrivedPart | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return undefined;
  const headers = bytes.subarray(0, headEnd).toString('utf8').split('\r\n');
  const valueOf = (name: string): string | undefined =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .replace(/^[ \t]+|[ \t]+$/g, '');
  const disposition = valueOf('content-disposition');
  const names = readingsOf(disposition ?? '', 'name');
  if (names.length === 0) return undefined;
  return {
    names,
    fileNames: readingsOf(disposition ?? '', 'filename'),
    contentType: valueOf('content-type'),
    body: bytes.subarray(headEnd + 4),
  };
}

/**
 * What a parameter of Content-Disposition can be read as. Clients write quotes and
 * line breaks in it as `%22` and `%0D%0A` (WHATWG), with backslashes, or as
 * `filename*` (RFC 5987), and nothing in the text says which.
 */
function readingsOf(disposition: string, name: string): string[] {
  const [, extended] = new RegExp(String.raw`;\s*${name}\*=utf-8''([^;\s]*)`, 'i').exec(disposition) ?? [];
  if (extended !== undefined) return [decodeURIComponent(extended)];
  const [, quoted, plain] =
    new RegExp(String.raw`;\s*${name}=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))`, 'i').exec(disposition) ?? [];
  const text = quoted ?? plain;
  if (text === undefined) return [];
  const unescaped = text.replace(/\\(["\\])/g, '$1');
  const decode = (value: string): string => value.replace(/%(?:22|0D|0A)/gi, decodeURIComponent);
  // To WHATWG a backslash is no escape, so a quote behind one ends the name.
  const [, literal = text] = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition) ?? [];
  return [...new Set([decode(text), text, decode(unescaped), unescaped, decode(literal)])];
}
