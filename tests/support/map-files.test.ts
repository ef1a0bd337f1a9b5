import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset, arbitraryMapFile } from './arbitrary-maps';
import { datasetOfFile, fileEvent, fileSite, mapFile, tinyMap } from './map-files';

describe('the maps that tests are made of', () => {
  it('read without a problem', () => {
    const dataset = tinyMap({ army: 'state', state: null }, [
      fileSite('a', [fileEvent('e', ['army'])]),
    ]);
    expect(dataset.claimsByEventId.get('e')?.map(({ id }) => id)).toEqual(['e-who']);
    fc.assert(fc.property(arbitraryMapFile, (file) => datasetOfFile(file).sites.length > 0));
  });

  it('say what is wrong with a file that does not read', () => {
    expect(() => tinyMap({}, [fileSite('a', [fileEvent('e', ['nobody'])])])).toThrow(/nobody/);
    expect(mapFile({}, []).features).toEqual([]);
  });

  it('are as various as they promise', () => {
    const maps = fc.sample(arbitraryDataset, { numRuns: 300, seed: 1 });
    const sites = maps.flatMap((dataset) => dataset.sites);
    const events = sites.flatMap((site) => site.events);
    const alsoAbout = maps.flatMap((dataset) =>
      [...dataset.claimById.values()].flatMap((claim) =>
        claim.alsoAbout.map((event) => dataset.eventById.get(event)?.siteId === claim.siteId),
      ),
    );
    const actingParties = maps.flatMap((dataset) =>
      [...dataset.actorById.values()]
        .map((actor) => dataset.actorById.get(actor.memberOf ?? ''))
        .filter((party) => party !== undefined)
        .filter((party) =>
          [...dataset.eventById.values()].some((event) => event.actors.includes(party.id)),
        ),
    );
    const claimedPlaces = maps.flatMap((dataset) =>
      [...dataset.claimById.values()].flatMap((claim) => claim.place ?? []),
    );
    expect(new Set(claimedPlaces.map(({ geometry }) => geometry?.type))).toEqual(
      new Set(['Point', 'LineString', 'Polygon', 'MultiPolygon', undefined]),
    );
    const hedgesOfNamings = maps.flatMap((dataset) =>
      [...dataset.claimById.values()]
        .filter((claim) => claim.namedActorIds !== undefined)
        .map((claim) => typeof claim.hedge),
    );
    expect(new Set(hedgesOfNamings)).toEqual(new Set(['undefined', 'string', 'object']));
    expect(new Set(alsoAbout)).toEqual(new Set([true, false]));
    expect(actingParties.some((party) => party.memberOf !== undefined)).toBe(true);
    expect(sites.some((site) => site.events.length === 0)).toBe(true);
    expect(events.some((event) => event.actors.length === 0)).toBe(true);
    expect(events.some((event) => event.actors.length > 1)).toBe(true);
    expect(new Set(sites.map((site) => site.geometry?.type))).toEqual(
      new Set(['Point', 'Polygon', 'MultiPolygon', undefined]),
    );
    expect(new Set(sites.map((site) => site.where_prec))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });
});
