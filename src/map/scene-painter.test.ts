import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { deriveView } from '../select/derive';
import { sceneOf } from '../cartography/scene';
import { OVERVIEW } from '../state/view-state';
import { EMPHASIS, FOOTPRINTS, MARKS, RINGS } from './style';
import { scenePainter } from './scene-painter';

const dataset = tinyMap({ army: null }, [
  fileSite('border', [fileEvent('strike', ['army'])], {
    rings: [{ distanceInMeters: 500, label: 'Near', claim: 'strike-who' }],
  }),
  fileSite('airport', [fileEvent('raid', [])]),
]);
const scene = sceneOf(dataset, deriveView(dataset, OVERVIEW), 'en');

interface Data {
  readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
}

/** A map that keeps what is moved into its sources, and draws nothing. */
function fakeMap() {
  const drawn = new Map<string, Data>();
  const written: string[] = [];
  const listeners = new Map<string, () => void>();
  const camera = { zoom: 6 };
  let isLoaded = false;
  const map = {
    getZoom: () => camera.zoom,
    getSource: (id: string) =>
      isLoaded
        ? {
            setData: (data: Data) => {
              written.push(id);
              drawn.set(id, data);
            },
          }
        : undefined,
    setMissingStyleImageResolver: vi.fn(),
    on: (name: string, listener: () => void) => listeners.set(name, listener),
  } as unknown as MapLibre;
  const propertyOf = (source: string, name: string) =>
    drawn.get(source)?.features.map(({ properties }) => properties[name]);
  return {
    map,
    written,
    load: () => {
      isLoaded = true;
      listeners.get('style.load')?.();
    },
    zoomTo: (zoom: number, event: 'zoom' | 'zoomend') => {
      camera.zoom = zoom;
      listeners.get(event)?.();
    },
    sitesOf: (source: string) => propertyOf(source, 'site'),
    iconsOf: (source: string) => propertyOf(source, 'icon'),
    propertyOf,
  };
}

describe('the scene', () => {
  it('that is given before the style has come is drawn when it comes, and again when it comes anew', () => {
    const { map, load, sitesOf, written } = fakeMap();
    const painter = scenePainter(map);
    painter.show(scene);
    painter.emphasise({ chosen: 'border', pointedAt: null });
    expect(written).toEqual([]);
    load();
    expect(sitesOf(MARKS)).toEqual(['border', 'airport']);
    expect(sitesOf(FOOTPRINTS)).toEqual(['border', 'airport']);
    expect(sitesOf(RINGS)).toEqual(['border']);
    const once = written.length;
    load();
    expect(written.length).toBe(once * 2);
  });

  it('ranks labels that are free before those that overlap them', () => {
    const crowd = tinyMap(
      { army: null },
      Array.from({ length: 12 }, (_, index) =>
        fileSite(`site-${index}`, [fileEvent(`raid-${index}`, ['army'])]),
      ),
    );
    const { map, load, sitesOf, propertyOf } = fakeMap();
    const painter = scenePainter(map);
    painter.show(sceneOf(crowd, deriveView(crowd, OVERVIEW), 'en'));
    load();
    const isFree = painter.placed().map(({ isLabelFree }) => isLabelFree);
    expect(isFree).toContain(false);
    expect(propertyOf(MARKS, 'labelRank')).toEqual(isFree.map((free) => (free ? 0 : 1)));
    expect(sitesOf(MARKS)).toEqual(painter.placed().map(({ site }) => site));
  });

  it('leaves the map when nothing is shown', () => {
    const { map, load, sitesOf } = fakeMap();
    const painter = scenePainter(map);
    load();
    painter.show(scene);
    painter.show({ ...scene, footprints: { ...scene.footprints, features: [] }, marks: [] });
    expect([sitesOf(MARKS), sitesOf(FOOTPRINTS)]).toEqual([[], []]);
    expect(painter.placed()).toEqual([]);
  });

  it('has its marks placed anew when the zoom has changed by enough, and only then', () => {
    const { map, load, zoomTo, written } = fakeMap();
    const painter = scenePainter(map);
    load();
    painter.show(scene);
    written.length = 0;
    zoomTo(6.5, 'zoom');
    expect(written).toEqual([]);
    zoomTo(7, 'zoom');
    expect(written).toContain(MARKS);
    expect(written).not.toContain(FOOTPRINTS);
  });

  it('has its marks placed exactly when the zoom has come to rest', () => {
    const { map, load, zoomTo, written } = fakeMap();
    const painter = scenePainter(map);
    load();
    painter.show(scene);
    written.length = 0;
    zoomTo(6.1, 'zoomend');
    expect(written).toEqual([]);
    zoomTo(6.5, 'zoomend');
    expect(written).toContain(MARKS);
  });
});

describe('what stands out', () => {
  it('is the chosen site and the one pointed at, by its mark and its extent', () => {
    const { map, load, sitesOf, iconsOf } = fakeMap();
    const painter = scenePainter(map);
    load();
    painter.show(scene);
    painter.emphasise({ chosen: 'border', pointedAt: 'airport' });
    const halos = iconsOf(EMPHASIS)?.filter((icon) => icon !== undefined);
    expect(halos).toHaveLength(2);
    const footprints = sitesOf(EMPHASIS)?.filter((site) => site !== undefined);
    expect(footprints).toEqual(['border', 'airport']);
    painter.emphasise({ chosen: null, pointedAt: null });
    expect(iconsOf(EMPHASIS)).toEqual([]);
  });

  it('is nothing where the site is not on the map', () => {
    const { map, load, iconsOf } = fakeMap();
    const painter = scenePainter(map);
    load();
    painter.emphasise({ chosen: 'border', pointedAt: null });
    expect(iconsOf(EMPHASIS)).toEqual([]);
  });
});
