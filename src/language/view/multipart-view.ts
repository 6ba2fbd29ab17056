import type { JsonPrinter, Literal } from '../../literal/index.ts';
import type { MultipartBody, Part, Request } from '../../request/index.ts';
import { expectsBody } from './features.ts';
import { areKeys, hasPairTwice, isBlank, isTypedField, isWebFormDataEntry } from './form-data.ts';
import { typeChangesWhenParsed } from './parsing.ts';
import type { LanguageView } from './shape.ts';

interface PartHead {
  readonly name: string;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
}

/** Is it a plain field as every form writer knows it? */
function isSimple({ name, contentType, fileName }: PartHead): boolean {
  return fileName === undefined && contentType === undefined && !NEEDS_ESCAPE.test(name);
}

function needsHand({ name, contentType, fileName }: PartHead): boolean {
  return (fileName === undefined && contentType !== undefined) || NEEDS_ESCAPE.test(name + (fileName ?? ''));
}

/** What a quoted parameter of Content-Disposition cannot hold as it is. */
const NEEDS_ESCAPE = /["\\\r\n]/;

/** A part that a client writes as it is, whatever it does with quotes, other alphabets and content types. */
function isPlain({ name, contentType, fileName }: Part): boolean {
  const names = fileName === undefined ? [name] : [name, fileName];
  return (
    names.every((text) => /^[ !#-[\]-~]+$/.test(text)) &&
    (contentType === undefined || !typeChangesWhenParsed(contentType))
  );
}

/** Some clients keep uploads and fields in two lists, and send the uploads first. */
function hasFilesFirst(parts: readonly Part[]): boolean {
  const firstField = parts.findIndex(({ fileName }) => fileName === undefined);
  const fields = firstField === -1 ? [] : parts.slice(firstField);
  return fields.every(({ fileName, contentType }) => fileName === undefined && contentType === undefined);
}

/** A multipart form as the templates see it. */
export function multipartView(
  { parts }: MultipartBody,
  request: Request,
  literal: (value: string) => Literal,
  json: JsonPrinter | undefined,
): LanguageView['multipart'] {
  const special = !parts.every(isPlain);
  const views = parts.map(({ name, contentType, fileName, path, value }) => ({
    // Names stay on their line wherever they stand: no reader looks for a block there.
    name: literal(name).onOneLine(),
    disposition: literal(dispositionOf(name, fileName)),
    head: literal(headOf({ name, fileName, contentType })),
    contentType: contentType === undefined ? undefined : literal(contentType),
    value: value === undefined ? undefined : literal(value),
    multiline: value?.includes('\n') === true,
    file:
      path === undefined
        ? undefined
        : {
            path: literal(path).onOneLine(),
            name: literal(fileName ?? path).onOneLine(),
            renamed: fileName !== path,
            relabelled: fileName !== path.split('/').at(-1),
          },
    inline:
      fileName !== undefined && path === undefined ? { name: literal(fileName).onOneLine() } : undefined,
    field: fileName === undefined,
    simple: isSimple({ name, contentType, fileName }),
  }));
  return {
    parts: views,
    special,
    plainParts: special ? [] : views,
    mixed:
      special ||
      !hasFilesFirst(parts) ||
      !expectsBody(request) ||
      parts.some(hasBackslash) ||
      parts.some(({ name }) => isBlank(name)) ||
      hasPairTwice(parts),
    hasFiles: parts.some(({ path }) => path !== undefined),
    hasFields: parts.some(({ fileName }) => fileName === undefined),
    hasInline: parts.some(({ fileName, path }) => fileName !== undefined && path === undefined),
    hasTypes: parts.some(({ contentType }) => contentType !== undefined),
    listed: !areKeys(parts, json) || parts.some(isTypedField),
    webFormData: parts.every(isWebFormDataEntry),
    hasComplex: parts.some((part) => part.path === undefined && !isSimple(part)),
    byHand: parts.some(needsHand),
  };
}

/** Clients that take a path send what is behind its last slash, and not every system counts a backslash. */
const hasBackslash = ({ path }: Part): boolean => path?.includes('\\') === true;

function headOf({ name, fileName, contentType }: PartHead): string {
  const type = contentType === undefined ? '' : `Content-Type: ${contentType}\r\n`;
  return `Content-Disposition: ${dispositionOf(name, fileName)}\r\n${type}\r\n`;
}

/** The value of a part's Content-Disposition, with the escapes of WHATWG's multipart/form-data. */
function dispositionOf(name: string, fileName: string | undefined): string {
  const escape = (text: string): string => text.replace(/["\r\n]/g, encodeURIComponent);
  const file = fileName === undefined ? '' : `; filename="${escape(fileName)}"`;
  return `form-data; name="${escape(name)}"${file}`;
}
