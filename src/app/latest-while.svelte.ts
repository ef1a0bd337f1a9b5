import { untrack } from 'svelte';

/** A value that is followed while `live`, and otherwise stays what it was last. */
export function latestWhile<Value>(value: () => Value, live: () => boolean): () => Value {
  let last = untrack(value);
  const current = $derived.by(() => {
    if (live()) last = value();
    return last;
  });
  return () => current;
}
