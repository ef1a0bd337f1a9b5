import { bbox, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import {
  ABU_KAMAL,
  fileClaim,
  fileEvent,
  fileSite,
  point,
  tinyMap,
} from '../../tests/support/map-files';
import type { FileClaim, FileSite } from '../claims/check/schema';
import type { Place } from '../claims/model';
import { deriveView, NO_CHOICE, shownClaimsOf } from '../select/derive';
import { isDrawable, sceneOf, type Scene } from './scene';

type More = Parameters<typeof fileSite>[2];

const SQUARE: FileSite['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [40, 33],
      [42, 33],
      [42, 34],
      [40, 34],
      [40, 33],
    ],
  ],
};

function sceneOfSite(more: More): Scene {
  const map = tinyMap({ army: null }, [fileSite('border', [fileEvent('strike', ['army'])], more)]);
  return sceneOf(map, deriveView(map, NO_CHOICE), 'en');
}

const metresFrom = (position: readonly number[], centre: readonly number[]): number =>
  distance([...centre], [...position], { units: 'meters' });

/** The largest share by which corners miss a distance from a point. */
function missOf(corners: readonly (readonly number[])[], radius: number): number {
  return Math.max(...corners.map((at) => Math.abs(metresFrom(at, ABU_KAMAL) / radius - 1)));
}

describe('what is drawn', () => {
  it.each([1, 1000, 15_000, 400_000])('is a disc of %d metres, to scale', (radius) => {
    const [disc] = sceneOfSite({ coordinateUncertaintyInMeters: radius }).footprints.features;
    const corners = (disc?.geometry.coordinates[0] ?? []) as number[][];
    expect(corners.length).toBeGreaterThan(60);
    expect(missOf(corners, radius)).toBeLessThan(0.005);
  });

  it.each([500, 16_093, 300_000])('is a ring at %d metres, where a claim states it', (metres) => {
    const rings = [
      { distanceInMeters: metres, label: { en: 'Here', ar: 'هنا' }, claim: 'strike-who' },
    ];
    const [ring] = sceneOfSite({ rings }).rings.features;
    expect(missOf(ring?.geometry.coordinates ?? [], metres)).toBeLessThan(0.005);
    expect(ring?.properties).toEqual({ siteId: 'border', label: 'Here' });
  });

  it.each<
    readonly [
      precision: NonNullable<FileSite['properties']['where_prec']>,
      kind: string,
      more: More,
    ]
  >([
    [1, 'known', {}],
    [2, 'known', {}],
    [3, 'division', { geometry: SQUARE }],
    [4, 'division', { geometry: SQUARE }],
    [5, 'vague', { coordinateUncertaintyInMeters: 9000 }],
    [5, 'vague', { geometry: SQUARE }],
    [7, 'vague', { coordinateUncertaintyInMeters: 9000 }],
  ])('where_prec %d is an extent that is %s', (where_prec, kind, more) => {
    const { footprints, marks } = sceneOfSite({ ...more, where_prec });
    expect(footprints.features.map(({ properties }) => properties)).toEqual([
      { siteIds: 'border', kind },
    ]);
    expect(marks.map(({ isRadiusUnknown }) => isRadiusUnknown)).toEqual([false]);
  });

  it('is a mark that says so where the radius is unknown, and no disc', () => {
    const { footprints, marks } = sceneOfSite({ where_prec: 5 });
    expect(footprints.features).toEqual([]);
    expect(marks.map(({ isRadiusUnknown }) => isRadiusUnknown)).toEqual([true]);
  });

  it.each<readonly [what: string, more: More]>([
    ['of no one place', { geometry: null }],
    ['known only to its country', { where_prec: 6, coordinateUncertaintyInMeters: 9000 }],
  ])('is nothing for a site %s', (_what, more) => {
    const rings = [{ distanceInMeters: 500, label: 'Here', claim: 'strike-who' }];
    const { footprints, rings: lines, marks } = sceneOfSite({ ...more, rings });
    expect([footprints.features, lines.features, marks]).toEqual([[], [], []]);
  });

  it('is each site that is shown and has a place, and no other', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const derived = deriveView(dataset, view);
        const { sites } = derived;
        const scene = sceneOf(dataset, derived, 'en');
        const placed = sites.filter(
          ({ isShown, site }) => isShown && site.geometry !== null && site.where_prec !== 6,
        );
        expect(scene.marks.map(({ siteId }) => siteId)).toEqual(placed.map(({ site }) => site.id));
        const drawn = new Set(scene.marks.map(({ siteId }) => siteId));
        for (const { properties } of scene.rings.features)
          expect(drawn).toContain(properties.siteId);
        for (const { properties } of [...scene.footprints.features, ...scene.claimedLines])
          for (const id of properties.siteIds.split(' ')) expect(drawn).toContain(id);
        expect(scene.rings.features).toHaveLength(
          placed.flatMap(({ heardRings }) => heardRings).length,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('a mark', () => {
  const map = tinyMap({ army: null, navy: null, rebels: null }, [
    fileSite(
      'border',
      [
        fileEvent('strike', ['army', 'rebels'], {
          claims: [fileClaim('no', { claimant: 'rebels', disputes: 'strike-who' })],
        }),
        fileEvent('raid', ['army', 'navy']),
      ],
      { name: { en: 'The <b>border</b>', ar: 'الحدود' } },
    ),
  ]);
  const markHiding = (language: string, ...hidden: string[]) =>
    sceneOf(map, deriveView(map, { ...NO_CHOICE, hiddenToggleIds: new Set(hidden) }), language)
      .marks[0];

  it('has the symbols of those who are shown, each once', () => {
    const symbols = (...hidden: string[]) =>
      markHiding('en', ...hidden)?.symbols.map(({ shape }) => shape);
    expect(symbols()).toEqual(['square', 'triangle', 'diamond']);
    expect(symbols('navy', 'army')).toEqual(['triangle']);
  });

  it('has a hedged symbol for an actor whom its shown events name only with a hedge', () => {
    const hedged = tinyMap({ army: null, rebels: null }, [
      fileSite('border', [
        fileEvent('strike', ['army'], {
          actors: ['army', 'rebels'],
          claims: [
            fileClaim('probably', {
              about: 'responsibility',
              value: ['army', 'rebels'],
              hedge: 'probably',
            }),
          ],
        }),
      ]),
    ]);
    const hedgedSymbols = (lens: 'actor' | 'claimant') =>
      sceneOf(hedged, deriveView(hedged, { ...NO_CHOICE, lens }), 'en').marks[0]?.symbols.map(
        ({ isHedged = false }) => isHedged,
      );
    expect(hedgedSymbols('actor')).toEqual([false, true]);
    expect(hedgedSymbols('claimant')).toEqual([false]);
  });

  it('differs while the event at which accounts differ is shown', () => {
    expect(markHiding('en')?.hasDifferingAccounts).toBe(true);
    expect(markHiding('en', 'army', 'rebels')?.hasDifferingAccounts).toBe(false);
  });

  it('says where all that is shown of it only may be in the period', () => {
    const ofPeriod = (from: string, ...dates: string[]) => {
      const events = dates.map((date, index) =>
        fileEvent(`strike-${index}`, ['army'], { event_date: date }),
      );
      const dataset = tinyMap({ army: null }, [fileSite('border', events)]);
      const [mark] = sceneOf(dataset, deriveView(dataset, { ...NO_CHOICE, from }), 'en').marks;
      return mark?.isMaybeInPeriod;
    };
    expect(ofPeriod('2021-05-15', '2021-05')).toBe(true);
    expect(ofPeriod('2021-05-15', '2021-05', '2021-06')).toBe(false);
    expect(ofPeriod('2021-05-01', '2021-05')).toBe(false);
    expect(ofPeriod('2021-06', '2021-05')).toBeUndefined();
  });

  it('is named in the language of the reader, with the local name beside it, as text', () => {
    expect(markHiding('en')).toMatchObject({ label: 'The <b>border</b>', localLabel: 'الحدود' });
    expect(markHiding('ar')).toMatchObject({ label: 'الحدود', localLabel: '' });
  });

  it('stands at the point, and inside a polygon', () => {
    expect(markHiding('en')).toMatchObject({ lng: ABU_KAMAL[0], lat: ABU_KAMAL[1] });
    const [mark] = sceneOfSite({ geometry: SQUARE, where_prec: 4 }).marks;
    const [west, south, east, north] = bbox(SQUARE as Parameters<typeof bbox>[0]);
    expect(mark?.lng).toBeGreaterThan(west);
    expect(mark?.lng).toBeLessThan(east);
    expect(mark?.lat).toBeGreaterThan(south);
    expect(mark?.lat).toBeLessThan(north);
  });
});

describe('a claimed place', () => {
  const HERE: Place['geometry'] = point(ABU_KAMAL) as Place['geometry'];
  const LINE: Place['geometry'] = {
    type: 'LineString',
    coordinates: [
      [40, 33],
      [41, 33.5],
      [42, 34],
    ],
  };
  const locationClaim = (id: string, claimant: string, place: Place): FileClaim =>
    fileClaim(id, { about: 'location', claimant, value: place as NonNullable<FileClaim['value']> });
  const mapWith = (
    claims: readonly FileClaim[],
    more: More = { where_prec: 5, geometry: SQUARE },
  ) =>
    tinyMap({ army: null, rebels: null }, [
      fileSite('border', [fileEvent('strike', ['army'], { claims: [...claims] })], more),
    ]);
  const sceneOfClaims = (claims: readonly FileClaim[], hidden: readonly string[] = []) => {
    const map = mapWith(claims);
    const choice = { ...NO_CHOICE, lens: 'claimant' as const, hiddenToggleIds: new Set(hidden) };
    return sceneOf(map, deriveView(map, choice), 'en');
  };
  const disc = (metres: number): Place => ({
    geometry: HERE,
    where_prec: 2,
    coordinateUncertaintyInMeters: metres,
  });
  const line: Place = { geometry: LINE, where_prec: 5 };

  it('is drawn in the place of the editors’ placing, with the claimant’s hue and name', () => {
    const { footprints, claimedLines } = sceneOfClaims([locationClaim('a', 'army', disc(9000))]);
    expect(footprints.features.map(({ properties }) => properties)).toEqual([
      { siteIds: 'border', kind: 'known', claimants: 'Name of army' },
    ]);
    expect(claimedLines.map(({ properties }) => properties)).toEqual([
      { siteIds: 'border', hue: 'blue', isVague: false, claimant: 'Name of army', turn: 0, of: 1 },
    ]);
  });

  it('goes with its claimant, and the editors’ placing comes back with the last of them', () => {
    const claims = [locationClaim('a', 'army', disc(9000)), locationClaim('b', 'rebels', line)];
    const drawn = (...hidden: string[]) => {
      const { footprints, claimedLines } = sceneOfClaims(claims, hidden);
      return [
        footprints.features.map(({ geometry }) => geometry === SQUARE || geometry.coordinates),
        claimedLines.map(({ properties }) => properties.claimant),
      ];
    };
    expect(drawn()[1]).toEqual(['Name of army', 'Name of rebels']);
    expect(drawn('army')).toEqual([[], ['Name of rebels']]);
    expect(drawn('army', 'rebels')).toEqual([[SQUARE.coordinates], []]);
  });

  it('that two claimants state is filled once, and they take turns at its outline', () => {
    const claims = [
      locationClaim('a', 'army', disc(9000)),
      locationClaim('b', 'rebels', disc(9000)),
    ];
    const { footprints, claimedLines } = sceneOfClaims(claims);
    expect(footprints.features.map(({ properties }) => properties.claimants)).toEqual([
      'Name of army\nName of rebels',
    ]);
    expect(claimedLines.map(({ properties: { turn, of } }) => [turn, of])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('that more claimants state than can take turns has one line, in the hue of none of them', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `speaker-${letter}`);
    const map = tinyMap(Object.fromEntries(ids.map((id) => [id, null])), [
      fileSite('border', [
        fileEvent('strike', [], {
          claims: ids.map((id) => locationClaim(`of-${id}`, id, disc(9000))),
        }),
      ]),
    ]);
    const { claimedLines } = sceneOf(map, deriveView(map, NO_CHOICE), 'en');
    expect(claimedLines.map(({ properties }) => properties)).toMatchObject([
      { hue: 'ink', claimant: ids.map((id) => `Name of ${id}`).join('\n'), turn: 0, of: 1 },
    ]);
  });

  it('along a line across the antimeridian goes the short way', () => {
    const across: Place = {
      geometry: {
        type: 'LineString',
        coordinates: [
          [179, -17],
          [-179, -17.5],
          [-178, -18],
        ],
      },
      where_prec: 5,
    };
    const { claimedLines } = sceneOfClaims([locationClaim('a', 'army', across)]);
    expect(claimedLines[0]?.geometry.coordinates).toEqual([
      [179, -17],
      [181, -17.5],
      [182, -18],
    ]);
  });

  it('that a claim states for two sites is drawn once, for both', () => {
    const claims = [
      fileClaim('both', {
        about: 'location',
        alsoAbout: ['raid'],
        value: disc(9000) as NonNullable<FileClaim['value']>,
      }),
    ];
    const map = tinyMap({ army: null }, [
      fileSite('border', [fileEvent('strike', ['army'], { claims })]),
      fileSite('airport', [fileEvent('raid', ['army'])]),
    ]);
    const { footprints } = sceneOf(map, deriveView(map, NO_CHOICE), 'en');
    expect(footprints.features.map(({ properties }) => properties.siteIds)).toEqual([
      'border airport',
    ]);
  });

  it('of which only a point is known has a disc of fixed size, and no outline', () => {
    const vague: Place = { geometry: HERE, where_prec: 5 };
    const { footprints, claimedLines, claimedPoints } = sceneOfClaims([
      locationClaim('a', 'army', vague),
    ]);
    expect([footprints.features, claimedLines]).toEqual([[], []]);
    expect(claimedPoints).toEqual([
      {
        siteIds: 'border',
        lng: ABU_KAMAL[0],
        lat: ABU_KAMAL[1],
        hue: 'blue',
        claimants: 'Name of army',
      },
    ]);
  });

  it.each<readonly [what: string, place: Place]>([
    ['a country', { geometry: null, where_prec: 6 }],
    ['a country with its outline', { geometry: SQUARE as Place['geometry'], where_prec: 6 }],
  ])('that is only %s leaves the editors’ placing on the map', (_what, place) => {
    const { footprints } = sceneOfClaims([locationClaim('a', 'army', place)]);
    expect(footprints.features.map(({ properties }) => properties)).toEqual([
      { siteIds: 'border', kind: 'vague' },
    ]);
  });

  it('that its claimant corrects is not drawn', () => {
    const mended = { ...locationClaim('b', 'army', line), corrects: 'a' };
    const { claimedLines } = sceneOfClaims([locationClaim('a', 'army', disc(9000)), mended]);
    expect(claimedLines.map(({ geometry }) => geometry.type)).toEqual(['LineString']);
  });

  it('that its claimant corrects does not come back when the correction is hidden', () => {
    const mended = {
      ...locationClaim('b', 'army', line),
      corrects: 'a',
      attribution: 'anonymous' as const,
    };
    const map = mapWith([locationClaim('a', 'army', disc(9000)), mended]);
    const hiddenAttributions = new Set(['anonymous'] as const);
    const scene = sceneOf(map, deriveView(map, { ...NO_CHOICE, hiddenAttributions }), 'en');
    expect(scene.claimedLines).toEqual([]);
    expect(scene.footprints.features.map(({ properties }) => properties)).toEqual([
      { siteIds: 'border', kind: 'vague' },
    ]);
  });

  it('moves the mark only if nobody who is shown puts it where it stands', () => {
    const near: Place = { geometry: SQUARE as Place['geometry'], where_prec: 5 };
    const claims = [locationClaim('a', 'army', near), locationClaim('b', 'rebels', line)];
    const markAt = (...hidden: string[]) => {
      const { marks, unfilteredMarks } = sceneOfClaims(claims, hidden);
      expect([unfilteredMarks[0]?.lng, unfilteredMarks[0]?.lat]).toEqual([
        marks[0]?.lng,
        marks[0]?.lat,
      ]);
      return [marks[0]?.lng, marks[0]?.lat];
    };
    expect(markAt()).toEqual(markAt('rebels'));
    expect(markAt('army')).toEqual([41, 33.5]);
    expect(markAt('army', 'rebels')).toEqual(markAt());
  });

  it('is supported by a shown claim or by the placing, and no site is lost with its claimants', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const derived = deriveView(dataset, view);
        const scene = sceneOf(dataset, derived, 'en');
        const supported = new Set(
          [...shownClaimsOf(derived)].flatMap(({ place }) => place?.geometry ?? []).map(textOf),
        );
        for (const { place } of derived.sites.flatMap(({ claimedPlaces }) => claimedPlaces))
          expect(supported).toContain(textOf(place.geometry));
        for (const { siteId } of scene.marks) {
          const siteView = derived.sites.find(({ site }) => site.id === siteId);
          const areas = [...scene.footprints.features, ...scene.claimedLines].filter(
            ({ properties }) => properties.siteIds.split(' ').includes(siteId),
          );
          const points = scene.claimedPoints.filter(({ siteIds }) =>
            siteIds.split(' ').includes(siteId),
          );
          const isPlacing = areas.some(
            ({ properties }) => !('claimants' in properties) && !('claimant' in properties),
          );
          if (siteView?.claimedPlaces.length === 0) expect(points).toEqual([]);
          else {
            expect(isPlacing).toBe(false);
            expect(areas.length + points.length).toBeGreaterThan(0);
          }
        }
        const markIds = scene.marks.map(({ siteId }) => siteId);
        for (const { isShown, site } of derived.sites)
          expect(markIds.includes(site.id)).toBe(isShown && isDrawable(site));
      }),
      { numRuns: 100 },
    );
  });
});

const textOf = (geometry: unknown): string => JSON.stringify(geometry);
