/**
 * Returns a function that calls `make` once for each key, and later returns the cached value. Keys are compared by identity.
 * The value of a garbage-collected key is forgotten.
 * @param make Its further arguments must depend only on the key, such as the dataset that contains a site.
 */
export function computeOncePer<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const computedByKey = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const entry = computedByKey.get(key) ?? { value: make(key, ...rest) };
    computedByKey.set(key, entry);
    return entry.value;
  };
}
