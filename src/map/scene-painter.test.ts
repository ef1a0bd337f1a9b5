import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { derive } from '../select/derive';
import { sceneOf } from '../cartography/scene';
import { OVERVIEW } from '../state/view-state';
import { EMPHASIS, FOOTPRINTS, LABELS, MARKS, RINGS } from './style';
import { scenePainter } from './scene-painter';

const dataset = tinyMap({ army: null }, [
  fileSite('border', [fileEvent('strike', ['army'])], {
    rings: [{ distanceInMeters: 500, label: 'Near', claim: 'strike-who' }],
  }),
  fileSite('airport', [fileEvent('raid', [])]),
]);
const scene = sceneOf(dataset, derive(dataset, OVERVIEW), 'en');

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
    sitesOf: (source: string) =>
      drawn.get(source)?.features.map(({ properties }) => properties['site']),
    iconsOf: (source: string) =>
      drawn.get(source)?.features.map(({ properties }) => properties['icon']),
  };
}

describe('the scene', () => {
  it('that is given before the style has come is drawn when it comes, and again when it comes anew', () => {
    const { map, load, sitesOf, written } = fakeMap();
    const painter = scenePainter(map, 'light');
    painter.show(scene);
    painter.emphasise({ chosen: 'border', pointedAt: null });
    expect(written).toEqual([]);
    load();
    expect(sitesOf(MARKS)).toEqual(['border', 'airport']);
    expect(sitesOf(LABELS)).toEqual(['border', 'airport']);
    expect(sitesOf(FOOTPRINTS)).toEqual(['border', 'airport']);
    expect(sitesOf(RINGS)).toEqual(['border']);
    const once = written.length;
    load();
    expect(written.length).toBe(once * 2);
  });

  it('has the names that are free before those that meet them', () => {
    const crowd = tinyMap(
      { army: null },
      Array.from({ length: 12 }, (_, index) =>
        fileSite(`site-${index}`, [fileEvent(`raid-${index}`, ['army'])]),
      ),
    );
    const { map, load, sitesOf } = fakeMap();
    const painter = scenePainter(map, 'light');
    painter.show(sceneOf(crowd, derive(crowd, OVERVIEW), 'en'));
    load();
    const sites = (isFree: boolean): readonly string[] =>
      painter.placed().flatMap((mark) => (mark.isNameFree === isFree ? [mark.site] : []));
    expect(sites(false)).not.toEqual([]);
    expect(sitesOf(LABELS)).toEqual([...sites(true), ...sites(false)]);
    expect(sitesOf(LABELS)).not.toEqual(sitesOf(MARKS));
  });

  it('leaves the map when nothing is shown', () => {
    const { map, load, sitesOf } = fakeMap();
    const painter = scenePainter(map, 'light');
    load();
    painter.show(scene);
    painter.show({ ...scene, footprints: { ...scene.footprints, features: [] }, marks: [] });
    expect([sitesOf(MARKS), sitesOf(LABELS), sitesOf(FOOTPRINTS)]).toEqual([[], [], []]);
    expect(painter.placed()).toEqual([]);
  });

  it('has its marks placed anew when the zoom has changed by enough, and only then', () => {
    const { map, load, zoomTo, written } = fakeMap();
    const painter = scenePainter(map, 'light');
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
    const painter = scenePainter(map, 'light');
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
    const painter = scenePainter(map, 'light');
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
    const painter = scenePainter(map, 'light');
    load();
    painter.emphasise({ chosen: 'border', pointedAt: null });
    expect(iconsOf(EMPHASIS)).toEqual([]);
  });
});

describe('another theme', () => {
  it('has other pictures', () => {
    const { map, load, iconsOf } = fakeMap();
    const painter = scenePainter(map, 'light');
    load();
    painter.show(scene);
    const light = iconsOf(MARKS) ?? [];
    painter.setTheme('dark');
    const dark = iconsOf(MARKS) ?? [];
    expect(dark).toHaveLength(light.length);
    expect(dark.filter((icon) => light.includes(icon))).toEqual([]);
  });
});
