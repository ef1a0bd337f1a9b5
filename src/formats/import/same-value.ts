/** A text that is equal for equal values. */
export const keyOf = (...values: readonly unknown[]): string => JSON.stringify(values);

/** The value with the members of its objects in alphabetical order. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([name, one]) => [name, sorted(one)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** True if both values are equal, whatever the order of their objects' members. */
export const isSame = (one: unknown, other: unknown): boolean =>
  keyOf(sorted(one)) === keyOf(sorted(other));
