import { isObject, numberOf, type JsonNode } from '../../../base/json/index.ts';
import type { SpecNode } from '../document/node.ts';
import {
  compose,
  containedValue,
  firstOf,
  propertiesOf,
  requiredOf,
  typeOf,
  type Composition,
} from './schema.ts';

/** Deepest object or array of a sample; deeper ones do not help the reader of a page. */
const MAX_DEPTH = 8;
/** Most values of a sample; after them only required properties are added. */
const MAX_VALUES = 120;
const MAX_ITEMS = 3;

/** An example of each string format (JSON Schema §7.3 and the OpenAPI format registry). */
const FORMATS: Readonly<Record<string, string>> = {
  byte: 'c3RyaW5n',
  date: '2025-01-31',
  'date-time': '2025-01-31T12:00:00Z',
  duration: 'P1D',
  email: 'user@example.com',
  hostname: 'example.com',
  'idn-email': 'user@example.com',
  'idn-hostname': 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  iri: 'https://example.com/',
  'iri-reference': '/path',
  'json-pointer': '/path',
  password: '{password}',
  regex: '^[a-z]+$',
  time: '12:00:00Z',
  uri: 'https://example.com/',
  'uri-reference': '/path',
  'uri-template': 'https://example.com/{id}',
  url: 'https://example.com/',
  uuid: '123e4567-e89b-12d3-a456-426614174000',
};

/**
 * A value that a request can carry for a schema: examples of the schema first, then
 * a value of its type. An object gets the properties that are required or have an
 * example, or all of them if none is required; read-only properties are left out.
 */
export function sampleOf(schema: SpecNode): unknown {
  return new Sampler().sample(schema, 0);
}

class Sampler {
  /** Schemas that are being sampled, to end a schema inside itself. */
  readonly #open = new Set<JsonNode>();
  #left = MAX_VALUES;

  sample(schema: SpecNode, depth: number): unknown {
    const { node } = schema.target();
    this.#left--;
    if (this.#open.has(node)) return undefined;
    this.#open.add(node);
    try {
      return this.#composed(compose(schema), depth);
    } finally {
      this.#open.delete(node);
    }
  }

  #composed(composition: Composition, depth: number): unknown {
    const { parts } = composition;
    const own = parts[0] && containedValue(parts[0]);
    if (own !== undefined) return own.value;
    const contained = parts.slice(1).flatMap((part) => containedValue(part) ?? []);
    const type = typeOf(composition);
    if (type !== 'object' && contained[0] !== undefined) return contained[0].value;
    switch (type) {
      case 'object':
        return this.#object(composition, contained, depth);
      case 'array':
        return this.#array(composition, depth);
      case 'integer':
      case 'number':
        return sampleNumber(composition);
      case 'boolean':
        return true;
      case 'string':
        return sampleString(composition);
      default:
        return depth === 0 ? {} : 'string';
    }
  }

  /** @param contained values that parts of the schema contain: each is a part of the object */
  #object(composition: Composition, contained: readonly SpecNode[], depth: number): unknown {
    const properties = propertiesOf(composition);
    const required = requiredOf(composition);
    const fields = new Map<string, unknown>();
    for (const { value } of contained) {
      if (isObject(value)) for (const [name, item] of Object.entries(value)) fields.set(name, item);
    }
    const sent = [...properties].filter(
      ([name, schema]) => !fields.has(name) && isSent(name, schema, required),
    );
    for (const [name, schema] of sent) {
      const isRequired = required.has(name);
      if (!isRequired && (this.#left <= 0 || depth >= MAX_DEPTH)) continue;
      if (depth >= MAX_DEPTH * 2) continue;
      const value = this.sample(schema, depth + 1);
      if (value !== undefined) fields.set(name, value);
    }
    for (const name of required) if (!fields.has(name) && !properties.has(name)) fields.set(name, 'string');
    for (const [name, value] of composition.discriminators) fields.set(name, value);
    const additional = firstOf(composition, 'additionalProperties');
    if (fields.size === 0 && additional?.isObject === true && depth < MAX_DEPTH) {
      const value = this.sample(additional, depth + 1);
      if (value !== undefined) fields.set('key', value);
    }
    return Object.fromEntries(fields);
  }

  #array(composition: Composition, depth: number): unknown {
    const most = numberOf(firstOf(composition, 'maxItems')?.value) ?? MAX_ITEMS;
    const least = numberOf(firstOf(composition, 'minItems')?.value) ?? 1;
    const count = Math.max(0, Math.min(Math.max(least, 1), most, MAX_ITEMS));
    if (depth >= MAX_DEPTH || this.#left <= 0) return [];
    const tuple = firstOf(composition, 'prefixItems');
    if (tuple !== undefined) return tuple.children().map((item) => this.sample(item, depth + 1) ?? null);
    const items = firstOf(composition, 'items');
    if (items === undefined) return [];
    return Array.from({ length: count }, () => this.sample(items, depth + 1)).filter(
      (item) => item !== undefined,
    );
  }
}

function isSent(name: string, property: SpecNode, required: ReadonlySet<string>): boolean {
  const composition = compose(property);
  if (firstOf(composition, 'readOnly')?.value === true) return false;
  if (required.has(name)) return true;
  if (firstOf(composition, 'deprecated')?.value === true) return false;
  return (
    required.size === 0 || composition.parts.some((part) => part.child('example') ?? part.child('examples'))
  );
}

function sampleNumber(composition: Composition): number {
  const limit = (keyword: string): number | undefined => numberOf(firstOf(composition, keyword)?.value);
  const step = limit('multipleOf') ?? 1;
  const low = limit('minimum') ?? limit('exclusiveMinimum');
  const high = limit('maximum') ?? limit('exclusiveMaximum');
  const isOpen =
    limit('exclusiveMinimum') !== undefined || firstOf(composition, 'exclusiveMinimum')?.value === true;
  let value = step;
  if (low !== undefined && (value < low || (isOpen && value <= low))) {
    value = Math.ceil(low / step) * step;
    if (isOpen && value <= low) value += step;
  }
  if (high !== undefined && value > high) value = low ?? high;
  return Number.isFinite(value) ? value : 1;
}

function sampleString(composition: Composition): string {
  const format = firstOf(composition, 'format')?.value;
  const example = typeof format === 'string' && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (example !== undefined) return example;
  const least = Math.min(numberOf(firstOf(composition, 'minLength')?.value) ?? 0, 1_000);
  const most = numberOf(firstOf(composition, 'maxLength')?.value) ?? Number.POSITIVE_INFINITY;
  return 'string'.repeat(Math.max(1, Math.ceil(least / 6))).slice(0, Math.max(least, Math.min(most, 6)));
}
