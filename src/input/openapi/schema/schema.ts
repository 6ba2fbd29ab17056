import { memoizeByObject } from '../../../base/memo.ts';
import type { JsonNode } from '../../../base/json/index.ts';
import type { SpecNode } from '../document/node.ts';

/** Deepest nesting of `allOf`, `oneOf` and `anyOf` that is read. */
const MAX_COMPOSITION = 12;

/** A schema with the schemas that it is composed of: itself, those of `allOf`, and the first alternative of `oneOf` or `anyOf`. */
export interface Composition {
  /** The schema first, then what it adds, in order. */
  readonly parts: readonly SpecNode[];
  /** Values that discriminators have for the alternatives that were chosen, by property. */
  readonly discriminators: ReadonlyMap<string, string>;
}

export const compose = memoizeByObject((schema: SpecNode): Composition => {
  const parts: SpecNode[] = [];
  const discriminators = new Map<string, string>();
  const seen = new Set<JsonNode>();
  const add = (part: SpecNode, depth: number): void => {
    if (depth > MAX_COMPOSITION || !part.isObject || seen.has(part.node)) return;
    seen.add(part.node);
    if (part.reference !== undefined) {
      // In OpenAPI 3.1 the keywords beside a `$ref` count too.
      if (part.description.minor >= 1 && part.keys().length > 1) parts.push(part);
      add(part.target(), depth + 1);
      return;
    }
    parts.push(part);
    for (const inner of part.get('allOf')?.children() ?? []) add(inner, depth + 1);
    const alternative = firstAlternative(part);
    if (alternative === undefined) return;
    const property = part.get('discriminator')?.string('propertyName');
    const name = discriminatorValue(part, alternative);
    if (property !== undefined && name !== undefined) discriminators.set(property, name);
    add(alternative, depth + 1);
  };
  add(schema, 0);
  return { parts, discriminators };
});

/** The first of `oneOf` or `anyOf` that allows more than null, as it is written. */
function firstAlternative(schema: SpecNode): SpecNode | undefined {
  for (const keyword of ['oneOf', 'anyOf']) {
    const alternatives = schema.get(keyword)?.children() ?? [];
    const useful = alternatives.find((alternative) => alternative.target().string('type') !== 'null');
    if (useful !== undefined) return useful;
  }
  return undefined;
}

function discriminatorValue(schema: SpecNode, alternative: SpecNode): string | undefined {
  const { reference } = alternative;
  if (reference === undefined) return undefined;
  const mapping = schema.get('discriminator')?.get('mapping');
  const name = reference.split('/').at(-1);
  const mapped = mapping?.keys().find((key) => {
    const target = mapping.string(key);
    return target === reference || target === name;
  });
  return mapped ?? name;
}

/** The first type of the parts that is not null; without a type, guessed from other keywords. */
export function typeOf({ parts }: Composition): string | undefined {
  for (const part of parts) {
    const type = part.strings('type').find((name) => name !== 'null');
    if (type !== undefined) return type;
  }
  const has = (...keys: string[]): boolean => parts.some((part) => keys.some((key) => part.child(key)));
  if (has('properties', 'additionalProperties', 'required')) return 'object';
  if (has('items', 'prefixItems')) return 'array';
  if (has('format', 'pattern', 'minLength', 'maxLength', 'contentMediaType')) return 'string';
  if (has('minimum', 'maximum', 'multipleOf')) return 'number';
  return undefined;
}

/** The value of a keyword in the first part that has it. */
export function firstOf({ parts }: Composition, keyword: string): SpecNode | undefined {
  for (const part of parts) {
    const found = part.child(keyword);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The properties of an object, in the order in which they are written. */
export function propertiesOf({ parts }: Composition): Map<string, SpecNode> {
  const properties = new Map<string, SpecNode>();
  for (const part of parts) {
    const own = part.get('properties');
    for (const name of own?.keys() ?? []) if (!properties.has(name)) properties.set(name, own!.child(name)!);
  }
  return properties;
}

export function requiredOf({ parts }: Composition): Set<string> {
  return new Set(parts.flatMap((part) => part.strings('required')));
}

/** A value that the schema itself contains: an example first, then `const`, `default` and `enum`. */
export function containedValue(schema: SpecNode): SpecNode | undefined {
  return (
    ownExample(schema) ?? schema.child('const') ?? schema.child('default') ?? firstItem(schema.child('enum'))
  );
}

/** The `example` of a schema, or the first of its `examples`. */
export function ownExample(schema: SpecNode): SpecNode | undefined {
  return schema.child('example') ?? firstItem(schema.child('examples'));
}

/** The first item of an array that is not null. */
const firstItem = (list: SpecNode | undefined): SpecNode | undefined => list?.children()[0];

/** Is the value a file, bytes that JSON could not hold? */
export function isBinary(composition: Composition): boolean {
  if (firstOf(composition, 'format')?.value === 'binary') return true;
  const mediaType = firstOf(composition, 'contentMediaType')?.value;
  return typeof mediaType === 'string' && firstOf(composition, 'contentEncoding') === undefined;
}
