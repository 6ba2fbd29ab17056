import { isObject, type Located } from './located.ts';

/**
 * The example that a parameter or media type gives. Of several it is the one named
 * `default`, or the first by name, so that their order in the file does not matter.
 */
export function givenExample(holder: Located): Located | undefined {
  const example = holder.child('example');
  if (example !== undefined) return example.reference === undefined ? example : example.followed();
  return namedExamples(holder)[0]?.value;
}

export interface NamedExample {
  readonly name: string;
  readonly summary?: string | undefined;
  readonly value: Located;
}

/** The examples of `examples` that have a value here, the best one first. */
export function namedExamples(holder: Located): NamedExample[] {
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
      const value = isObject(example.value) ? example.get('value') : example;
      return value === undefined ? [] : [{ name, summary: example.text('summary'), value }];
    });
}

function byDefaultThenName(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'default' || b === 'default') return a === 'default' ? -1 : 1;
  return a < b ? -1 : 1;
}
