import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
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
import { deriveView, NO_CHOICE } from '../select/derive';
import { LENSES } from '../select/filter';
import { sceneOf, type Scene } from './scene';
import { SIGN_KINDS, signsOfMap, signsOfScene, type SignKind } from './signs';

const [LNG, LAT] = ABU_KAMAL;
const SQUARE: FileSite['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [LNG, LAT],
      [LNG + 1, LAT],
      [LNG + 1, LAT + 1],
      [LNG, LAT + 1],
      [LNG, LAT],
    ],
  ],
};
const LINE = {
  type: 'LineString' as const,
  coordinates: [
    [LNG, LAT],
    [LNG + 1, LAT + 1],
  ],
};

/** A claim that says where, by the outlet or by the group with the given id. */
const placing = (
  id: string,
  value: NonNullable<FileClaim['value']>,
  claimant = 'outlet',
): FileClaim => fileClaim(id, { about: 'location', claimant, value });

const strike = (more: Parameters<typeof fileEvent>[2] = {}) => fileEvent('strike', ['army'], more);
const aSite = (more: Parameters<typeof fileSite>[2] = {}) => [fileSite('alpha', [strike()], more)];
const claiming = (...claims: FileClaim[]) => [fileSite('alpha', [strike({ claims })])];
const PARTIES = { army: null, rebels: null, elder: null, witness: null };

const kindsOf = (features: readonly FileSite[]): readonly SignKind[] =>
  signsOfMap(tinyMap(PARTIES, features)).map(({ kind }) => kind);

/** What every map of one site has, whose place is known within a radius and whose event has an exact date. */
const PLAIN: readonly SignKind[] = ['symbol', 'known'];

describe('the key of a map', () => {
  it.each<readonly [what: string, features: readonly FileSite[], extra: readonly SignKind[]]>([
    ['of one site', aSite(), []],
    [
      'with an event by two actors',
      [fileSite('alpha', [fileEvent('strike', ['army', 'rebels'])])],
      ['several-symbols'],
    ],
    [
      'with an event of which nobody says who acted',
      [fileSite('alpha', [strike(), fileEvent('other', [])])],
      ['several-symbols', 'not-said'],
    ],
    [
      'with a claim that another disputes',
      [
        fileSite('alpha', [
          strike({ claims: [fileClaim('no', { claimant: 'elder', disputes: 'strike-who' })] }),
        ]),
      ],
      ['several-symbols', 'notch'],
    ],
    [
      'with a date of more than a day',
      [fileSite('alpha', [strike({ event_date: '2021-06' })])],
      ['maybe-in-period'],
    ],
    [
      'with an uncertain day',
      [fileSite('alpha', [strike({ event_date: '2021-06-27~' })])],
      ['maybe-in-period'],
    ],
    ['of two sites', [...aSite(), fileSite('beta', [fileEvent('raid', ['army'])])], ['leader']],
    [
      'with a ring',
      aSite({ rings: [{ distanceInMeters: 500, label: 'Here', claim: 'strike-who' }] }),
      ['ring'],
    ],
    [
      'with a claimed outline',
      claiming(placing('where', { geometry: SQUARE, where_prec: 5 })),
      ['vague', 'claimed-outline'],
    ],
    [
      'with a claimed line',
      claiming(placing('where', { geometry: LINE, where_prec: 5 })),
      ['claimed-line'],
    ],
    [
      'with a claimed point',
      claiming(placing('where', { geometry: point([LNG, LAT]), where_prec: 5 })),
      ['claimed-point'],
    ],
    [
      'with an outline that two parties claim',
      claiming(
        placing('where', { geometry: SQUARE, where_prec: 5 }, 'elder'),
        placing('where-too', { geometry: SQUARE, where_prec: 5 }, 'witness'),
      ),
      ['several-symbols', 'vague', 'claimed-outline', 'several-claimants'],
    ],
  ])('%s', (_what, features, extra) => {
    expect(new Set(kindsOf(features))).toEqual(new Set([...PLAIN, ...extra]));
  });

  it.each<readonly [what: string, site: Parameters<typeof aSite>[0], kinds: readonly SignKind[]]>([
    ['a vague area', { where_prec: 5, geometry: SQUARE }, ['symbol', 'vague']],
    ['an administrative area', { where_prec: 4, geometry: SQUARE }, ['symbol', 'division']],
    ['a point without a radius', { where_prec: 5 }, ['symbol', 'radius-unknown']],
    ['a country', { geometry: null }, []],
  ])('of a site that is known only as %s', (_what, site, kinds) => {
    expect(kindsOf(aSite(site))).toEqual(kinds);
  });

  it('has the dashed symbol of an actor who is named only with a hedge, drawn or not', () => {
    const hedged = fileClaim('probably', {
      about: 'responsibility',
      value: ['rebels'],
      hedge: 'probably',
    });
    const event = fileEvent('raid', [], { actors: ['rebels'], claims: [hedged] });
    const kinds = (geometry?: FileSite['geometry']) =>
      kindsOf([...aSite(), fileSite('beta', [event], geometry === undefined ? {} : { geometry })]);
    expect(kinds()).toContain('hedged');
    expect(kinds(null)).toContain('hedged');
    expect(kindsOf(aSite())).not.toContain('hedged');
  });

  it('lists each sign once, in one order, with symbols and hues of the map', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const kinds = signsOfMap(dataset).map(({ kind }) => kind);
        expect(kinds).toEqual(SIGN_KINDS.filter((kind) => kinds.includes(kind)));
        const hues = new Set(
          LENSES.flatMap(
            (lens) => sceneOf(dataset, deriveView(dataset, { ...NO_CHOICE, lens }), 'en').marks,
          ).flatMap(({ symbols }) => symbols.map(({ hue }) => hue)),
        );
        for (const { kind, example } of signsOfMap(dataset))
          if (example.shape === 'mark' && kind !== 'hedged')
            for (const { hue } of example.mark.symbols) expect(hues).toContain(hue);
      }),
      { numRuns: 40 },
    );
  });
});

/** Whether a scene has a sign, told from what the scene draws. */
const IS_DRAWN: Readonly<Record<SignKind, (scene: Scene) => boolean>> = {
  symbol: ({ marks }) =>
    marks.some(({ symbols }) =>
      symbols.some(({ hue, isHedged }) => hue !== 'grey' && isHedged !== true),
    ),
  'several-symbols': ({ marks }) => marks.some(({ symbols }) => symbols.length > 1),
  'not-said': ({ marks }) =>
    marks.some(({ symbols }) => symbols.some(({ shape }) => shape === 'circle')),
  shared: ({ marks }) => marks.some(({ symbols }) => symbols.some(({ shape }) => shape === 'dots')),
  notch: ({ marks }) => marks.some((mark) => mark.hasDifferingAccounts && mark.symbols.length > 0),
  hedged: ({ marks }) =>
    marks.some(({ symbols }) => symbols.some(({ isHedged }) => isHedged === true)),
  'maybe-in-period': ({ marks }) =>
    marks.some((mark) => mark.isMaybeInPeriod && mark.symbols.length > 0),
  leader: () => false,
  cluster: ({ unfilteredMarks }) => unfilteredMarks.length >= 40,
  known: ({ footprints }) =>
    footprints.features.some(({ properties }) => properties.kind === 'known'),
  vague: ({ footprints }) =>
    footprints.features.some(({ properties }) => properties.kind === 'vague'),
  division: ({ footprints }) =>
    footprints.features.some(({ properties }) => properties.kind === 'division'),
  'radius-unknown': ({ marks }) => marks.some(({ isRadiusUnknown }) => isRadiusUnknown),
  'claimed-outline': ({ claimedLines }) =>
    claimedLines.some(({ geometry }) => geometry.type !== 'LineString'),
  'claimed-line': ({ claimedLines }) =>
    claimedLines.some(({ geometry }) => geometry.type === 'LineString'),
  'several-claimants': ({ claimedLines }) =>
    claimedLines.some((one) =>
      claimedLines.some(
        (other) => other.geometry === one.geometry && other.properties.hue !== one.properties.hue,
      ),
    ),
  'claimed-point': ({ claimedPoints }) => claimedPoints.length > 0,
  ring: ({ rings }) => rings.features.length > 0,
};

describe('the signs of a scene', () => {
  it('are those that it draws, and no other', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const scene = sceneOf(dataset, deriveView(dataset, view), 'en');
        const listed = signsOfScene(scene).map(({ kind }) => kind);
        expect(listed).toEqual(SIGN_KINDS.filter((kind) => IS_DRAWN[kind](scene)));
      }),
      { numRuns: 100 },
    );
  });

  it('are all in the key while nothing is filtered, in both lenses', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const inKey = signsOfMap(dataset).map(({ kind }) => kind);
        for (const lens of LENSES) {
          const scene = sceneOf(dataset, deriveView(dataset, { ...NO_CHOICE, lens }), 'en');
          for (const { kind } of signsOfScene(scene)) expect(inKey).toContain(kind);
        }
      }),
      { numRuns: 60 },
    );
  });
});
