import type { Dataset } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import type { SiteCounts } from '../../select/site-view';
import type { Mark } from '../scene';
import { RING_PARTS, symbolOf, type Hue, type RingArc } from '../symbols';

/** Counts of the events and claims that the filter shows, at one site or at several sites. */
export interface Tally {
  readonly eventCount: number;
  /** The number of shown events that may be outside the period. */
  readonly maybeEventCount: number;
  readonly claimCount: number;
  /**
   * The actor toggles of the shown events, with the most frequent toggle first. An event counts once for each of its
   * toggles.
   */
  readonly shares: readonly Share[];
}

/** The number of shown events that have an actor toggle. */
interface Share {
  readonly toggleId: string;
  readonly hue: Hue;
  readonly eventCount: number;
}

const NO_COUNTS: SiteCounts = {
  eventCount: 0,
  maybeEventCount: 0,
  claimCount: 0,
  eventCountByToggleId: new Map(),
};

/** The tally of the mark of one site. */
export const tallyOf = computeOncePer((mark: Mark, dataset: Dataset): Tally => {
  const { counts = NO_COUNTS } = mark;
  const { eventCount, maybeEventCount, claimCount, eventCountByToggleId } = counts;
  const shares = [...eventCountByToggleId].map(([toggleId, ofToggle]) => ({
    toggleId,
    hue: symbolOf(dataset, toggleId).hue,
    eventCount: ofToggle,
  }));
  return { eventCount, maybeEventCount, claimCount, shares: shares.sort(byEventCount) };
});

/** The tally of several sites together. Each event and claim belongs to one site only, so the sums are correct. */
export function mergedTally(tallies: readonly Tally[]): Tally {
  const shareByToggle = new Map<string, Share>();
  let [eventCount, maybeEventCount, claimCount] = [0, 0, 0];
  for (const tally of tallies) {
    eventCount += tally.eventCount;
    maybeEventCount += tally.maybeEventCount;
    claimCount += tally.claimCount;
    for (const share of tally.shares) {
      const before = shareByToggle.get(share.toggleId)?.eventCount ?? 0;
      shareByToggle.set(share.toggleId, { ...share, eventCount: before + share.eventCount });
    }
  }
  const shares = [...shareByToggle.values()].sort(byEventCount);
  return { eventCount, maybeEventCount, claimCount, shares };
}

const byEventCount = (a: Share, b: Share): number => b.eventCount - a.eventCount;

/**
 * The ring that shows each hue's share of the events, largest share first. Each hue has at least one part, and the
 * parts fill the ring. The ring is grey if there are no events, as the marks of such sites are.
 */
export function ringOf({ shares }: Tally): readonly RingArc[] {
  if (shares.length === 0) return [{ hue: 'grey', start: 0, length: RING_PARTS }];
  const countByHue = new Map<Hue, number>();
  for (const { hue, eventCount } of shares)
    countByHue.set(hue, (countByHue.get(hue) ?? 0) + eventCount);
  const sum = [...countByHue.values()].reduce((a, b) => a + b, 0);
  const parts = [...countByHue]
    .sort(([, a], [, b]) => b - a)
    .map(([hue, count]) => ({ hue, exact: (count / sum) * RING_PARTS }))
    .map(({ hue, exact }) => ({ hue, exact, length: Math.max(1, Math.floor(exact)) }));
  // Rounding can leave parts over, or use too many. Leftover parts go to the hues that lost the most. Surplus parts are
  // taken from the largest hues.
  let left = RING_PARTS - parts.reduce((total, { length }) => total + length, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const next = parts.reduce((a, b) =>
      (step > 0 ? b.exact - b.length > a.exact - a.length : b.length > a.length) ? b : a,
    );
    next.length += step;
    left -= step;
  }
  let start = 0;
  return parts.map(({ hue, length }) => {
    start += length;
    return { hue, start: start - length, length };
  });
}
