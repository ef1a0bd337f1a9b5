import { describe, expect, it } from 'vitest';
import { fileSite, point, tinyMap } from '../../../tests/support/map-files';
import { deriveView, NO_CHOICE } from '../../select/derive';
import { mapExtentOf } from '../extent';
import { sceneOf } from '../scene';
import { svgMarks } from './svg-scene';

const map = tinyMap({}, [
  fileSite('here', [], { geometry: point([44, 36]) }),
  fileSite('far', [], { geometry: point([60, 30]) }),
]);
const scene = sceneOf(map, deriveView(map, NO_CHOICE), 'en');

describe('the marks of an SVG map', () => {
  const idsSeenIn = (id: string | null): readonly string[] => {
    const extent = mapExtentOf(map, map.siteById.get(id ?? '') ?? null);
    return svgMarks(scene, extent, 3, extent)
      .filter(({ isSeen }) => isSeen)
      .map(({ mark }) => mark.siteId);
  };

  it('are all seen on the map of all sites', () => {
    expect(idsSeenIn(null)).toEqual(['here', 'far']);
  });

  it('beyond its edge are not seen', () => {
    expect(idsSeenIn('here')).toEqual(['here']);
  });
});
