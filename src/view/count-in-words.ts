import type { Count } from '../dataset/model';
import { claimWords, type ClaimWords } from '../words/claim-words';
import type { Words } from '../words/words';

/** The bounds that say more than the best number alone; null where none does. */
function boundsInWords({ low, best, high }: Count, wording: ClaimWords): string | null {
  if (low !== undefined && high !== undefined)
    return low === high ? null : wording.range(low, high);
  if (low !== undefined && low !== best) return wording.atLeast(low);
  return high === undefined || high === best ? null : wording.atMost(high);
}

/** "4, counting combatants", "at least 2 in all", "4 (2 to 6) in all": as much as the claim says, and no more. */
export function countInWords(count: Count, words: Words): string {
  const wording = claimWords(words);
  const bounds = boundsInWords(count, wording);
  const best = count.best ?? (count.low === count.high ? count.low : undefined);
  if (best === undefined) return bounds === null ? '' : wording.count(count.of, bounds);
  const number = wording.number(best);
  return wording.count(count.of, bounds === null ? number : wording.bestOf(number, bounds));
}
