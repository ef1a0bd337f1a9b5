import type { Count } from '../dataset/model';
import type { Words } from '../words/words';

/** "4, counting combatants", "at least 2 in all": only as much as the claim says. */
export function countInWords({ low, best, high, of }: Count, words: Words): string {
  if (low !== undefined && high !== undefined && low !== high) {
    return words.count(of, words.range(low, high));
  }
  if (best !== undefined) return words.count(of, words.number(best));
  if (low !== undefined && high !== undefined) return words.count(of, words.number(low));
  if (low !== undefined) return words.count(of, words.atLeast(low));
  return high === undefined ? '' : words.count(of, words.atMost(high));
}
