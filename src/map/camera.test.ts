import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { fileEvent, fileSite, point, tinyMap } from '../../tests/support/map-files';
import { boundsOfExtent, mapExtentOf } from '../cartography/extent';
import {
  framedView,
  initialCameraOptions,
  moveCamera,
  openCluster,
  showFramedView,
  type CameraTarget,
  type Padding,
} from './camera';

const map = tinyMap({}, [
  fileSite('near', [fileEvent('e', [])]),
  fileSite('far', [], { geometry: point([44, 33]) }),
  fileSite('region', [], { geometry: null }),
]);
const CAMERA = { zoom: 7.5, lat: 34, lng: 41 };
const covered: Padding = { top: 10, right: 20, bottom: 30, left: 40 };
const target = (more: Partial<CameraTarget>): CameraTarget => ({
  camera: null,
  site: null,
  coveredEdges: covered,
  ...more,
});
const LARGE = { width: 1200, height: 800 };
const site = (id: string) => map.siteById.get(id) ?? null;

function drawn(width: number, height: number) {
  const calls = { easeTo: vi.fn(), fitBounds: vi.fn() };
  // A dense screen: the canvas has twice the pixels.
  const getCanvas = () => ({ width: width * 2, height: height * 2 });
  const map = { ...calls, getCanvas, getPixelRatio: () => 2 } as unknown as MapLibre;
  return { ...calls, map };
}

describe('the camera', () => {
  it('opens where the address says', () => {
    const options = initialCameraOptions(
      map,
      target({ camera: CAMERA, site: site('near') }),
      LARGE,
    );
    expect(options).toEqual({ center: [41, 34], zoom: 7.5 });
  });

  it.each(['near', 'region'])('else opens on the frame of %s, which the page has drawn', (id) => {
    const chosen = site(id);
    const options = initialCameraOptions(map, target({ site: chosen }), LARGE);
    expect(options.bounds).toEqual(boundsOfExtent(mapExtentOf(map, chosen)));
    expect(options.fitBoundsOptions).toEqual({ padding: covered });
  });

  it('goes where the view says', () => {
    const { map: moving, easeTo, fitBounds } = drawn(1200, 800);
    moveCamera(moving, map, target({ camera: CAMERA }));
    expect(easeTo).toHaveBeenCalledWith(
      expect.objectContaining({ center: [41, 34], zoom: 7.5 }),
      undefined,
    );
    expect(fitBounds).not.toHaveBeenCalled();
  });

  it('else goes to where the site is seen beside what covers the map', () => {
    const { map: moving, fitBounds } = drawn(1200, 800);
    const near = site('near');
    moveCamera(moving, map, target({ site: near }));
    expect(fitBounds).toHaveBeenCalledWith(
      boundsOfExtent(mapExtentOf(map, near)),
      expect.objectContaining({ padding: covered }),
      undefined,
    );
  });

  it('leaves an eighth of a small map to fit into', () => {
    const { map: moving, fitBounds } = drawn(56, 32);
    moveCamera(moving, map, target({}));
    const options = fitBounds.mock.calls[0]?.[1] as { readonly padding: Padding };
    expect(options.padding.left + options.padding.right).toBeCloseTo(49);
    expect(options.padding.top + options.padding.bottom).toBeCloseTo(28);
    expect(options.padding.left / options.padding.right).toBeCloseTo(2);
    const first = initialCameraOptions(map, target({}), { width: 56, height: 32 });
    expect(first.fitBoundsOptions).toEqual({ padding: options.padding });
  });

  it('never asks for more room than there is where nothing covers the map', () => {
    const { map: moving, fitBounds } = drawn(60, 30);
    const none: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
    moveCamera(moving, map, target({ coveredEdges: none }));
    expect(fitBounds).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ padding: none }),
      undefined,
    );
  });

  it('tells with the move whose doing it was', () => {
    const { map: moving, fitBounds } = drawn(1200, 800);
    const byReader = {};
    moveCamera(moving, map, target({}), { eventData: byReader });
    expect(fitBounds.mock.calls[0]?.[2]).toBe(byReader);
  });
});

describe('the camera that opens a cluster', () => {
  /** Where a press leads from zoom 5, if the sites would fill the map at zoom `fit`. */
  function zoomAfterPress(fit: number, partingZoom: number): unknown {
    const { map: moving, easeTo } = drawn(1200, 800);
    const cameraForBounds = (_: unknown, { maxZoom }: { readonly maxZoom: number }) => ({
      zoom: Math.min(fit, maxZoom),
    });
    const cluster = { bounds: [44, 33, 44.1, 33.1], partingZoom } as const;
    openCluster(Object.assign(moving, { cameraForBounds, getZoom: () => 5 }), cluster, covered, {});
    return (easeTo.mock.calls[0]?.[0] as { readonly zoom: number }).zoom;
  }

  it.each([
    ['so close that the sites nearly fill the map', 9, 6, 8.5],
    ['at least a level closer', 5.2, 5.5, 6],
    ['so close that they part, if the map is small', 4, 7.25, 7.25],
    ['so close that sites at one point move apart', 22, 12, 12],
  ])('goes %s', (_what, fit, partingZoom, zoom) => {
    expect(zoomAfterPress(fit, partingZoom)).toBe(zoom);
  });
});

describe('a view that the reader has framed', () => {
  /** A map of 1 pixel a degree at zoom 0, with the point 0, 0 in the middle. */
  function flatMap(width: number, height: number) {
    const { map, easeTo } = drawn(width, height);
    const unproject = ([x, y]: [number, number]) => ({ lng: x - width / 2, lat: height / 2 - y });
    return { map: Object.assign(map, { unproject, getZoom: () => 5 }), easeTo };
  }
  const edges: Padding = { top: 20, right: 0, bottom: 180, left: 100 };

  it('is what nothing covers', () => {
    const { map } = flatMap(800, 600);
    expect(framedView(map, edges)).toEqual({ center: [50, 80], zoom: 5, side: 400 });
  });

  it.each([
    ['the same', 800, 600, 5],
    ['half as large', 500, 400, 4],
    ['larger', 1600, 1200, 5],
  ])('is shown in the middle of a free area that is %s', (_size, width, height, zoom) => {
    const { map, easeTo } = flatMap(width, height);
    showFramedView(map, { center: [50, 80], zoom: 5, side: 400 }, edges);
    expect(easeTo).toHaveBeenCalledWith({
      center: [50, 80],
      zoom,
      offset: [50, -80],
      duration: 0,
    });
  });
});
