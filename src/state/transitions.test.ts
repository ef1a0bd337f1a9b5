import { describe, expect, it } from 'vitest';
import { OVERVIEW } from './view-state';
import { openOverview, moveCamera, openSite } from './transitions';

const CAMERA = { zoom: 5, lat: 34, lng: 41 };

describe('opening and leaving a site', () => {
  const view = {
    ...OVERVIEW,
    hiddenToggleIds: new Set(['army']),
    camera: CAMERA,
    unknownParameters: 'a=b',
  };

  it('fits the map to the site, and keeps the filter', () => {
    const opened = openSite(view, 'border', 'strike-who');
    expect(opened).toEqual({ ...view, siteId: 'border', claimId: 'strike-who', camera: null });
    expect(openSite(opened, 'border').claimId).toBeNull();
  });

  it('keeps the camera when the site is left', () => {
    const opened = moveCamera(openSite(view, 'border', 'strike-who'), CAMERA);
    expect(openOverview(opened)).toEqual(view);
  });
});
