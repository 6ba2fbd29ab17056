import { isObject, printValue, scalarText } from '../../../base/json/index.ts';
import { FORM_TYPE, isJson, isXml } from '../../../base/media-type.ts';
import type { Parameter } from '../../../operation/index.ts';
import type { HarPostData } from '../../../request/index.ts';
import type { SpecNode } from '../document/node.ts';
import { bodyExample } from '../schema/example.ts';
import { sampleOf } from '../schema/sample.ts';
import { compose, isBinary, typeOf } from '../schema/schema.ts';
import { sampleXml } from '../schema/xml.ts';
import { bodyFileName, isFileName, isNeverText } from './file.ts';
import { formParams, multipartParams } from './form.ts';
import { bestMediaType, concreteType } from './media.ts';
import { describeSchema, fieldRows, row, schemaExample } from './row.ts';

/** The body of a request, and the rows of the table that describe its fields. */
export interface SpecBody {
  readonly postData: HarPostData;
  /** The media type that the body was read from. */
  readonly node: SpecNode;
  readonly rows: readonly Parameter[];
}

/**
 * The body of an operation, in the media type that helps readers most: JSON, then
 * forms, then text.
 *
 * @throws Diagnostic if a sample cannot send it
 */
export function readBody(operation: SpecNode, method: string): SpecBody | undefined {
  const request = operation.get('requestBody');
  if (request === undefined) return undefined;
  // Most clients refuse a body there, and servers may ignore it (RFC 9110 §9.3.1).
  if (/^(?:get|head)$/.test(method) && request.boolean('required') !== true) return undefined;
  const content = request.get('content');
  const type = bestMediaType(content);
  if (type === undefined) return undefined;
  const media = content!.get(type)!;
  const mediaType = sentType(type, media);
  const rows = fieldRows(media, 'body');
  const example = bodyExample(media);

  if (mediaType === FORM_TYPE) {
    const value = example?.value ?? sampleOfContent(media);
    const form = typeof value === 'string' ? { text: value } : { params: formParams(value, media) };
    return { postData: { mimeType: type, ...form }, node: media, rows };
  }
  if (mediaType.startsWith('multipart/')) {
    return {
      postData: { mimeType: type, params: multipartParams(example?.value, media) },
      node: media,
      rows,
    };
  }
  if (isFile(mediaType, media, example)) {
    const _file = bodyFileName(mediaType, media, example);
    const description = describeSchema(media.child('schema'), request.string('description'));
    const file = description === undefined ? [] : [row(_file, 'body', { description })];
    return { postData: { mimeType: mediaType, _file }, node: media, rows: file };
  }
  const text = bodyText(mediaType, media, example);
  return text === undefined ? undefined : { postData: { mimeType: mediaType, text }, node: media, rows };
}

/** The media type that is sent: for a range, what it most likely means. */
function sentType(type: string, media: SpecNode): string {
  const concrete = concreteType(type);
  if (concrete !== undefined) return concrete;
  if (!/^(?:\*|application)\//.test(type)) return type.replace('*', 'octet-stream').trim();
  return hasBinarySchema(media) ? 'application/octet-stream' : 'application/json';
}

function hasBinarySchema(media: SpecNode): boolean {
  const schema = media.child('schema');
  return schema !== undefined && isBinary(compose(schema));
}

/** Is the whole body a file? Either its schema says so, or nothing says which text it would be. */
function isFile(mediaType: string, media: SpecNode, example: SpecNode | undefined): boolean {
  if (isNeverText(mediaType)) return true;
  const isContent =
    example !== undefined &&
    !isFileName(example.value) &&
    (typeof example.value === 'string' || isJson(mediaType));
  if (hasBinarySchema(media)) return !isContent;
  if (isJson(mediaType) || isXml(mediaType) || mediaType.startsWith('text/')) return false;
  if (isContent) return false;
  return media.child('schema') === undefined || !isTextType(mediaType);
}

/** Media types of text that do not begin with `text/`. */
const isTextType = (mediaType: string): boolean =>
  /(?:yaml|javascript|graphql|json|csv|ndjson|sql|urlencoded|jwt|pem|toml)/.test(mediaType);

function bodyText(mediaType: string, media: SpecNode, example: SpecNode | undefined): string | undefined {
  const schema = media.child('schema');
  if (isJson(mediaType)) return jsonBody(example, schema);
  if (typeof example?.value === 'string') return example.value;
  if (isXml(mediaType)) {
    if (schema === undefined) return example === undefined ? undefined : printValue(example.value, '  ');
    return sampleXml(schema, example?.value ?? sampleOf(schema));
  }
  const value = example?.value ?? schemaExample(schema);
  // An object with one string, as the example of a text type, most likely wraps the text.
  const [only, ...others] = isObject(value) ? Object.values(value) : [value];
  if (others.length === 0 && typeof only === 'string') return only;
  const sent = value === undefined ? sampleOfContent(media) : value;
  return sent === undefined ? undefined : (scalarText(sent) ?? printValue(sent, '  '));
}

function jsonBody(example: SpecNode | undefined, schema: SpecNode | undefined): string | undefined {
  if (example === undefined) return schema === undefined ? '{}' : printValue(sampleOf(schema) ?? {}, '  ');
  const { value } = example;
  // Some write the JSON itself, as a string.
  const isString = schema !== undefined && typeOf(compose(schema)) === 'string';
  return typeof value === 'string' && !isString && isJsonText(value) ? value : printValue(value, '  ');
}

function isJsonText(text: string): boolean {
  try {
    return /^\s*[{["]/.test(text) && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

function sampleOfContent(media: SpecNode): unknown {
  const schema = media.child('schema');
  return schema === undefined ? undefined : sampleOf(schema);
}
