/**
 * Calls `make` once for each object, and then gives the value that it made. Objects are compared by identity; a value is
 * forgotten when its object is.
 * @param make Its further arguments must be the same for one object, such as the dataset that a site belongs to.
 */
export function oncePer<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const known = made.get(key) ?? { value: make(key, ...rest) };
    made.set(key, known);
    return known.value;
  };
}
