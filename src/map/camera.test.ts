import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { fileEvent, fileSite, point, tinyMap } from '../../tests/support/map-files';
import { boundsOfExtent, mapExtentOf } from '../cartography/extent';
import { moveCamera, initialCameraOptions, type Padding, type CameraTarget } from './camera';

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
    const options = initialCameraOptions(map, target({ camera: CAMERA, site: site('near') }));
    expect(options).toEqual({ center: [41, 34], zoom: 7.5 });
  });

  it.each(['near', 'region'])('else opens on the frame of %s, which the page has drawn', (id) => {
    const chosen = site(id);
    const options = initialCameraOptions(map, target({ site: chosen }));
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

  it('leaves a third of a small map to fit into', () => {
    const { map: moving, fitBounds } = drawn(60, 30);
    moveCamera(moving, map, target({}));
    const options = fitBounds.mock.calls[0]?.[1] as { readonly padding: Padding };
    expect(options.padding.left + options.padding.right).toBeCloseTo(40);
    expect(options.padding.top + options.padding.bottom).toBeCloseTo(20);
    expect(options.padding.left / options.padding.right).toBeCloseTo(2);
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
    moveCamera(moving, map, target({}), byReader);
    expect(fitBounds.mock.calls[0]?.[2]).toBe(byReader);
  });
});
