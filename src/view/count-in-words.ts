import type { Count } from '../dataset/model';
import type { Words } from '../words/words';

/** The bounds that say more than the best number alone; null where none does. */
function boundsInWords({ low, best, high }: Count, words: Words): string | null {
  if (low !== undefined && high !== undefined) return low === high ? null : words.range(low, high);
  if (low !== undefined && low !== best) return words.atLeast(low);
  return high === undefined || high === best ? null : words.atMost(high);
}

/** "4, counting combatants", "at least 2 in all", "4 (2 to 6) in all": as much as the claim says, and no more. */
export function countInWords(count: Count, words: Words): string {
  const bounds = boundsInWords(count, words);
  const best = count.best ?? (count.low === count.high ? count.low : undefined);
  if (best === undefined) return bounds === null ? '' : words.count(count.of, bounds);
  const number = words.number(best);
  return words.count(count.of, bounds === null ? number : words.bestOf(number, bounds));
}
