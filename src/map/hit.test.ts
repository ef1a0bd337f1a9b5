import { describe, expect, it } from 'vitest';
import type { Map as MapLibre } from 'maplibre-gl';
import type { DisplacedMark } from '../cartography/labels/displace-marks';
import { placedMark as mark } from '../../tests/support/marks';
import { claimantsAt, nearestMark, hitAt } from './hit';

const project = ({ lng, lat }: DisplacedMark) => ({ x: lng, y: lat });
const near = (marks: readonly DisplacedMark[], x: number, y: number): string | null =>
  nearestMark(marks, project, { x, y })?.siteId ?? null;

describe('the mark under a finger', () => {
  const two = [mark('left', 100, 100), mark('right', 130, 100)];

  it.each<readonly [x: number, y: number, site: string | null]>([
    [100, 100, 'left'],
    [114, 100, 'left'],
    [116, 100, 'right'],
    [152, 100, 'right'],
    [153, 100, null],
    [100, 78, 'left'],
    [100, 77, null],
  ])('at %d, %d is %s', (x, y, site) => {
    expect(near(two, x, y)).toBe(site);
    expect(near([...two].reverse(), x, y)).toBe(site);
  });

  it('is found where it was moved to, and not where it was', () => {
    const moved = [mark('moved', 100, 100, { dx: 60, dy: -40 })];
    expect(near(moved, 160, 60)).toBe('moved');
    expect(near(moved, 100, 100)).toBeNull();
  });

  it('is found along all of its symbols', () => {
    const symbols = Array.from({ length: 3 }, () => ({ shape: 'square', hue: 'blue' }) as const);
    expect(near([mark('wide', 100, 100, { symbols })], 128, 100)).toBe('wide');
  });

  it('is found in every copy of the world', () => {
    const marks = [mark('only', 100, 100)];
    for (const copy of [-2, -1, 0, 1, 2])
      expect(nearestMark(marks, project, { x: 110 + copy * 512, y: 100 }, 512)?.siteId).toBe(
        'only',
      );
    expect(nearestMark(marks, project, { x: 356, y: 100 }, 512)).toBeNull();
  });

  it('is none where there are no marks', () => {
    expect(near([], 0, 0)).toBeNull();
  });
});

describe('the site under a finger', () => {
  /** A map that has drawn a label at 300, 300 and a disc around everything. */
  function mapWith(layers: readonly string[]): MapLibre {
    const drawn = (layer: string, [x]: readonly number[]) => {
      if (layer === 'mark-label') return x === 300 ? [{ siteId: 'labelled' }] : [];
      if (layer === 'mark-label-image') return x === 400 ? [{ siteId: 'pictured' }] : [];
      return layer === 'footprint-disc'
        ? [{ siteIds: 'far held', claimants: 'A ministry\nAn agency' }]
        : [{ siteIds: 'far', claimant: 'An agency' }];
    };
    return {
      project: ([x, y]: [number, number]) => ({ x, y }),
      getLayer: (id: string) => (layers.includes(id) ? {} : undefined),
      getZoom: () => 22,
      queryRenderedFeatures: (at: number[], { layers: [layer = ''] }: { layers: string[] }) =>
        drawn(layer, at).map((properties) => ({ properties })),
    } as unknown as MapLibre;
  }
  const map = mapWith(['mark-label', 'mark-label-image', 'footprint-disc']);

  it.each<readonly [x: number, site: string | null]>([
    [100, 'marked'],
    [300, 'labelled'],
    [400, 'pictured'],
    [500, 'held'],
  ])('at %d is by its mark, else its label, else its disc: %s', (x, site) => {
    const marks = [mark('marked', 100, 100), mark('far', 900, 900), mark('held', 600, 600)];
    expect(hitAt(map, marks, { x, y: x })).toEqual({ siteId: site });
  });

  it('is a site of which the map shows no mark, if its place is there', () => {
    expect(hitAt(map, [], { x: 500, y: 500 })).toEqual({ siteId: 'far' });
  });

  it('is named by those who place it there, each once', () => {
    const lines = mapWith(['claimed-line', 'footprint-disc']);
    expect(claimantsAt(lines, { x: 500, y: 500 })).toEqual(['An agency', 'A ministry']);
    expect(claimantsAt(mapWith([]), { x: 500, y: 500 })).toEqual([]);
  });

  it('is none before the style has come', () => {
    expect(hitAt(mapWith([]), [], { x: 300, y: 300 })).toBeNull();
  });
});
