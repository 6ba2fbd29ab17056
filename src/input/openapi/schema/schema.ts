import { memoizeByObject } from '../../../base/memo.ts';
import { isText } from '../document/exact.ts';
import type { Located } from '../document/located.ts';
import { isObject } from '../document/value.ts';

/** Deepest nesting of `allOf`, `oneOf` and `anyOf` that is read. */
const MAX_COMPOSITION = 12;

/** A schema with everything that it is composed of: its own facts, those of `allOf`, and of the first alternative. */
export interface Composition {
  /** The schema first, then what it adds, in order. */
  readonly parts: readonly Located[];
  /** What a discriminator has to say for the alternative that was taken. */
  readonly discriminators: ReadonlyMap<string, string>;
}

export const compose = memoizeByObject((schema: Located): Composition => {
  const parts: Located[] = [];
  const discriminators = new Map<string, string>();
  const seen = new Set<unknown>();
  const add = (part: Located, depth: number): void => {
    if (depth > MAX_COMPOSITION || !isObject(part.value) || seen.has(part.value)) return;
    seen.add(part.value);
    if (part.reference !== undefined) {
      // In OpenAPI 3.1 what stands beside a `$ref` counts too.
      if (part.description.minor >= 1 && Object.keys(part.value).length > 1) parts.push(part);
      add(part.target(), depth + 1);
      return;
    }
    parts.push(part);
    for (const inner of part.get('allOf')?.children() ?? []) add(inner, depth + 1);
    const alternative = firstAlternative(part);
    if (alternative === undefined) return;
    const property = part.get('discriminator')?.text('propertyName');
    const name = discriminatorValue(part, alternative);
    if (property !== undefined && name !== undefined) discriminators.set(property, name);
    add(alternative, depth + 1);
  };
  add(schema, 0);
  return { parts, discriminators };
});

/** The first of `oneOf` or `anyOf` that is more than null, as it stands there. */
function firstAlternative(schema: Located): Located | undefined {
  for (const keyword of ['oneOf', 'anyOf']) {
    const alternatives = schema.get(keyword)?.children() ?? [];
    const useful = alternatives.find((alternative) => alternative.target().text('type') !== 'null');
    if (useful !== undefined) return useful;
  }
  return undefined;
}

function discriminatorValue(schema: Located, alternative: Located): string | undefined {
  const { reference } = alternative;
  if (reference === undefined) return undefined;
  const mapping = schema.get('discriminator')?.get('mapping');
  const name = reference.split('/').at(-1);
  const mapped = mapping?.keys().find((key) => {
    const target = mapping.text(key);
    return target === reference || target === name;
  });
  return mapped ?? name;
}

/** The first type of the parts that is not null; guessed from other keywords where no type is said. */
export function typeOf({ parts }: Composition): string | undefined {
  for (const part of parts) {
    const type = part.texts('type').find((name) => name !== 'null');
    if (type !== undefined) return type;
  }
  const has = (...keys: string[]): boolean => parts.some((part) => keys.some((key) => part.child(key)));
  if (has('properties', 'additionalProperties', 'required')) return 'object';
  if (has('items', 'prefixItems')) return 'array';
  if (has('format', 'pattern', 'minLength', 'maxLength', 'contentMediaType')) return 'string';
  if (has('minimum', 'maximum', 'multipleOf')) return 'number';
  return undefined;
}

/** The first of the parts that says something under a keyword. */
export function firstOf({ parts }: Composition, keyword: string): Located | undefined {
  for (const part of parts) {
    const found = part.child(keyword);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The properties of an object, in the order in which the writer gave them. */
export function propertiesOf({ parts }: Composition): Map<string, Located> {
  const properties = new Map<string, Located>();
  for (const part of parts) {
    const own = part.get('properties');
    for (const name of own?.keys() ?? []) if (!properties.has(name)) properties.set(name, own!.child(name)!);
  }
  return properties;
}

export function requiredOf({ parts }: Composition): Set<string> {
  return new Set(parts.flatMap((part) => part.texts('required')));
}

/** A value that the schema itself gives: an example first, then what it allows or assumes. */
export function givenValue(schema: Located): Located | undefined {
  return (
    explicitExample(schema) ?? schema.child('const') ?? schema.child('default') ?? firstItem(schema, 'enum')
  );
}

export function explicitExample(schema: Located): Located | undefined {
  const examples = schema.child('examples');
  const first =
    examples !== undefined && !Array.isArray(examples.value) ? undefined : firstItem(schema, 'examples');
  return schema.child('example') ?? first;
}

function firstItem(schema: Located, keyword: string): Located | undefined {
  const list = schema.child(keyword);
  if (!Array.isArray(list?.value)) return undefined;
  const index = list.value.findIndex((item) => item !== null);
  return index === -1 ? undefined : list.child(String(index));
}

/** Is it a file: bytes that JSON could not hold? */
export function isBinary(composition: Composition): boolean {
  const format = firstOf(composition, 'format')?.value;
  if (format === 'binary') return true;
  const mediaType = firstOf(composition, 'contentMediaType')?.value;
  return isText(mediaType) && firstOf(composition, 'contentEncoding') === undefined;
}
