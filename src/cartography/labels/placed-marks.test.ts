import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { deriveView } from '../../select/derive';
import { withoutFilterKinds, FILTER_KINDS } from '../../select/filter';
import { markHalfWidth, maxMarkHalfWidth, SHAPE_PATHS } from '../symbols';
import { sceneOf } from '../scene';
import { placedMarks } from './placed-marks';

const arbitraryZoom = fc.integer({ min: 0, max: 56 }).map((quarters) => quarters / 4);

describe('marks', () => {
  it('are where they are when nothing is filtered', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, arbitraryZoom, ([dataset, view], zoom) => {
        const all = placedMarks(
          sceneOf(dataset, deriveView(dataset, withoutFilterKinds(view, FILTER_KINDS)), 'en'),
          zoom,
        );
        const shown = placedMarks(sceneOf(dataset, deriveView(dataset, view), 'en'), zoom);
        // A filter moves a mark only if it changes who says where. Then the marks near it make room.
        const isMoved = shown.some(({ siteId, lng, lat }) => {
          const before = all.find((mark) => mark.siteId === siteId);
          return before?.lng !== lng || before.lat !== lat;
        });
        if (isMoved) return;
        for (const { siteId, dx, dy, anchor } of shown)
          expect(all.find((mark) => mark.siteId === siteId)).toMatchObject({
            siteId,
            dx,
            dy,
            anchor,
          });
      }),
      { numRuns: 60 },
    );
  });

  it('have the symbols that the filter leaves, at the zoom that they are placed for', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, arbitraryZoom, ([dataset, view], zoom) => {
        const scene = sceneOf(dataset, deriveView(dataset, view), 'en');
        placedMarks(scene, zoom).forEach((mark, index) => {
          expect(mark).toMatchObject({ ...scene.marks[index], localLabel: mark.localLabel, zoom });
          expect(['', scene.marks[index]?.localLabel]).toContain(mark.localLabel);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('are the same objects as long as nothing of them changes', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const scene = () => sceneOf(dataset, deriveView(dataset, view), 'en');
        const again = placedMarks(scene(), 6);
        placedMarks(scene(), 6).forEach((mark, index) => {
          expect(mark).toBe(again[index]);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('have space for any part of their symbols', () => {
    const symbols = Object.keys(SHAPE_PATHS).flatMap((shape) =>
      ['blue', 'rose'].map((hue) => ({ shape, hue })),
    ) as { shape: keyof typeof SHAPE_PATHS; hue: 'blue' }[];
    for (let count = 0; count <= symbols.length; count += 1)
      for (let left = 0; left <= count; left += 1)
        expect(markHalfWidth({ symbols: symbols.slice(0, left) })).toBeLessThanOrEqual(
          Math.max(
            markHalfWidth({ symbols: [] }),
            maxMarkHalfWidth({ symbols: symbols.slice(0, count) }),
          ),
        );
  });
});
