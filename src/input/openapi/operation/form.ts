import type { HarParam } from '../../../request/index.ts';
import { isText, jsonText, scalarText } from '../document/exact.ts';
import { inventedFileName, writtenFileName } from './file.ts';
import type { Located } from '../document/located.ts';
import { isObject } from '../document/value.ts';
import { isJson } from './media.ts';
import { sampleOf } from '../schema/sample.ts';
import {
  compose,
  explicitExample,
  firstOf,
  isBinary,
  propertiesOf,
  requiredOf,
  typeOf,
} from '../schema/schema.ts';
import { formFields, type Layout, type Style } from './style.ts';

const FORM_STYLES: readonly Style[] = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'];

/** The fields of a urlencoded form, written as its `encoding` says. */
export function formParams(value: unknown, media: Located): HarParam[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]): HarParam[] => {
    const encoding = media.get('encoding')?.get(name);
    const says = ['style', 'explode', 'allowReserved'].some((keyword) => encoding?.child(keyword));
    if (!says && isNested(item)) return [{ name, value: jsonText(item) }];
    return formFields(name, item, layoutOf(encoding));
  });
}

function layoutOf(encoding: Located | undefined): Layout {
  const said = encoding?.text('style');
  const style = FORM_STYLES.find((candidate) => candidate === said) ?? 'form';
  return { style, explode: encoding?.flag('explode') ?? style === 'form' };
}

/** Objects, and lists of them, are JSON where nothing else is said (OpenAPI §Encoding Object). */
const isNested = (value: unknown): boolean =>
  isObject(value) || (Array.isArray(value) && value.some((item) => typeof item === 'object'));

/**
 * The parts of a multipart body: of the example, and of the schema what is required,
 * what is a file and what has an example.
 */
export function multipartParams(example: unknown, media: Located): HarParam[] {
  const schema = media.child('schema');
  const properties = schema === undefined ? new Map<string, Located>() : propertiesOf(compose(schema));
  const values = new Map(isObject(example) ? Object.entries(example) : []);
  if (values.size === 0 && schema !== undefined) {
    const sampled = sampleOf(schema);
    if (isObject(sampled)) for (const [name, item] of Object.entries(sampled)) values.set(name, item);
    const required = requiredOf(compose(schema));
    for (const [name, property] of properties) {
      if (isFile(property) && (required.size === 0 || required.has(name)))
        values.set(name, fileExample(property));
    }
  }
  return [...values].flatMap(([name, value]) =>
    partsOf(name, value, properties.get(name), media.get('encoding')?.get(name)),
  );
}

function partsOf(
  name: string,
  value: unknown,
  property: Located | undefined,
  encoding: Located | undefined,
): HarParam[] {
  const contentType = concreteType(encoding?.text('contentType'));
  if (property !== undefined && isFile(property)) {
    return [filePart(name, Array.isArray(value) ? value[0] : value, property, contentType)];
  }
  const type = contentType === undefined ? {} : { contentType };
  if (contentType !== undefined && isJson(contentType)) return [{ name, value: jsonText(value), ...type }];
  if (Array.isArray(value) && !isNested(value)) {
    return value.map((item) => ({ name, value: scalarText(item) ?? jsonText(item), ...type }));
  }
  if (isNested(value))
    return [{ name, value: jsonText(value), contentType: contentType ?? 'application/json' }];
  return [{ name, value: scalarText(value) ?? '', ...type }];
}

function filePart(
  name: string,
  value: unknown,
  property: Located,
  contentType: string | undefined,
): HarParam {
  const type = contentType ?? mediaTypeOf(property);
  const fileName = writtenFileName(value) ?? inventedFileName(name, type);
  return { name, fileName, ...(type === undefined ? {} : { contentType: type }) };
}

/** Of several types that an encoding takes, the first; of a range, one that fits. */
function concreteType(said: string | undefined): string | undefined {
  const [first] = said?.split(',') ?? [];
  const type = first?.trim();
  if (type === undefined || type === '' || type === '*/*') return undefined;
  if (type === 'image/*') return 'image/png';
  if (type === 'text/*') return 'text/plain';
  return type.endsWith('/*') ? undefined : type;
}

function isFile(property: Located): boolean {
  const composition = compose(property);
  if (isBinary(composition)) return true;
  if (typeOf(composition) !== 'array') return false;
  const items = firstOf(composition, 'items');
  return items !== undefined && isBinary(compose(items));
}

function mediaTypeOf(property: Located): string | undefined {
  const said = firstOf(compose(property), 'contentMediaType')?.value;
  return isText(said) ? concreteType(said) : undefined;
}

function fileExample(property: Located): unknown {
  return explicitExample(property.target())?.value;
}
