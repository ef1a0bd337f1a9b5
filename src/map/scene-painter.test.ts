import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { deriveView } from '../select/derive';
import { sceneOf } from '../cartography/scene';
import { OVERVIEW } from '../state/view-state';
import { lngLatOf, pixelOf } from '../cartography/mercator';
import {
  COVERS_SOURCE,
  EMPHASIS_SOURCE,
  FOOTPRINTS_SOURCE,
  MARKS_SOURCE,
  RINGS_SOURCE,
} from './style';
import { createScenePainter } from './scene-painter';

const dataset = tinyMap({ army: null }, [
  fileSite('border', [fileEvent('strike', ['army'])], {
    rings: [{ distanceInMeters: 500, label: 'Near', claim: 'strike-who' }],
  }),
  fileSite('airport', [fileEvent('raid', [])]),
]);
const scene = sceneOf(dataset, deriveView(dataset, OVERVIEW), 'en');

interface Data {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly coordinates: readonly number[] };
  }[];
}

/** A map that keeps what is moved into its sources, and draws nothing. */
function fakeMap() {
  const drawn = new Map<string, Data>();
  const written: string[] = [];
  const listeners = new Map<string, () => void>();
  const camera = { zoom: 6, isMoving: false };
  const size = { clientWidth: 1e5, clientHeight: 1e5 };
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
    isMoving: () => camera.isMoving,
    getContainer: () => size,
    getCenter: () => ({ lng: 0, lat: 0 }),
    unproject: ([x, y]: [number, number]) => lngLatOf(x, y, camera.zoom),
    on: (name: string, listener: () => void) => listeners.set(name, listener),
  } as unknown as MapLibre;
  const propertyOf = (source: string, name: string) =>
    drawn.get(source)?.features.map(({ properties }) => properties[name]);
  /** The squares of a source, by their middles in pixels of the map. */
  const pixelsOf = (source: string) =>
    (drawn.get(source)?.features ?? []).map(({ geometry, properties }) => {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const [x, y] = pixelOf(lng, lat, camera.zoom);
      return { x, y, side: Number(properties['side']) };
    });
  return {
    map,
    size,
    pixelsOf,
    written,
    load: () => {
      isLoaded = true;
      listeners.get('style.load')?.();
    },
    move: (isMoving: boolean) => {
      camera.isMoving = isMoving;
      listeners.get(isMoving ? 'movestart' : 'moveend')?.();
    },
    zoomTo: (zoom: number, event: 'zoom' | 'zoomend') => {
      camera.zoom = zoom;
      listeners.get(event)?.();
    },
    sitesOf: (source: string) =>
      propertyOf(source, source === MARKS_SOURCE || source === RINGS_SOURCE ? 'siteId' : 'siteIds'),
    iconsOf: (source: string) => propertyOf(source, 'icon'),
    propertyOf,
  };
}

describe('the scene', () => {
  it('that is given before the style has come is drawn when it comes, and again when it comes anew', () => {
    const { map, load, sitesOf, written } = fakeMap();
    const painter = createScenePainter(map, () => []);
    painter.showScene(scene, null);
    painter.emphasiseSites({ selectedSiteId: 'border', hoveredSiteId: null });
    expect(written).toEqual([]);
    load();
    expect(sitesOf(MARKS_SOURCE)).toEqual(['border', 'airport']);
    expect(sitesOf(FOOTPRINTS_SOURCE)).toEqual(['border', 'airport']);
    expect(sitesOf(RINGS_SOURCE)).toEqual(['border']);
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
    const painter = createScenePainter(map, () => []);
    painter.showScene(sceneOf(crowd, deriveView(crowd, OVERVIEW), 'en'), null);
    load();
    const isFree = painter.placedMarks().map(({ isLabelClear }) => isLabelClear);
    expect(isFree).toContain(false);
    expect(propertyOf(MARKS_SOURCE, 'labelRank')).toEqual(isFree.map((free) => (free ? 0 : 1)));
    expect(sitesOf(MARKS_SOURCE)).toEqual(painter.placedMarks().map(({ siteId }) => siteId));
  });

  it('leaves the map when nothing is shown', () => {
    const { map, load, sitesOf } = fakeMap();
    const painter = createScenePainter(map, () => []);
    load();
    painter.showScene(scene, null);
    painter.showScene(
      { ...scene, footprints: { ...scene.footprints, features: [] }, marks: [] },
      null,
    );
    expect([sitesOf(MARKS_SOURCE), sitesOf(FOOTPRINTS_SOURCE)]).toEqual([[], []]);
    expect(painter.placedMarks()).toEqual([]);
  });

  it('has its marks placed anew when the zoom has changed by enough, and only then', () => {
    const { map, load, zoomTo, written } = fakeMap();
    const painter = createScenePainter(map, () => []);
    load();
    painter.showScene(scene, null);
    written.length = 0;
    zoomTo(6.5, 'zoom');
    expect(written).toEqual([]);
    zoomTo(7, 'zoom');
    expect(written).toContain(MARKS_SOURCE);
    expect(written).not.toContain(FOOTPRINTS_SOURCE);
  });

  it('has its marks placed exactly when the zoom has come to rest', () => {
    const { map, load, zoomTo, written } = fakeMap();
    const painter = createScenePainter(map, () => []);
    load();
    painter.showScene(scene, null);
    written.length = 0;
    zoomTo(6.1, 'zoomend');
    expect(written).toEqual([]);
    zoomTo(6.5, 'zoomend');
    expect(written).toContain(MARKS_SOURCE);
  });
});

describe('what lies over the map', () => {
  it('is covered by squares while the camera rests, and by none while it moves', () => {
    const { map, load, move, propertyOf } = fakeMap();
    const painter = createScenePainter(map, () => [{ left: 0, top: 0, right: 40, bottom: 20 }]);
    load();
    painter.showScene(scene, null);
    const first = () => propertyOf(COVERS_SOURCE, 'side')?.slice(0, 2);
    expect(first()).toEqual([20, 20]);
    move(true);
    expect(first()).toEqual([]);
    move(false);
    expect(first()).toEqual([20, 20]);
  });

  it('sends the name of a mark to another side', () => {
    const { map, load, propertyOf } = fakeMap();
    const alone = {
      ...scene,
      unfilteredMarks: scene.marks.slice(0, 1),
      marks: scene.marks.slice(0, 1),
    };
    const [x, y] = pixelOf(alone.marks[0]?.lng ?? 0, alone.marks[0]?.lat ?? 0, 6);
    let covers = [{ left: x - 300, top: y - 5, right: x - 200, bottom: y + 5 }];
    const painter = createScenePainter(map, () => covers);
    load();
    painter.showScene(alone, null);
    expect(propertyOf(MARKS_SOURCE, 'anchor')).toEqual(['left']);
    covers = [{ left: x + 12, top: y - 5, right: x + 200, bottom: y + 5 }];
    painter.updateCovers();
    expect(propertyOf(MARKS_SOURCE, 'anchor')).toEqual(['right']);
  });
});

describe('the edge of the map', () => {
  it('has squares along its whole length, which keep basemap names inside', () => {
    const { map, size, load, pixelsOf } = fakeMap();
    Object.assign(size, { clientWidth: 900, clientHeight: 500 });
    createScenePainter(map, () => []);
    load();
    const squares = pixelsOf(COVERS_SOURCE);
    for (let at = 5; at < 500; at += 10)
      for (const edge of [0, 900])
        expect(
          squares.some(
            ({ x, y, side }) => Math.abs(x - edge) <= side / 2 && Math.abs(y - at) <= side / 2,
          ),
        ).toBe(true);
    for (const { x, y, side } of squares) {
      const inside = [x + side / 2, 900 - (x - side / 2), y + side / 2, 500 - (y - side / 2)];
      expect(Math.min(...inside)).toBeLessThanOrEqual(2.01);
    }
  });

  it('sends a name that it would cut to another side, and leaves it there while the camera moves', () => {
    const { map, size, load, move, propertyOf } = fakeMap();
    const marks = scene.marks.slice(0, 1);
    const alone = { ...scene, unfilteredMarks: marks, marks };
    const [x] = pixelOf(marks[0]?.lng ?? 0, marks[0]?.lat ?? 0, 6);
    const painter = createScenePainter(map, () => []);
    load();
    painter.showScene(alone, null);
    expect(propertyOf(MARKS_SOURCE, 'anchor')).toEqual(['left']);
    size.clientWidth = x + 30;
    painter.updateCovers();
    expect(propertyOf(MARKS_SOURCE, 'anchor')).toEqual(['right']);
    move(true);
    expect(propertyOf(MARKS_SOURCE, 'anchor')).toEqual(['right']);
  });
});

describe('what stands out', () => {
  it('is the chosen site and the one pointed at, by its mark and its extent', () => {
    const { map, load, sitesOf, iconsOf } = fakeMap();
    const painter = createScenePainter(map, () => []);
    load();
    painter.showScene(scene, null);
    painter.emphasiseSites({ selectedSiteId: 'border', hoveredSiteId: 'airport' });
    const halos = iconsOf(EMPHASIS_SOURCE)?.filter((icon) => icon !== undefined);
    expect(halos).toHaveLength(2);
    const footprints = sitesOf(EMPHASIS_SOURCE)?.filter((site) => site !== undefined);
    expect(footprints).toEqual(['border', 'airport']);
    painter.emphasiseSites({ selectedSiteId: null, hoveredSiteId: null });
    expect(iconsOf(EMPHASIS_SOURCE)).toEqual([]);
  });

  it('is nothing where the site is not on the map', () => {
    const { map, load, iconsOf } = fakeMap();
    const painter = createScenePainter(map, () => []);
    load();
    painter.emphasiseSites({ selectedSiteId: 'border', hoveredSiteId: null });
    expect(iconsOf(EMPHASIS_SOURCE)).toEqual([]);
  });
});
