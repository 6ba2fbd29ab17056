/** Smaller values: first without elements of arrays or members of objects, then with shorter strings. */
export function* smaller(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield* shorter(value);
  if (Array.isArray(value)) {
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, item] of value.entries()) {
      for (const change of smaller(item)) yield value.with(index, change);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    }
    for (const [key, child] of Object.entries(value)) {
      for (const change of smaller(child)) yield { ...value, [key]: change };
    }
  }
}

function* shorter(text: string): Generator<string> {
  const characters = Array.from(text);
  for (let size = Math.ceil(characters.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < characters.length; start += size) {
      yield characters.toSpliced(start, size).join('');
    }
  }
}

/**
 * The smallest value found that still fails.
 *
 * @param budget how often `fails` may be called
 */
export async function shrink<T>(
  value: T,
  fails: (candidate: T) => Promise<boolean>,
  budget: number,
): Promise<T> {
  let smallest = value;
  let left = budget;
  for (let found = true; found && left > 0;) {
    found = false;
    for (const candidate of smaller(smallest)) {
      if (left-- <= 0) break;
      if (await fails(candidate as T)) {
        smallest = candidate as T;
        found = true;
        break;
      }
    }
  }
  return smallest;
}
