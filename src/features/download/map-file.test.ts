import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../claims/model';
import { readDataset } from '../../claims/check/read';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import {
  ABU_KAMAL,
  datasetOfFile,
  fileClaim,
  fileEvent,
  fileSite,
  mapFile,
  point,
  tinyMap,
} from '../../../tests/support/map-files';
import { mapFileOf } from './map-file';
import { selectionOfEverything, type DownloadSelection } from './map-subset';

const published = readDataset(readFileSync('geo/iraq-syria-strikes-2021.geojson', 'utf8'));
if (!published.ok) throw new Error('the published map has a problem');

function readAgain(dataset: Dataset, selection: DownloadSelection): Dataset {
  const result = readDataset(JSON.stringify(mapFileOf(dataset, selection), null, 2));
  if (result.ok) return result.dataset;
  throw new Error(
    result.problems.map(({ jsonPath, message }) => `${jsonPath}: ${message}`).join('\n'),
  );
}

describe('the placing of a site', () => {
  const value = {
    geometry: point(ABU_KAMAL),
    where_prec: 2 as const,
    coordinateUncertaintyInMeters: 900,
  };
  const map = tinyMap({}, [
    fileSite('town', [], {
      georeferenceSources: [],
      claims: [fileClaim('where', { about: 'location', value }), fileClaim('what')],
    }),
  ]);
  const placingWith = (...claimIds: string[]) => {
    const selection = { ...selectionOfEverything(map), claimIds: new Set(claimIds) };
    const { where_prec, coordinateUncertaintyInMeters } =
      readAgain(map, selection).siteById.get('town') ?? {};
    return [where_prec, coordinateUncertaintyInMeters];
  };

  it('is kept with the claim that supports it', () => {
    expect(placingWith('where')).toEqual([2, 15_000]);
  });

  it('is as vague as what is left without that claim, so that the file is valid', () => {
    expect(placingWith('what')).toEqual([5, undefined]);
  });
});

/** Any subset of the ids, one the map does not have among them. */
const selectionOf = (dataset: Dataset): fc.Arbitrary<DownloadSelection> => {
  const subset = (ids: Iterable<string>) =>
    fc.subarray([...ids, 'unknown']).map((chosen) => new Set(chosen));
  return fc.record({
    siteIds: subset(dataset.siteById.keys()),
    eventIds: subset(dataset.eventById.keys()),
    claimIds: subset(dataset.claimById.keys()),
  });
};

const withSelection = (datasets: fc.Arbitrary<Dataset>) =>
  datasets.chain((dataset) => fc.tuple(fc.constant(dataset), selectionOf(dataset)));

const anyPart = withSelection(arbitraryDataset);
const partOfPublished = withSelection(fc.constant(published.dataset));

function selected(ids: Iterable<string>, from: ReadonlySet<string>): readonly string[] {
  return [...ids].filter((id) => from.has(id)).sort();
}

function expectSelection([dataset, selection]: readonly [Dataset, DownloadSelection]): void {
  const part = readAgain(dataset, selection);
  expect([...part.claimById.keys()].sort()).toEqual(
    selected(dataset.claimById.keys(), selection.claimIds),
  );
  expect([...part.eventById.keys()].sort()).toEqual(
    selected(dataset.eventById.keys(), selection.eventIds),
  );
  const sites = selected(dataset.siteById.keys(), selection.siteIds);
  expect([...part.siteById.keys()]).toEqual(expect.arrayContaining([...sites]));
  for (const claim of part.claimById.values()) {
    const whole = dataset.claimById.get(claim.id);
    const about = whole === undefined ? [] : [whole.eventId, ...whole.alsoAbout];
    expect(about.filter((id) => id !== null && selection.eventIds.has(id)).sort()).toEqual(
      [claim.eventId, ...claim.alsoAbout].filter((id) => id !== null).sort(),
    );
  }
}

describe('a map file of everything', () => {
  it('is read as the same dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        expect(readAgain(dataset, selectionOfEverything(dataset))).toEqual(dataset);
      }),
    );
  });

  it('is read as the same dataset, for the published map', () => {
    const { dataset } = published;
    expect(readAgain(dataset, selectionOfEverything(dataset))).toEqual(dataset);
  });

  it('keeps members that the published map does not use', () => {
    const claim = fileClaim('a', {
      about: 'injuries',
      value: { high: 3, of: 'civilians' },
      date: '2021-06~',
      evidence: 'none-given',
      hedge: { en: 'probably', ar: 'ربما' },
      remarks: { en: 'A note', ar: 'ملاحظة' },
      locator: { exact: 'some words', prefix: 'before', suffix: 'after' },
    });
    const event = fileEvent('e', [], { claims: [claim], locations: 3, targets: ['party'] });
    const dataset = tinyMap({ party: null, member: 'party' }, [fileSite('s', [event])], {
      description: 'What it is',
      license: 'CC0',
      publisher: { ar: 'ناشر' },
      corrections: [{ date: '2021-07', text: 'Mended', site: 's' }],
    });
    expect(readAgain(dataset, selectionOfEverything(dataset))).toEqual(dataset);
  });
});

describe('a map file of a part', () => {
  it('keeps the hedge of each selected claim', () => {
    const dataset = tinyMap({}, [
      fileSite('s', [], {
        claims: [fileClaim('hedged', { hedge: 'probably' }), fileClaim('left-out')],
      }),
    ]);
    const selection = { ...selectionOfEverything(dataset), claimIds: new Set(['hedged']) };
    const claims = mapFileOf(dataset, selection).features[0]?.properties.claims;
    expect(claims?.map(({ id, hedge }) => [id, hedge])).toEqual([['hedged', 'probably']]);
  });

  it('has no problem, and exactly the selected claims and events', () => {
    fc.assert(fc.property(anyPart, expectSelection));
  });

  it('has the same, for parts of the published map', () => {
    fc.assert(fc.property(partOfPublished, expectSelection), { numRuns: 30 });
  });

  it('leaves out actors, sources and sites that no selected claim or event needs', () => {
    const none = { siteIds: new Set(['syria-border']), eventIds: new Set<string>() };
    const part = readAgain(published.dataset, {
      ...none,
      claimIds: new Set(['caption-near-border']),
    });
    expect([...part.sourceById.keys()]).toHaveLength(1);
    expect([...part.siteById.keys()]).toEqual(['syria-border', 'region']);
    const claim = part.claimById.get('caption-near-border');
    expect([...part.actorById.keys()]).toEqual(['news-media', claim?.claimant]);
  });
});

const shared = fileClaim('shared', {
  about: 'responsibility',
  value: ['member'],
  alsoAbout: ['second', 'third'],
  disputes: ['other'],
});
const other = fileClaim('other', {
  about: 'responsibility',
  claimant: 'party',
  value: ['rival'],
});
const map = datasetOfFile(
  mapFile(
    { party: null, member: 'party', rival: null },
    [
      fileSite('one', [fileEvent('first', [], { actors: ['member'], claims: [shared] })]),
      fileSite(
        'two',
        [
          fileEvent('second', [], {
            actors: ['rival', 'member'],
            targets: ['rival'],
            locations: 2,
            claims: [other],
          }),
          fileEvent('third', [], { actors: ['member'] }),
        ],
        { rings: [{ distanceInMeters: 500, label: 'A ring', claim: 'other' }] },
      ),
    ],
    { corrections: [{ date: '2021-07', text: 'Mended', site: 'one' }] },
  ),
);

const selection = (
  sites: readonly string[],
  events: readonly string[],
  claims: readonly string[],
): DownloadSelection => ({
  siteIds: new Set(sites),
  eventIds: new Set(events),
  claimIds: new Set(claims),
});

describe('a claim whose event is left out', () => {
  it.each<readonly [string, DownloadSelection, site: string, event: string | null, also: string[]]>(
    [
      [
        'stays if the event is selected',
        selection(['one'], ['first'], ['shared']),
        'one',
        'first',
        [],
      ],
      [
        'moves to another event that it is about',
        selection(['one', 'two'], ['third'], ['shared']),
        'two',
        'third',
        [],
      ],
      [
        'is then also about the other events',
        selection(['two'], ['third', 'second'], ['shared']),
        'two',
        'second',
        ['third'],
      ],
      ['else moves to its site', selection(['one'], [], ['shared']), 'one', null, []],
      ['brings its site, if that is not selected', selection([], [], ['shared']), 'one', null, []],
    ],
  )('%s', (_what, chosen, siteId, eventId, also) => {
    const claim = readAgain(map, chosen).claimById.get('shared');
    expect(claim).toMatchObject({ siteId, eventId, alsoAbout: also, disputes: [] });
  });

  it('takes along rings, actors, targets and locations', () => {
    const part = readAgain(map, selection(['two'], ['second'], ['shared']));
    const [site] = part.sites;
    expect(site?.rings).toEqual([]);
    expect(site?.events[0]).toMatchObject({ actors: ['member'], targets: [] });
    expect(site?.events[0]).not.toHaveProperty('locations');
    expect([...part.actorById.keys()]).toEqual(['party', 'member', 'outlet']);
    expect(part.corrections).toEqual([{ date: '2021-07', text: 'Mended' }]);
  });

  it('changes nothing of an event whose claims are all selected', () => {
    const part = readAgain(map, selection(['two'], ['second'], ['shared', 'other']));
    expect(part.eventById.get('second')).toMatchObject({ targets: ['rival'], locations: 2 });
    expect(part.claimById.get('shared')?.disputes).toEqual(['other']);
    expect(part.sites[0]?.rings).toHaveLength(1);
  });
});
