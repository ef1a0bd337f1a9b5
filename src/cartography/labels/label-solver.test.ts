import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, overlaps, type Box } from './grid-index';
import { solveLabels, type Nameable } from './label-solver';

type Place = Nameable<{ readonly box: Box }>['places'][number];

const at = (x: number, y: number): Place => ({ box: around(x, y, 40, 10) });
const named = (x: number, y: number, ...places: readonly Place[]): Nameable<Place> => ({
  mark: around(x, y, 10, 10),
  places,
});
/** The places that are free, by their index among those of the name; null where none is. */
const chosen = (...all: readonly Nameable<Place>[]): readonly (number | null)[] =>
  solveLabels(all).map(({ place, isFree }, index) =>
    isFree && place !== null ? (all[index]?.places.indexOf(place) ?? null) : null,
  );

const anywhere = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }));
const name = anywhere.map(([x, y]) =>
  named(x, y, at(x + 30, y), at(x - 30, y), at(x, y - 12), at(x, y + 12)),
);

describe('the places of names', () => {
  const [left, middle, right] = [at(-100, 50), at(0, 50), at(100, 50)];

  it('are the best that are free, those of the first before those of the next', () => {
    expect(chosen(named(0, 0, left, middle), named(20, 0, left, middle))).toEqual([0, 1]);
    expect(chosen(named(0, 0, middle), named(20, 0, middle))).toEqual([0, null]);
  });

  it('are given up for names that have no other', () => {
    expect(chosen(named(0, 0, left, middle), named(20, 0, left))).toEqual([1, 0]);
    const chain = [named(0, 0, left, middle), named(20, 0, middle, right), named(40, 0, left)];
    expect(chosen(...chain)).toEqual([1, 1, 0]);
  });

  it('are not given up where that leaves a name without any', () => {
    expect(chosen(named(0, 0, left), named(20, 0, left))).toEqual([0, null]);
  });

  it('cover no mark', () => {
    expect(chosen(named(0, 0, left, middle), named(-100, 48))).toEqual([1, null]);
    expect(solveLabels([named(0, 0, middle), named(0, 52)])[0]).toEqual({
      place: null,
      isFree: false,
    });
  });

  it('cover neither a mark nor each other, in any crowd', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 70 }), (all) => {
        const found = solveLabels(all);
        const boxes = found.flatMap(({ place, isFree }) =>
          isFree && place !== null ? [place.box] : [],
        );
        for (const [index, box] of boxes.entries())
          for (const later of boxes.slice(index + 1)) expect(overlaps(box, later)).toBe(false);
        for (const [index, { place }] of found.entries())
          for (const [other, { mark }] of all.entries())
            if (place !== null && other !== index) expect(overlaps(place.box, mark)).toBe(false);
      }),
    );
  });

  it('are not lost to a name that comes later, if it covers none of them by its mark', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), anywhere, (all, [x, y]) => {
        const later = named(500, 500, at(x, y), at(x, y + 12));
        const [before, after] = [chosen(...all), chosen(...all, later)];
        const lost = before.filter((place, index) => place !== null && after[index] === null);
        expect(lost).toEqual([]);
      }),
    );
  });
});
