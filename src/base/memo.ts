/** Longer strings are not cached: they rarely repeat. */
const MAX_LENGTH = 500;
const MAX_ENTRIES = 10_000;

/** Caches the results of a pure function of a string; API descriptions repeat the same strings hundreds of times. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    if (text.length > MAX_LENGTH) return compute(text);
    let value = cache.get(text);
    if (value === undefined) {
      value = compute(text);
      if (cache.size >= MAX_ENTRIES) cache.clear();
      cache.set(text, value);
    }
    return value;
  };
}

/** Caches the results of a function of an immutable object, by object identity. */
export function memoizeByObject<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const cache = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let cached = cache.get(key);
    if (cached === undefined) cache.set(key, (cached = { value: compute(key) }));
    return cached.value;
  };
}
