import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largeMap } from '../../../tests/support/large-map';
import { arbitraryFilterOf } from '../../../tests/support/arbitrary-views';
import { readDataset } from '../../claims/check/read';
import type { Dataset } from '../../claims/model';
import { deriveView, NO_CHOICE, type FilteredView } from '../../select/derive';
import { pixelOf } from '../mercator';
import { MAX_CLUSTER_ZOOM, MIN_SITES_FOR_CLUSTERS, sceneOf } from '../scene';
import { clusteredScene } from './clusters';

function datasetOf(siteCount: number): Dataset {
  const result = readDataset(JSON.stringify(largeMap(siteCount)));
  if (!result.ok) throw new Error('the generated map has mistakes');
  return result.dataset;
}

const dataset = datasetOf(120);
const sceneFor = (view: FilteredView) => sceneOf(dataset, view, 'en');
const unfiltered = deriveView(dataset, NO_CHOICE);
const zooms = fc.double({ min: 0, max: 14, noNaN: true });
const REACH = 44;

/** Counts from the views of the sites, one event after the other. */
function bruteForce({ sites }: FilteredView, siteIds: readonly string[]) {
  const views = sites.filter(({ site }) => siteIds.includes(site.id));
  const events = views.flatMap(({ shownEvents }) => shownEvents);
  const toggles = [...new Set(events.flatMap(({ shownToggleIds }) => shownToggleIds))];
  return {
    eventCount: events.length,
    maybeEventCount: events.filter(({ isMaybeInPeriod }) => isMaybeInPeriod).length,
    claimCount: views.reduce((sum, { ownClaims }) => sum + ownClaims.length, 0),
    countByToggle: Object.fromEntries(
      toggles.map((id) => [
        id,
        events.filter(({ shownToggleIds }) => shownToggleIds.includes(id)).length,
      ]),
    ),
    differingSiteCount: views.filter(({ hasDifferingAccounts }) => hasDifferingAccounts).length,
  };
}

describe('the clusters of a map of many sites', () => {
  it('have each shown site in one mark, and count what the filter shows, for any filter and zoom', () => {
    fc.assert(
      fc.property(arbitraryFilterOf(dataset), zooms, (filter, zoom) => {
        const view = deriveView(dataset, { ...NO_CHOICE, ...filter });
        const { marks } = clusteredScene(dataset, sceneFor(view), zoom);
        const siteIds = marks.flatMap(({ siteId, cluster }) => cluster?.siteIds ?? [siteId]);
        const shownIds = view.sites.filter(({ isShown }) => isShown).map(({ site }) => site.id);
        expect(siteIds.toSorted()).toEqual(shownIds.toSorted());
        for (const { cluster, isMaybeInPeriod } of marks) {
          if (cluster === undefined) continue;
          const expected = bruteForce(view, cluster.siteIds);
          const { eventCount, maybeEventCount, claimCount, shares } = cluster.tally;
          expect({
            eventCount,
            maybeEventCount,
            claimCount,
            countByToggle: Object.fromEntries(
              shares.map((share) => [share.toggleId, share.eventCount]),
            ),
            differingSiteCount: cluster.differingSiteCount,
          }).toEqual(expected);
          expect(isMaybeInPeriod).toBe(
            expected.eventCount > 0 && expected.maybeEventCount === expected.eventCount,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are farther apart than a site is from the cluster that it joins', () => {
    fc.assert(
      fc.property(zooms, (zoom) => {
        const { marks } = clusteredScene(dataset, sceneFor(unfiltered), zoom);
        const pixels = marks.map(({ lng, lat }) => pixelOf(lng, lat, zoom));
        if (zoom < MAX_CLUSTER_ZOOM)
          for (const [index, [x, y]] of pixels.entries())
            for (const [otherX, otherY] of pixels.slice(index + 1))
              expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(REACH);
      }),
      { numRuns: 30 },
    );
  });

  it('part at the zoom that each of them says, or before', () => {
    fc.assert(
      fc.property(zooms, (zoom) => {
        const scene = sceneFor(unfiltered);
        for (const { cluster } of clusteredScene(dataset, scene, zoom).marks) {
          if (cluster === undefined) continue;
          const [first, ...others] = cluster.siteIds;
          expect(cluster.partingZoom).toBeLessThanOrEqual(MAX_CLUSTER_ZOOM);
          const closer = clusteredScene(dataset, scene, cluster.partingZoom).marks;
          const withFirst = closer.find(({ siteId }) => siteId === first)?.cluster?.siteIds ?? [];
          expect(others.every((id) => withFirst.includes(id))).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('part from the zoom on from which marks move apart, if their sites are at one point', () => {
    const [first, ...others] = largeMap(120).features;
    const at = { type: 'Point', coordinates: [44, 33] } as const;
    const same = others.map((site, index) => (index < 2 ? { ...site, geometry: at } : site));
    const result = readDataset(
      JSON.stringify({ ...largeMap(120), features: [{ ...first, geometry: at }, ...same] }),
    );
    if (!result.ok) throw new Error('the map has mistakes');
    const scene = sceneOf(result.dataset, deriveView(result.dataset, NO_CHOICE), 'en');
    const together = clusteredScene(result.dataset, scene, 11.75).marks.find(
      ({ siteId }) => siteId === 'site-0',
    );
    expect(together?.cluster?.siteIds).toEqual(['site-0', 'site-1', 'site-2']);
    expect(together?.cluster?.partingZoom).toBe(MAX_CLUSTER_ZOOM);
  });

  it('are the same objects while nothing changes', () => {
    const scene = sceneFor(unfiltered);
    const apart = (id: string) => clusteredScene(dataset, scene, 4, new Set([id]));
    expect(apart('site-7')).toBe(apart('site-7'));
    expect(apart('site-7')).not.toBe(apart('site-8'));
    expect(clusteredScene(dataset, scene, 5)).not.toBe(clusteredScene(dataset, scene, 4));
  });

  it.each([
    ['Mosul', 'Mosul +119'],
    ['الموصل', 'الموصل \u200e+119'],
    ['Mosul (الموصل)', 'Mosul (الموصل) \u200e+119'],
  ])('have the number of other sites after the name, also after %s', (name, label) => {
    const file = largeMap(120);
    const [first, ...others] = file.features;
    const named = { ...first, properties: { ...first?.properties, name } };
    const result = readDataset(JSON.stringify({ ...file, features: [named, ...others] }));
    if (!result.ok) throw new Error('the map has mistakes');
    const scene = sceneOf(result.dataset, deriveView(result.dataset, NO_CHOICE), 'en');
    expect(clusteredScene(result.dataset, scene, 0).marks.map((mark) => mark.label)).toEqual([
      label,
    ]);
  });

  it('leave the sites that are kept apart, and draw the areas of sites with marks of their own alone', () => {
    const { marks, footprints } = clusteredScene(
      dataset,
      sceneFor(unfiltered),
      4,
      new Set(['site-7']),
    );
    const alone = marks.filter(({ cluster }) => cluster === undefined).map(({ siteId }) => siteId);
    expect(alone).toContain('site-7');
    expect(marks.some(({ cluster }) => cluster?.siteIds.includes('site-7') === true)).toBe(false);
    expect(footprints.features.map(({ properties }) => properties.siteIds)).toEqual(alone);
  });

  it('go by the name of the site with the most events, and of the first in the file if equal', () => {
    const { marks } = clusteredScene(dataset, sceneFor(unfiltered), 0);
    expect(marks.map(({ label }) => label)).toEqual(['Place 0 +119']);
    const [mark] = marks;
    expect(mark?.cluster?.eventCountText).toBe('240');
    expect([mark?.lng, mark?.lat]).toEqual([36, 29]);
  });

  it('are none on a small map, and none from the zoom on from which marks move apart', () => {
    const small = datasetOf(MIN_SITES_FOR_CLUSTERS - 1);
    const scene = sceneOf(small, deriveView(small, NO_CHOICE), 'en');
    expect(clusteredScene(small, scene, 0)).toBe(scene);
    const large = sceneFor(unfiltered);
    expect(clusteredScene(dataset, large, MAX_CLUSTER_ZOOM)).toEqual(large);
  });

  it('are the marks of single sites with more than four symbols, too', () => {
    const scene = sceneFor(unfiltered);
    const symbol = scene.marks[0]?.symbols[0];
    if (symbol === undefined) throw new Error('the first mark has no symbol');
    const withSymbols = (count: number) => {
      const marks = scene.marks.map((mark, index) =>
        index === 0 ? { ...mark, symbols: Array.from({ length: count }, () => symbol) } : mark,
      );
      const [first] = clusteredScene(dataset, { ...scene, marks }, 14).marks;
      return [first?.label, first?.cluster?.siteIds, first?.cluster?.eventCountText];
    };
    expect(withSymbols(4)).toEqual(['Place 0', undefined, undefined]);
    expect(withSymbols(5)).toEqual(['Place 0', ['site-0'], '2']);
  });
});
