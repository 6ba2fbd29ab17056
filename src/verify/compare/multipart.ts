import { trimBlanks } from '../recorder/recorder.ts';

/** A part of a multipart body that arrived. */
export interface ArrivedPart {
  /** The possible meanings of the name, the most likely first: clients escape it in different ways. */
  readonly names: readonly string[];
  /** The possible meanings of the file name; empty if there is none. */
  readonly fileNames: readonly string[];
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

/** Parses a multipart body (RFC 7578); undefined if it is invalid. */
export function parseMultipart(contentType: string, body: Buffer): ArrivedPart[] | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  // Only the first delimiter has no line break in front; with one it is like the others.
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
    headers.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1);
  const disposition = valueOf('content-disposition') ?? '';
  const names = possibleValues(disposition, 'name');
  if (names.length === 0) return undefined;
  const contentType = valueOf('content-type');
  return {
    names,
    fileNames: possibleValues(disposition, 'filename'),
    contentType: contentType && trimBlanks(contentType),
    body: bytes.subarray(headEnd + 4),
  };
}

/**
 * The possible values of a parameter of Content-Disposition. Clients escape quotes and line breaks as `%22` and
 * `%0D%0A` (WHATWG HTML), with backslashes (RFC 9110), or as `filename*` (RFC 8187), and the text does not show which
 * escape was used.
 */
function possibleValues(disposition: string, name: string): string[] {
  const [, extended] = new RegExp(String.raw`;\s*${name}\*=utf-8''([^;\s]*)`, 'i').exec(disposition) ?? [];
  if (extended !== undefined) return [decodeURIComponent(extended)];
  const [, quoted, plain] =
    new RegExp(String.raw`;\s*${name}=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))`, 'i').exec(disposition) ?? [];
  const text = quoted ?? plain;
  if (text === undefined) return [];
  const unescaped = text.replace(/\\(["\\])/g, '$1');
  const decode = (value: string): string => value.replace(/%(?:22|0D|0A)/gi, decodeURIComponent);
  // In WHATWG HTML a backslash is not an escape, so a quote after it ends the name.
  const [, literal = text] = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition) ?? [];
  return [...new Set([decode(text), text, decode(unescaped), unescaped, decode(literal)])];
}
