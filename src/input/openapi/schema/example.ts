import type { SpecNode } from '../document/node.ts';

/** Fields of an Example Object that hold a value; `dataValue` is new in OpenAPI 3.2. */
const DATA_FIELDS = ['value', 'dataValue'];
/** `serializedValue` is the text as it is sent: right for a body, but in a parameter it includes the name or is encoded. */
const CONTENT_FIELDS = [...DATA_FIELDS, 'serializedValue'];

/** The example of a parameter, or of its content. */
export const parameterExample = (holder: SpecNode): SpecNode | undefined => bestExample(holder, DATA_FIELDS);

/** The example of the media type of a body. */
export const bodyExample = (media: SpecNode): SpecNode | undefined => bestExample(media, CONTENT_FIELDS);

/** All examples in `examples` of the media type of a body that have a value, the best one first. */
export const bodyExamples = (media: SpecNode): SpecNode[] => examplesOf(media, CONTENT_FIELDS);

/**
 * Of several examples it is the one named `default`, or the first by name, so that
 * their order in the file does not matter.
 */
function bestExample(holder: SpecNode, fields: readonly string[]): SpecNode | undefined {
  const example = holder.child('example');
  if (example !== undefined) return example.reference === undefined ? example : example.resolved();
  return examplesOf(holder, fields)[0];
}

function examplesOf(holder: SpecNode, fields: readonly string[]): SpecNode[] {
  const examples = holder.get('examples');
  if (examples === undefined) return [];
  // OpenAPI has an object here, but many write an array.
  if (examples.isArray) return examples.items().map((item) => item.child('value') ?? item);
  return examples
    .keys()
    .toSorted(byDefaultThenName)
    .flatMap((name) => {
      const example = examples.get(name)!;
      return (example.isObject ? firstField(example, fields) : example) ?? [];
    });
}

function firstField(example: SpecNode, fields: readonly string[]): SpecNode | undefined {
  const field = fields.find((name) => example.child(name) !== undefined);
  return field === undefined ? undefined : example.get(field);
}

function byDefaultThenName(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'default' || b === 'default') return a === 'default' ? -1 : 1;
  return a < b ? -1 : 1;
}
