import { describe, expect, it } from 'vitest';
import { fileClaim, fileSite, point, tinyMap } from '../../../tests/support/map-files';
import { extentOfAllSites, type MapExtent } from '../../../src/cartography/extent';
import { sceneOf } from '../../../src/cartography/scene';
import type { Place } from '../../../src/claims/model';
import { filteredViewOf } from '../../../src/select/derive';
import { NO_FILTER } from '../../../src/select/filter';
import { gazetteerOf } from './gazetteer';
import { lookAround, nearTownOf, reachOf } from './surroundings';

const SEA = [56.9, 25.2] as const;
const gazetteer = gazetteerOf([{ name: 'Fujairah', lng: 56.34, lat: 25.12, population: 87_000 }]);

const placeOf = (more: Partial<Place>): Place => ({
  geometry: { type: 'Point', coordinates: [...SEA] },
  ...more,
});
const kilometres = (place: Place) => Math.round(reachOf(place, SEA) / 1000);

describe('how far a place can be from the mark', () => {
  it.each([
    [{ coordinateUncertaintyInMeters: 5000, where_prec: 3 }, 5],
    [{ where_prec: 1 }, 1],
    [{ where_prec: 2 }, 25],
    [{ where_prec: 7 }, 25],
    [{ where_prec: 3 }, Infinity],
    [{ where_prec: 5 }, Infinity],
    [{}, Infinity],
  ] as const)('%j: %d km', (more, expected) => {
    expect(kilometres(placeOf(more))).toBe(expected);
  });

  it('is up to the farthest corner of an area or a line', () => {
    const ring = [
      [56.9, 25.2],
      [57.9, 25.2],
      [57.9, 26.2],
      [56.9, 25.2],
    ];
    expect(kilometres(placeOf({ geometry: { type: 'Polygon', coordinates: [ring] } }))).toBe(150);
    const line = placeOf({ geometry: { type: 'LineString', coordinates: ring.slice(0, 2) } });
    expect(kilometres({ ...line, coordinateUncertaintyInMeters: 10_000 })).toBe(111);
  });
});

describe('the nearest town of a site', () => {
  const townOf = (...parts: Parameters<typeof fileSite>) => {
    const dataset = tinyMap({}, [fileSite(...parts)]);
    const view = filteredViewOf(dataset, NO_FILTER);
    const [siteView] = view.sites;
    const [mark] = sceneOf(dataset, view, 'en').marks;
    if (siteView === undefined) throw new Error('no site');
    return nearTownOf({ siteView, mark }, gazetteer);
  };

  it('is told of the editors’ point, if nobody else says where', () => {
    expect(
      townOf('ship', [], { geometry: point(SEA), coordinateUncertaintyInMeters: 2000 }),
    ).toEqual({ name: 'Fujairah', metres: 55_000, octant: 2 });
  });

  it('is told no better than those know the place who say where', () => {
    const claims = [
      fileClaim('far', {
        about: 'location',
        value: {
          geometry: { type: 'Point', coordinates: [57.6, 25.2] },
          where_prec: 1,
          coordinateUncertaintyInMeters: 100,
        },
      }),
      fileClaim('here', {
        about: 'location',
        value: {
          geometry: { type: 'Point', coordinates: [...SEA] },
          where_prec: 1,
          coordinateUncertaintyInMeters: 100,
        },
      }),
    ];
    expect(townOf('ship', [], { geometry: point(SEA), claims })).toBeNull();
    expect(townOf('ship', [], { geometry: point(SEA), claims: claims.slice(1) })).toMatchObject({
      metres: 57_000,
    });
  });

  it('is not told of a region', () => {
    expect(townOf('region', [], { geometry: null })).toBeNull();
  });
});

it('nothing is looked for around a site that is not drawn', async () => {
  const dataset = tinyMap({}, [fileSite('region', [], { geometry: null })]);
  const [siteView] = filteredViewOf(dataset, NO_FILTER).sites;
  if (siteView === undefined) throw new Error('no site');
  const draw = () => Promise.reject(new Error('drawn'));
  expect(await lookAround(dataset, { siteView, mark: undefined }, gazetteer, draw)).toEqual({});
});

it('of all sites are looked for around them, where the map opens elsewhere', async () => {
  const dataset = tinyMap({}, [fileSite('ship', [], { geometry: point(SEA) })]);
  const presentation = { openingBounds: [10, 40, 20, 50] as const };
  const extents: MapExtent[] = [];
  await lookAround({ ...dataset, presentation }, null, gazetteer, (extent) => {
    extents.push(extent);
    return Promise.resolve({ viewBox: { width: 1000, height: 1000 }, paths: [], names: [] });
  });
  const sides = extents.map(({ width }) => width);
  expect(extents[0]).toEqual(extentOfAllSites(dataset));
  expect(new Set(sides).size).toBe(sides.length);
});
