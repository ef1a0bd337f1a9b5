import type { Dataset } from '../../dataset/model';
import { answersTo, grow, indexOf } from './index-of-map';
import { termsOf } from './terms';
import type { Found } from './texts-of';

/** Best to worst, as `answersTo` counts. */
const ANSWERS = [4, 3, 2, 1] as const;

/** What takes some milliseconds on a large map. */
const ENTRIES_AT_ONCE = 300;

/** Makes ready to find, with a pause between parts, so that on a large map typing goes on. `found` does what is left. */
export async function prepared(dataset: Dataset, pause: () => Promise<void>): Promise<void> {
  const index = indexOf(dataset);
  while (index.done < index.entries.length) {
    grow(dataset, index, ENTRIES_AT_ONCE);
    await pause();
  }
}

/** Where a query asks for several words, an entry answers it as well as the one that it answers worst. */
function worstOf(answers: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  return answers.map((answer, at) => {
    let worst = answer;
    for (const other of others) worst = Math.min(worst, other[at] ?? 0);
    return worst;
  });
}

/** What on the map holds every word of the query: first what is called so, then what says so, each in the map's order. Nothing for a query without a word. */
export function found(dataset: Dataset, query: string): readonly Found[] {
  const index = indexOf(dataset);
  const [first, ...others] = termsOf(query);
  if (first === undefined) return [];
  grow(dataset, index, index.entries.length);
  const answers = worstOf(
    answersTo(index, first),
    others.map((term) => answersTo(index, term)),
  );
  return ANSWERS.flatMap((rank) => index.entries.filter((_, at) => answers[at] === rank));
}
