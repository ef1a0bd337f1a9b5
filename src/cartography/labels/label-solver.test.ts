import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, boxesOverlap, type Box } from './grid-index';
import { solveLabels, type LabelledMark } from './label-solver';

interface Candidate {
  readonly box: Box;
}

interface Labelled extends LabelledMark<Candidate> {
  readonly candidates: readonly Candidate[];
}

const at = (x: number, y: number): Candidate => ({ box: boxAround(x, y, 40, 10) });
const labelled = (x: number, y: number, ...candidates: readonly Candidate[]): Labelled => ({
  markBox: boxAround(x, y, 10, 10),
  candidates,
});
/** For each label the index of its free candidate; null where none is free. */
const chosen = (...all: readonly Labelled[]): readonly (number | null)[] =>
  solveLabels(all).map(({ candidate, isClearOfOthers }, index) =>
    isClearOfOthers && candidate !== null
      ? (all[index]?.candidates.indexOf(candidate) ?? null)
      : null,
  );

const anywhere = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }));
const label = anywhere.map(([x, y]) =>
  labelled(x, y, at(x + 30, y), at(x - 30, y), at(x, y - 12), at(x, y + 12)),
);

describe('the candidates of labels', () => {
  const [left, middle, right] = [at(-100, 50), at(0, 50), at(100, 50)];

  it('are the best that are free; earlier labels choose first', () => {
    expect(chosen(labelled(0, 0, left, middle), labelled(20, 0, left, middle))).toEqual([0, 1]);
    expect(chosen(labelled(0, 0, middle), labelled(20, 0, middle))).toEqual([0, null]);
  });

  it('are given up for labels that have no other', () => {
    expect(chosen(labelled(0, 0, left, middle), labelled(20, 0, left))).toEqual([1, 0]);
    const chain = [
      labelled(0, 0, left, middle),
      labelled(20, 0, middle, right),
      labelled(40, 0, left),
    ];
    expect(chosen(...chain)).toEqual([1, 1, 0]);
  });

  it('are not given up where that leaves a label without any', () => {
    expect(chosen(labelled(0, 0, left), labelled(20, 0, left))).toEqual([0, null]);
  });

  it('cover no mark', () => {
    expect(chosen(labelled(0, 0, left, middle), labelled(-100, 48))).toEqual([1, null]);
    expect(solveLabels([labelled(0, 0, middle), labelled(0, 52)])[0]).toEqual({
      candidate: null,
      isClearOfOthers: false,
    });
  });

  it('cover neither a mark nor each other, in any crowd', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 70 }), (all) => {
        const found = solveLabels(all);
        const boxes = found.flatMap(({ candidate, isClearOfOthers }) =>
          isClearOfOthers && candidate !== null ? [candidate.box] : [],
        );
        for (const [index, box] of boxes.entries())
          for (const later of boxes.slice(index + 1)) expect(boxesOverlap(box, later)).toBe(false);
        for (const [index, { candidate }] of found.entries())
          for (const [other, { markBox }] of all.entries())
            if (candidate !== null && other !== index)
              expect(boxesOverlap(candidate.box, markBox)).toBe(false);
      }),
    );
  });

  it('are not lost to a later label whose mark covers none of them', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), anywhere, (all, [x, y]) => {
        const later = labelled(500, 500, at(x, y), at(x, y + 12));
        const [before, after] = [chosen(...all), chosen(...all, later)];
        const lost = before.filter(
          (candidate, index) => candidate !== null && after[index] === null,
        );
        expect(lost).toEqual([]);
      }),
    );
  });
});
