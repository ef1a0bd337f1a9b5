/**
 * A function that calls `make` once for each key, and returns the same value on later calls with that key. Keys are compared by
 * identity. The value is dropped when its key is garbage-collected.
 * @param make Its further arguments must be the same whenever the key is, such as the dataset that a site belongs to.
 */
export function oncePer<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const entry = made.get(key) ?? { value: make(key, ...rest) };
    made.set(key, entry);
    return entry.value;
  };
}
