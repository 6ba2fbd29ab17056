import { numberOf } from '../document/exact.ts';
import type { Located } from '../document/located.ts';
import { isObject } from '../document/value.ts';
import {
  compose,
  firstOf,
  givenValue,
  propertiesOf,
  requiredOf,
  typeOf,
  type Composition,
} from './schema.ts';

/** Deepest object or list of a sample; deeper ones say nothing that a reader of a page can use. */
const MAX_DEPTH = 8;
/** Most values of a sample: beyond it only what is required is left. */
const MAX_VALUES = 120;
const MAX_ITEMS = 3;

/** What a text of each format looks like (JSON Schema §7.3 and the OpenAPI format registry). */
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
 * what its types ask for. Of an object it has what is required and what has an
 * example; everything, where nothing is required. What is read-only is left out.
 */
export function sampleOf(schema: Located): unknown {
  return new Sampler().sample(schema, 0);
}

class Sampler {
  readonly #open = new Set<unknown>();
  #left = MAX_VALUES;

  sample(schema: Located, depth: number): unknown {
    const { value } = schema.target();
    this.#left--;
    // A schema inside itself ends there.
    if (this.#open.has(value)) return undefined;
    this.#open.add(value);
    try {
      return this.#composed(compose(schema), depth);
    } finally {
      this.#open.delete(value);
    }
  }

  #composed(composition: Composition, depth: number): unknown {
    const { parts } = composition;
    const own = parts[0] && givenValue(parts[0]);
    if (own !== undefined) return own.value;
    const given = parts.slice(1).flatMap((part) => givenValue(part) ?? []);
    const type = typeOf(composition);
    if (type !== 'object' && given[0] !== undefined) return given[0].value;
    switch (type) {
      case 'object':
        return this.#object(composition, given, depth);
      case 'array':
        return this.#array(composition, depth);
      case 'integer':
      case 'number':
        return sampleNumber(composition);
      case 'boolean':
        return true;
      case 'string':
        return sampleText(composition);
      default:
        return depth === 0 ? {} : 'string';
    }
  }

  #object(composition: Composition, given: readonly Located[], depth: number): unknown {
    const properties = propertiesOf(composition);
    const required = requiredOf(composition);
    const fields = new Map<string, unknown>();
    for (const { value } of given) {
      if (isObject(value)) for (const [name, item] of Object.entries(value)) fields.set(name, item);
    }
    const wanted = [...properties].filter(
      ([name, schema]) => !fields.has(name) && isWanted(name, schema, required),
    );
    for (const [name, schema] of wanted) {
      const isNeeded = required.has(name);
      if (!isNeeded && (this.#left <= 0 || depth >= MAX_DEPTH)) continue;
      if (depth >= MAX_DEPTH * 2) continue;
      const value = this.sample(schema, depth + 1);
      if (value !== undefined) fields.set(name, value);
    }
    for (const name of required) if (!fields.has(name) && !properties.has(name)) fields.set(name, 'string');
    for (const [name, value] of composition.discriminators) fields.set(name, value);
    const additional = firstOf(composition, 'additionalProperties');
    if (fields.size === 0 && additional !== undefined && isObject(additional.value) && depth < MAX_DEPTH) {
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

function isWanted(name: string, property: Located, required: ReadonlySet<string>): boolean {
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

function sampleText(composition: Composition): string {
  const format = firstOf(composition, 'format')?.value;
  const known = typeof format === 'string' && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (known !== undefined) return known;
  const least = Math.min(numberOf(firstOf(composition, 'minLength')?.value) ?? 0, 1_000);
  const most = numberOf(firstOf(composition, 'maxLength')?.value) ?? Number.POSITIVE_INFINITY;
  return 'string'.repeat(Math.max(1, Math.ceil(least / 6))).slice(0, Math.max(least, Math.min(most, 6)));
}
