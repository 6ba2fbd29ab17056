import { isObject, printValue, scalarText } from '../../../base/json/index.ts';
import { isJson } from '../../../base/media-type.ts';
import type { HarParam } from '../../../request/index.ts';
import type { SpecNode } from '../document/node.ts';
import { sampleOf } from '../schema/sample.ts';
import {
  compose,
  firstOf,
  isBinary,
  ownExample,
  propertiesOf,
  requiredOf,
  typeOf,
} from '../schema/schema.ts';
import { fileNameIn, inventedFileName } from './file.ts';
import { concreteType } from './media.ts';
import { formFields, type Serialization, type Style } from './style.ts';

const FORM_STYLES: readonly Style[] = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'];

/** The fields of a urlencoded form, serialized as its `encoding` says. */
export function formParams(value: unknown, media: SpecNode): HarParam[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]): HarParam[] => {
    const encoding = media.get('encoding')?.get(name);
    const hasStyle = ['style', 'explode', 'allowReserved'].some((keyword) => encoding?.child(keyword));
    if (!hasStyle && isNested(item)) return [{ name, value: printValue(item) }];
    return formFields(name, item, serializationOf(encoding));
  });
}

function serializationOf(encoding: SpecNode | undefined): Serialization {
  const style = FORM_STYLES.find((candidate) => candidate === encoding?.string('style')) ?? 'form';
  return { style, explode: encoding?.boolean('explode') ?? style === 'form' };
}

/** Objects, and arrays of them, are JSON unless a style is given (OpenAPI §Encoding Object). */
const isNested = (value: unknown): boolean =>
  isObject(value) || (Array.isArray(value) && value.some((item) => scalarText(item) === undefined));

/**
 * The parts of a multipart body: the fields of the example; without one, the fields of
 * the schema that are required, are files or have an example.
 */
export function multipartParams(example: unknown, media: SpecNode): HarParam[] {
  const schema = media.child('schema');
  const properties = schema === undefined ? new Map<string, SpecNode>() : propertiesOf(compose(schema));
  const values = new Map(isObject(example) ? Object.entries(example) : []);
  if (values.size === 0 && schema !== undefined) {
    const sampled = sampleOf(schema);
    if (isObject(sampled)) for (const [name, item] of Object.entries(sampled)) values.set(name, item);
    const required = requiredOf(compose(schema));
    for (const [name, property] of properties) {
      if (isFile(property) && (required.size === 0 || required.has(name)))
        values.set(name, ownExample(property.target())?.value);
    }
  }
  return [...values].flatMap(([name, value]) =>
    partsOf(name, value, properties.get(name), media.get('encoding')?.get(name)),
  );
}

function partsOf(
  name: string,
  value: unknown,
  property: SpecNode | undefined,
  encoding: SpecNode | undefined,
): HarParam[] {
  const contentType = firstType(encoding?.string('contentType'));
  if (property !== undefined && isFile(property)) {
    return [filePart(name, Array.isArray(value) ? value[0] : value, property, contentType)];
  }
  const type = contentType === undefined ? {} : { contentType };
  if (contentType !== undefined && isJson(contentType)) return [{ name, value: printValue(value), ...type }];
  if (Array.isArray(value) && !isNested(value)) {
    return value.map((item) => ({ name, value: scalarText(item) ?? printValue(item), ...type }));
  }
  if (isNested(value))
    return [{ name, value: printValue(value), contentType: contentType ?? 'application/json' }];
  return [{ name, value: scalarText(value) ?? '', ...type }];
}

function filePart(
  name: string,
  value: unknown,
  property: SpecNode,
  contentType: string | undefined,
): HarParam {
  const type = contentType ?? mediaTypeOf(property);
  const fileName = fileNameIn(value) ?? inventedFileName(name, type);
  return { name, fileName, ...(type === undefined ? {} : { contentType: type }) };
}

/** The first media type of a list with commas; for a range, one that fits. */
function firstType(types: string | undefined): string | undefined {
  const [first] = types?.split(',') ?? [];
  return first === undefined ? undefined : concreteType(first.trim()) || undefined;
}

function isFile(property: SpecNode): boolean {
  const composition = compose(property);
  if (isBinary(composition)) return true;
  if (typeOf(composition) !== 'array') return false;
  const items = firstOf(composition, 'items');
  return items !== undefined && isBinary(compose(items));
}

function mediaTypeOf(property: SpecNode): string | undefined {
  const mediaType = firstOf(compose(property), 'contentMediaType')?.value;
  return typeof mediaType === 'string' ? firstType(mediaType) : undefined;
}
