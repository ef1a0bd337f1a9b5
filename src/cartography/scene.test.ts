import { bbox, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { ABU_KAMAL, fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import type { FileSite } from '../claims/check/schema';
import { deriveView, NO_CHOICE } from '../select/derive';
import { sceneOf, type Scene } from './scene';

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

  it.each<readonly [precision: FileSite['properties']['where_prec'], kind: string, more: More]>([
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
      { siteId: 'border', kind },
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
        for (const { properties } of [...scene.footprints.features, ...scene.rings.features])
          expect(drawn).toContain(properties.siteId);
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
          claims: [fileClaim('no', { disputes: 'strike-who' })],
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
