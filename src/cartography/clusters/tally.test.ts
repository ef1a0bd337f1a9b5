import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RING_PARTS, type Hue } from '../symbols';
import { mergedTally, ringOf, type Tally } from './tally';

const HUES = ['blue', 'ochre', 'purple', 'olive', 'grey'] as const satisfies readonly Hue[];

const share = (hue: Hue, eventCount: number, toggleId: string = hue) => ({
  toggleId,
  hue,
  eventCount,
});
const tally = (...shares: Tally['shares']): Tally => ({
  eventCount: 0,
  maybeEventCount: 0,
  claimCount: 0,
  shares,
});

const tallies = fc
  .array(fc.tuple(fc.constantFrom(...HUES), fc.integer({ min: 1, max: 5000 })), { maxLength: 12 })
  .map((list) => tally(...list.map(([hue, count], index) => share(hue, count, `${index}`))));

describe('the ring of a cluster', () => {
  it('is always full: of the hues, each with a part at least, or grey where nothing is said', () => {
    fc.assert(
      fc.property(tallies, (one) => {
        const arcs = ringOf(one);
        const hues = new Set<Hue>(one.shares.map(({ hue }) => hue));
        expect(new Set(arcs.map(({ hue }) => hue))).toEqual(
          hues.size === 0 ? new Set(['grey']) : hues,
        );
        expect(Math.min(1, ...arcs.map(({ length }) => length))).toBe(1);
        let end = 0;
        for (const { start, length } of arcs) {
          expect(start).toBe(end);
          end += length;
        }
        expect(end).toBe(RING_PARTS);
      }),
    );
  });

  it('has arcs as long as the shares', () => {
    expect(ringOf(tally(share('blue', 1), share('ochre', 1)))).toEqual([
      { hue: 'blue', start: 0, length: 12 },
      { hue: 'ochre', start: 12, length: 12 },
    ]);
    expect(ringOf(tally(share('grey', 1), share('blue', 999))).map(({ length }) => length)).toEqual(
      [23, 1],
    );
  });

  it('has one arc for actors of one party', () => {
    expect(ringOf(tally(share('blue', 1, 'a'), share('blue', 2, 'b')))).toHaveLength(1);
  });
});

describe('the tally of several sites', () => {
  it('has the sums of theirs, those with the most events first', () => {
    const one: Tally = {
      eventCount: 2,
      maybeEventCount: 1,
      claimCount: 5,
      shares: [share('blue', 2)],
    };
    const other: Tally = {
      eventCount: 4,
      maybeEventCount: 2,
      claimCount: 1,
      shares: [share('ochre', 3), share('blue', 2)],
    };
    expect(mergedTally([one, other])).toEqual({
      eventCount: 6,
      maybeEventCount: 3,
      claimCount: 6,
      shares: [share('blue', 4), share('ochre', 3)],
    });
  });
});
