import { escapeRegExp } from '../base/reg-exp.ts';
import type { HarParam } from './har.ts';

/** Chrome writes this in place of the content of a file. */
const BINARY = '(binary)';
/** Characters that no text file has: the content was bytes, and was not recorded as such. */
const NOT_TEXT = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/;

/**
 * The parts of a `multipart/form-data` body, as the params that describe it.
 *
 * @returns undefined if the text is something else, or has what params cannot describe
 */
export function parseMultipart(text: string, contentType: string | undefined): HarParam[] | undefined {
  const boundary = boundaryOf(contentType) ?? /^--([^\r\n]+)/.exec(text)?.[1];
  if (boundary === undefined) return undefined;
  const [before, ...sections] = `\n${text}`.split(
    new RegExp(String.raw`\r?\n--${escapeRegExp(boundary)}(?=--|[ \t]*\r?\n)`),
  );
  const end = sections.pop();
  if (before !== '' || end === undefined || !/^--\s*$/.test(end) || sections.length === 0) return undefined;
  const params = sections.map(parsePart);
  return params.every((param) => param !== undefined) ? params : undefined;
}

/** A file whose content was not recorded is read by its name when the sample runs. */
export function withoutUnrecordedContent(param: HarParam): HarParam {
  const { value, fileName, ...rest } = param;
  const isFile = fileName !== undefined && fileName !== '';
  if (value === BINARY) return { ...rest, fileName: isFile ? fileName : param.name };
  return isFile && value !== undefined && NOT_TEXT.test(value) ? { ...rest, fileName } : param;
}

function parsePart(section: string): HarParam | undefined {
  const [, head = '', value] = /^[ \t]*\r?\n((?:[^\r\n]+\r?\n)+)\r?\n([\s\S]*)$/.exec(section) ?? [];
  if (value === undefined) return undefined;
  let disposition: string | undefined;
  let contentType: string | undefined;
  for (const line of head.trim().split(/\r?\n/)) {
    const [, name = '', content = ''] = /^([^:]+):[ \t]*(.*)$/.exec(line) ?? [];
    const lower = name.toLowerCase();
    if (lower === 'content-disposition') disposition = content;
    else if (lower === 'content-type') contentType = content.trim();
    else if (lower !== 'content-length') return undefined;
  }
  const fields = disposition === undefined ? undefined : parseDisposition(disposition);
  if (fields?.name === undefined) return undefined;
  return { ...fields, name: fields.name, value, ...(contentType === undefined ? {} : { contentType }) };
}

/** Undefined for what clients write differently from each other, such as `filename*`. */
function parseDisposition(disposition: string): { name?: string; fileName?: string } | undefined {
  const match = /^form-data((?:\s*;\s*[\w*-]+=(?:"(?:[^"\\]|\\.)*"|[^\s;"]+))*)\s*;?\s*$/i.exec(disposition);
  if (match === null) return undefined;
  const fields: { name?: string; fileName?: string } = {};
  for (const [, key = '', quoted, token = ''] of match[1]!.matchAll(
    /([\w*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g,
  )) {
    const value = quoted === undefined ? token : unescaped(quoted);
    if (key.toLowerCase() === 'name') fields.name = value;
    else if (key.toLowerCase() === 'filename') fields.fileName = value;
    else return undefined;
  }
  return fields;
}

/** Browsers write a quote as `%22`, other clients as `\"`. */
const unescaped = (quoted: string): string =>
  quoted.replace(
    /\\(["\\])|%(22|0D|0A)/gi,
    (_, character: string | undefined, hex: string) => character ?? String.fromCharCode(parseInt(hex, 16)),
  );

function boundaryOf(contentType = ''): string | undefined {
  const [, quoted, token] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? [];
  return quoted ?? token;
}
