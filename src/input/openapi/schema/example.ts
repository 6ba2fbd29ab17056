import type { Located } from '../document/located.ts';
import { isObject } from '../document/value.ts';

/** Fields of an example that hold a value, the first that is there: the second is new in OpenAPI 3.2. */
const DATA = ['value', 'dataValue'];
/** The same of a media type: text as it is sent serves a body, but stands with its name or encoded in a parameter. */
const CONTENT = [...DATA, 'serializedValue'];

/** The example that a parameter gives, or what describes it. */
export const givenExample = (holder: Located): Located | undefined => bestExample(holder, DATA);

/** The example that the media type of a body gives. */
export const givenContent = (media: Located): Located | undefined => bestExample(media, CONTENT);

/**
 * Of several examples it is the one named `default`, or the first by name, so that
 * their order in the file does not matter.
 */
function bestExample(holder: Located, fields: readonly string[]): Located | undefined {
  const example = holder.child('example');
  if (example !== undefined) return example.reference === undefined ? example : example.followed();
  return namedExamples(holder, fields)[0]?.value;
}

export interface NamedExample {
  readonly name: string;
  readonly summary?: string | undefined;
  readonly value: Located;
}

/** The examples in `examples` of the media type of a body that have a value here, the best one first. */
export const namedContents = (media: Located): NamedExample[] => namedExamples(media, CONTENT);

function namedExamples(holder: Located, fields: readonly string[]): NamedExample[] {
  const examples = holder.get('examples');
  if (examples === undefined) return [];
  // A list is not what OpenAPI says, but what many write.
  if (Array.isArray(examples.value)) {
    return examples
      .items()
      .map((item, index) => ({ name: String(index), value: item.child('value') ?? item }));
  }
  return examples
    .keys()
    .toSorted(byDefaultThenName)
    .flatMap((name) => {
      const example = examples.get(name)!;
      const value = isObject(example.value) ? fieldOf(example, fields) : example;
      return value === undefined ? [] : [{ name, summary: example.text('summary'), value }];
    });
}

/** The first of the fields that is there. */
function fieldOf(example: Located, fields: readonly string[]): Located | undefined {
  const field = fields.find((name) => example.child(name) !== undefined);
  return field === undefined ? undefined : example.get(field);
}

function byDefaultThenName(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'default' || b === 'default') return a === 'default' ? -1 : 1;
  return a < b ? -1 : 1;
}
