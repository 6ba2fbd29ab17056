/** Texts that are kept: longer ones hardly come again. */
const LONGEST = 500;
const MOST = 10_000;

/** A pure function of a text that keeps what it gave: descriptions repeat the same texts hundreds of times. */
export function memoize<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    let value = made.get(text);
    if (value === undefined) {
      value = make(text);
      if (made.size >= MOST) made.clear();
      made.set(text, value);
    }
    return value;
  };
}

/** A function of an object that never changes, called once for each. What it throws, it throws again. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    let known = made.get(of);
    if (known === undefined) made.set(of, (known = { value: make(of) }));
    return known.value;
  };
}
