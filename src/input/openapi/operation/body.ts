import type { Parameter } from '../../../operation/index.ts';
import type { HarPostData } from '../../../request/index.ts';
import { givenContent } from '../schema/example.ts';
import { isText, jsonText, scalarText } from '../document/exact.ts';
import { bodyFileName, isFileName, isNeverText } from './file.ts';
import { formParams, multipartParams } from './form.ts';
import type { Located } from '../document/located.ts';
import { isObject } from '../document/value.ts';
import { isJson, mediaRank } from './media.ts';
import { describeSchema, fieldRows, row, schemaExample } from './row.ts';
import { sampleOf } from '../schema/sample.ts';
import { compose, isBinary, typeOf } from '../schema/schema.ts';
import { sampleXml } from '../schema/xml.ts';

/** The body of a request, and the rows of the table that describe its fields. */
export interface SpecBody {
  readonly postData: HarPostData;
  /** What the body was read from. */
  readonly at: Located;
  readonly rows: readonly Parameter[];
}

/**
 * The body of an operation, in the media type that serves readers best: JSON, then
 * forms, then text.
 *
 * @throws Diagnostic if a sample cannot carry it
 */
export function readBody(operation: Located, method: string): SpecBody | undefined {
  const request = operation.get('requestBody');
  // Most clients refuse a body there, and servers may ignore it (RFC 9110 §9.3.1).
  if (request === undefined || (/^(?:get|head)$/.test(method) && request.flag('required') !== true))
    return undefined;
  const content = request.get('content');
  const [type] = content?.keys().toSorted(byRank) ?? [];
  if (type === undefined) return undefined;
  const media = content!.get(type)!;
  const mediaType = concreteType(type, media);
  const rows = fieldRows(media, 'body');
  const schema = media.child('schema');
  const given = givenContent(media);

  if (mediaType === 'application/x-www-form-urlencoded') {
    const value = given?.value ?? sampleOrNothing(schema);
    if (isText(value)) return { postData: { mimeType: type, text: value }, at: media, rows };
    return { postData: { mimeType: type, params: formParams(value, media) }, at: media, rows };
  }
  if (mediaType.startsWith('multipart/')) {
    return { postData: { mimeType: type, params: multipartParams(given?.value, media) }, at: media, rows };
  }
  if (isFile(mediaType, media, given)) {
    const _file = bodyFileName(mediaType, media, given);
    const description = describeSchema(schema, request.text('description'));
    const file = description === undefined ? [] : [row(_file, 'body', { description })];
    return { postData: { mimeType: mediaType, _file }, at: media, rows: file };
  }
  const text = bodyText(mediaType, media, given);
  return text === undefined ? undefined : { postData: { mimeType: mediaType, text }, at: media, rows };
}

function byRank(a: string, b: string): number {
  return mediaRank(a) - mediaRank(b) || (a < b ? -1 : 1);
}

/** A media range is sent as what it most likely means. */
function concreteType(type: string, media: Located): string {
  if (/^(?:\*|application)\/\*/.test(type)) {
    return hasBinarySchema(media) ? 'application/octet-stream' : 'application/json';
  }
  if (type.startsWith('image/*')) return 'image/png';
  if (type.startsWith('text/*')) return 'text/plain';
  return type.replace(/\/\*/, '/octet-stream').trim();
}

function hasBinarySchema(media: Located): boolean {
  const schema = media.child('schema');
  return schema !== undefined && isBinary(compose(schema));
}

/** Is the whole body a file: as its schema says, or for nothing says what text it would be? */
function isFile(mediaType: string, media: Located, given: Located | undefined): boolean {
  if (isNeverText(mediaType)) return true;
  const isContent =
    given !== undefined && !isFileName(given.value) && (isText(given.value) || isJson(mediaType));
  if (hasBinarySchema(media)) return !isContent;
  if (isJson(mediaType) || /^text\/|[/+]xml\b/.test(mediaType)) return false;
  if (isContent) return false;
  return media.child('schema') === undefined || !isTyped(mediaType);
}

function bodyText(mediaType: string, media: Located, given: Located | undefined): string | undefined {
  const schema = media.child('schema');
  if (isJson(mediaType)) return jsonBody(given, schema);
  if (given !== undefined && isText(given.value)) return given.value;
  if (/[/+]xml\b/.test(mediaType)) {
    if (schema === undefined) return given === undefined ? undefined : jsonText(given.value, 2);
    return sampleXml(schema, given?.value ?? sampleOf(schema));
  }
  const value = given?.value ?? schemaExample(schema);
  // What an example of a text type wraps in an object is most likely its one field.
  const [only, ...others] = isObject(value) ? Object.values(value) : [value];
  if (others.length === 0 && isText(only)) return only;
  if (value !== undefined) return scalarText(value) ?? jsonText(value, 2);
  const sampled = sampleOrNothing(schema);
  return sampled === undefined ? undefined : (scalarText(sampled) ?? jsonText(sampled, 2));
}

/** Types that are text without saying so. */
const isTyped = (mediaType: string): boolean =>
  /(?:yaml|javascript|graphql|json|csv|ndjson|sql|urlencoded|jwt|pem|toml)/.test(mediaType);

function jsonBody(given: Located | undefined, schema: Located | undefined): string | undefined {
  if (given === undefined) return schema === undefined ? '{}' : jsonText(sampleOf(schema) ?? {}, 2);
  const { value } = given;
  // Some write the JSON itself, as one text.
  if (isText(value) && (schema === undefined || typeOf(compose(schema)) !== 'string') && isJsonText(value)) {
    return value;
  }
  return jsonText(value, 2);
}

function isJsonText(text: string): boolean {
  try {
    return /^\s*[{["]/.test(text) && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

const sampleOrNothing = (schema: Located | undefined): unknown =>
  schema === undefined ? undefined : sampleOf(schema);
