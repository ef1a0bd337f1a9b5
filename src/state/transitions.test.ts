import { describe, expect, it } from 'vitest';
import { OVERVIEW } from './view-state';
import { close, moveCamera, select } from './transitions';

const CAMERA = { zoom: 5, lat: 34, lng: 41 };

describe('opening and leaving a site', () => {
  const view = { ...OVERVIEW, hidden: new Set(['army']), camera: CAMERA, unknown: 'a=b' };

  it('lets the map fit the site, and keeps the layers', () => {
    const opened = select(view, 'border', 'strike-who');
    expect(opened).toEqual({ ...view, site: 'border', claim: 'strike-who', camera: null });
    expect(select(opened, 'border').claim).toBeNull();
  });

  it('leaves the map where it is', () => {
    const opened = moveCamera(select(view, 'border', 'strike-who'), CAMERA);
    expect(close(opened)).toEqual(view);
  });
});
