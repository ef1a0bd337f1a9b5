import fc from 'fast-check';
import { datasetFromFile } from '../../src/claims/build';
import { parseTimeRange } from '../../src/claims/edtf/time-range';
import {
  ATTRIBUTIONS,
  CASUALTY_GROUPS,
  QUESTIONS,
  RELATIONS,
  type Dataset,
} from '../../src/claims/model';
import type { FileClaim, FileEvent, FileSite, MapFile } from '../../src/claims/check/schema';
import { arbitraryStatedTime } from './arbitrary-dates';
import { ABU_KAMAL, fileClaim, fileSite, mapFile, point } from './map-files';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '__proto__',
  '\u202Eright to left\u202C',
  '%00%',
  '${title}',
];

const line = fc.oneof(
  fc.constantFrom(...HOSTILE, 'البوكمال', 'Al-Qaim'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
);
const text = fc.oneof(line, fc.record({ en: line, ar: line }), fc.record({ ar: line }));
const date = fc.constantFrom('2021-06-27', '2021-04', '2020', '2020-01~', '2021-04/..', '2021-02?');

/** A random number that selects an entry of a list which does not exist yet. */
const index = fc.nat({ max: 99 });
const indexes = fc.array(index, { maxLength: 3 });
const entry = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const entries = <T>(list: readonly T[], at: readonly number[]): T[] =>
  list.length === 0 ? [] : [...new Set(at.map((one) => entry(list, one)))];

const degrees = (limit: number): fc.Arbitrary<number> =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((micro) => micro / 1e6);
const rounded = (value: number): number => Number(value.toFixed(6));
const near = fc
  .tuple(degrees(1), degrees(1))
  .map(([lng, lat]) => [rounded(ABU_KAMAL[0] + lng), rounded(ABU_KAMAL[1] + lat)] as const);
const position = fc.oneof(near, fc.tuple(degrees(170), degrees(75)));

function square([lng, lat]: readonly [number, number], half: number): number[][] {
  const [west, east] = [rounded(lng - half), rounded(lng + half)];
  const [south, north] = [rounded(lat - half), rounded(lat + half)];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const radius = fc.integer({ min: 1, max: 400_000 });
const place = fc.oneof(
  fc.constant({ geometry: null, where_prec: 6 as const }),
  fc.record({
    geometry: position.map(point),
    where_prec: fc.constantFrom(1 as const, 2 as const),
    coordinateUncertaintyInMeters: radius,
  }),
  fc.record(
    {
      geometry: position.map(point),
      where_prec: fc.constantFrom(5 as const, 6 as const, 7 as const),
      coordinateUncertaintyInMeters: radius,
    },
    { requiredKeys: ['geometry', 'where_prec'] },
  ),
  fc.record({
    geometry: fc.oneof(
      position.map((at) => ({ type: 'Polygon' as const, coordinates: [square(at, 0.5)] })),
      position.map((at) => ({
        type: 'MultiPolygon' as const,
        coordinates: [[square(at, 0.3)], [square([at[0] + 1, at[1]], 0.2)]],
      })),
    ),
    where_prec: fc.constantFrom(3 as const, 4 as const, 5 as const),
  }),
);

const claimedPlace = fc.oneof(
  place,
  fc.record(
    {
      geometry: fc.array(position, { minLength: 2, maxLength: 4 }).map((coordinates) => ({
        type: 'LineString' as const,
        coordinates: coordinates.map((at) => [...at]),
      })),
      where_prec: fc.constantFrom(1 as const, 2 as const, 5 as const),
      coordinateUncertaintyInMeters: radius,
    },
    { requiredKeys: ['geometry', 'where_prec'] },
  ),
);
const hedge = fc.constantFrom('probably', 'Probably', 'ربما', { en: 'perhaps', ar: 'ربما' });
/** A claim that names an actor as responsible, with or without a hedge. */
const naming = fc.record({
  actor: index,
  attribution: fc.constantFrom(...ATTRIBUTIONS),
  claimant: index,
  hedge: fc.option(hedge),
});

const claimShape = fc.record({
  claimant: index,
  attribution: fc.constantFrom(...ATTRIBUTIONS),
  about: fc.constantFrom(...QUESTIONS),
  text,
  claimedPlace: fc.option(claimedPlace),
  statedTime: fc.option(arbitraryStatedTime.filter((one) => parseTimeRange(one) !== null)),
  hedge: fc.option(hedge),
  people: fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(...CASUALTY_GROUPS)),
  /** Which numbers of a count are stated: its low, best and high. */
  stated: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  via: indexes,
  alsoAbout: indexes,
  relation: fc.constantFrom(...RELATIONS),
  linked: indexes,
});
type ClaimShape = typeof claimShape extends fc.Arbitrary<infer T> ? T : never;

const claimShapes = fc.array(claimShape, { maxLength: 4 });
const shape = fc.record({
  actors: fc.array(
    fc.record({
      name: text,
      above: fc.option(index),
      isAffiliationUnknown: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
      mayStandForParty: fc.boolean(),
    }),
    { minLength: 1, maxLength: 9 },
  ),
  sites: fc.array(
    fc.record({
      name: text,
      place,
      rings: fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 2 }),
      claims: claimShapes,
      events: fc.array(
        fc.record({
          name: text,
          date,
          whole: fc.option(index),
          actors: indexes,
          hedges: fc.array(fc.option(hedge), { maxLength: 3 }),
          namings: fc.array(naming, { maxLength: 2 }),
          claims: claimShapes,
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

const eventId = (site: number, event: number): string => `event-${site}-${event}`;
function valueOf({
  about,
  people,
  stated,
  claimedPlace,
  statedTime,
}: ClaimShape): Partial<FileClaim> {
  const [some, more, of] = people;
  const [hasLow, hasBest, hasHigh] = stated;
  if ((about === 'fatalities' || about === 'injuries') && stated.includes(true))
    return {
      value: {
        ...(hasLow && { low: some }),
        ...(hasBest && { best: some + (more >> 1) }),
        ...(hasHigh && { high: some + more }),
        of,
      },
    };
  if (about === 'date' && statedTime !== null) return { value: statedTime };
  return about === 'location' && claimedPlace !== null ? { value: claimedPlace } : {};
}

/** A source for each claim. Every other one is published by an actor, who so passes on the words of the claimant. */
function sourcesOf(claimIds: readonly string[], actors: Shape['actors']): MapFile['sources'] {
  const sources = claimIds.map((id, at) => {
    const publisher = at % 2 === 0 ? 'A paper' : entry(actors, at).name;
    return [
      `source-${id}`,
      { headline: 'An article', publisher, url: 'https://example.org/a' },
    ] as const;
  });
  return Object.fromEntries(sources);
}

function fileOfShape({ actors, sites }: Shape): MapFile {
  const actorIds = actors.map((_, at) => `actor-${at}`);
  const eventIds = sites.flatMap(({ events }, site) => events.map((_, at) => eventId(site, at)));
  const claimIds: string[] = [];
  const claimantById = new Map<string, string>();
  const claimOf = (one: ClaimShape, holder: string | null): FileClaim => {
    const earlier = [...claimIds];
    const id = `claim-${claimIds.length}`;
    const claimant = entry(actorIds, one.claimant);
    claimIds.push(id);
    claimantById.set(id, claimant);
    // Nobody disputes a claim of its own, and nobody corrects a claim of somebody else.
    const isAllowed = (other: string) =>
      one.relation === 'corrects'
        ? claimantById.get(other) === claimant
        : one.relation !== 'disputes' || claimantById.get(other) !== claimant;
    return fileClaim(id, {
      claimant,
      // A source of its own, so that no claimant counts more in a part than in the whole of one source.
      source: `source-${id}`,
      attribution: one.attribution,
      about: one.about,
      text: one.text,
      ...(one.hedge !== null && { hedge: one.hedge }),
      via: entries(actorIds, one.via),
      alsoAbout: entries(eventIds, one.alsoAbout).filter((other) => other !== holder),
      [one.relation]: entries(earlier.filter(isAllowed), one.linked),
      ...(one.relation === 'contrasts' && { remarks: 'The reason of the editors.' }),
      ...valueOf(one),
    });
  };
  const eventOf = (event: Shape['sites'][number]['events'][number], id: string): FileEvent => {
    const named = entries(actorIds, event.actors);
    const who = named.map((actor, at) => {
      const hedgeOfClaim = event.hedges[at] ?? null;
      return fileClaim(`${id}-who-${at}`, {
        about: 'responsibility',
        value: [actor],
        ...(hedgeOfClaim !== null && { hedge: hedgeOfClaim }),
      });
    });
    const whoElseSays = (named.length === 0 ? [] : event.namings).map((one, at) =>
      fileClaim(`${id}-who-too-${at}`, {
        about: 'responsibility',
        claimant: entry(actorIds, one.claimant),
        attribution: one.attribution,
        value: [entry(named, one.actor)],
        ...(one.hedge !== null && { hedge: one.hedge }),
      }),
    );
    const claims = [...who, ...whoElseSays, ...event.claims.map((claim) => claimOf(claim, id))];
    const { name, date: event_date, whole } = event;
    // Each event may be a part only of an event before it, so that there is no circle.
    const before = eventIds.slice(0, eventIds.indexOf(id));
    const superEvent =
      whole === null || before.length === 0 ? {} : { superEvent: entry(before, whole) };
    return { id, name, ...superEvent, event_date, event_type: 'Battles', actors: named, claims };
  };
  const features = sites.map(({ name, place: at, rings, claims, events }, site): FileSite => {
    const own = claims.map((claim) => claimOf(claim, null));
    const held = events.map((event, number) => eventOf(event, eventId(site, number)));
    const [stating] = [...own, ...held.flatMap((event) => event.claims)];
    return fileSite(`site-${site}`, held, {
      ...at,
      name,
      claims: own,
      rings: rings.flatMap((distanceInMeters) =>
        stating === undefined ? [] : [{ distanceInMeters, label: name, claim: stating.id }],
      ),
    });
  });
  // Each actor may be a member only of an actor before it, so that there is no circle.
  const partyAt = (at: number): number | null => {
    const above = actors[at]?.above ?? null;
    return above === null || at === 0 ? null : above % at;
  };
  const isUnknownAt = (at: number | null): boolean =>
    at !== null && (actors[at]?.isAffiliationUnknown === true || isUnknownAt(partyAt(at)));
  const parties = new Set(actors.map((_, at) => partyAt(at)));
  const grouped = actors.map(({ name, isAffiliationUnknown, mayStandForParty }, at) => {
    const party = partyAt(at);
    const standsForParty =
      mayStandForParty && party !== null && !parties.has(at) && !isUnknownAt(at);
    return [
      `actor-${at}`,
      {
        name,
        ...(party !== null && { memberOf: `actor-${party}` }),
        ...(isAffiliationUnknown && { affiliation: 'none-given' as const }),
        ...(standsForParty && { standsFor: 'party' as const }),
      },
    ];
  });
  const file = mapFile({}, features);
  return {
    ...file,
    sources: { ...file.sources, ...sourcesOf(claimIds, actors) },
    actors: { ...Object.fromEntries(grouped), ...file.actors } as MapFile['actors'],
  };
}

/**
 * Valid map files of many shapes. They have parties within parties, and events with several actors or none. They have
 * sites without events, and claims at several sites. They have every type of geometry, claimed places, hedges and
 * strange names.
 * They have counts with every bound, and claims that correct others. Outlets pass words on, events are parts of other events, and of
 * some actors nobody says to whom they belong. Claims state dates on several clocks. Some actors stand for their party.
 */
export const arbitraryMapFile: fc.Arbitrary<MapFile> = shape.map(fileOfShape);

/**
 * These datasets are built without the check, which would take most of each test's time. `map-files.test.ts` checks the
 * files.
 */
export const arbitraryDataset: fc.Arbitrary<Dataset> = arbitraryMapFile.map((file) =>
  datasetFromFile(JSON.parse(JSON.stringify(file)) as MapFile),
);
