import type { Feature, Geometry, Position } from 'geojson';
import {
  bordersBetween,
  lakesAt50m,
  landOf,
  riversAt50m,
  worldAt50m,
} from '../../geo/basemap/sources/natural-earth';

/** A feature of a tile in Protomaps' schema, and the first zoom that has it. */
export interface ProtomapsFeature {
  readonly layer: string;
  readonly firstZoom: number;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** The middle of what is drawn in detail, made up: the streets around Baghdad Airport are others. */
export const DETAILED_MIDDLE = [44.2346, 33.2625] as const;

const feature = (
  layer: string,
  firstZoom: number,
  geometry: Geometry,
  properties: ProtomapsFeature['properties'] = {},
): ProtomapsFeature => ({ layer, firstZoom, geometry, properties });

const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const point = (longitude: number, latitude: number): Geometry => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
const box = (west: number, south: number, east: number, north: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

type Place = readonly [
  longitude: number,
  latitude: number,
  english: string,
  arabic: string,
  firstZoom: number,
  populationRank: number,
];

/** Rounded positions, and names as gazetteers have them. */
const TOWNS: readonly Place[] = [
  [44.36, 33.31, 'Baghdad', 'بغداد', 3, 13],
  [43.13, 36.34, 'Mosul', 'الموصل', 5, 12],
  [44.39, 35.47, 'Kirkuk', 'كركوك', 6, 11],
  [43.3, 33.42, 'Ramadi', 'الرمادي', 6, 10],
  [43.79, 33.35, 'Fallujah', 'الفلوجة', 7, 10],
  [44.02, 32.61, 'Karbala', 'كربلاء', 7, 11],
  [41.16, 34.37, 'Al-Qaim', 'القائم', 7, 9],
  [40.92, 34.45, 'Abu Kamal', 'البوكمال', 7, 9],
  [44.27, 33.27, 'Al-Radwaniyah', 'الرضوانية', 11, 6],
  [44.2, 33.24, 'Al-Zaydan', 'الزيدان', 12, 5],
];
const COUNTRIES: readonly Place[] = [
  [42.9, 32.6, 'Iraq', 'العراق', 2, 13],
  [38.6, 35.1, 'Syria', 'سوريا', 3, 12],
  [36.8, 31.1, 'Jordan', 'الأردن', 4, 11],
];

const namesOf = (english: string, arabic: string) => ({
  name: arabic,
  script: 'Arabic',
  'name:en': english,
  'name:ar': arabic,
});

function placeFeature(kind: string, [x, y, english, arabic, firstZoom, rank]: Place) {
  return feature('places', firstZoom, point(x, y), {
    kind,
    ...namesOf(english, arabic),
    min_zoom: firstZoom + 1,
    population_rank: rank,
    ...(english === 'Baghdad' && { capital: 'yes' }),
  });
}

/** What a small archive in Protomaps' schema has: the world's land and borders, names in Iraq, and streets at one place. */
export function protomapsFeatures(): readonly ProtomapsFeature[] {
  const each = (
    layer: string,
    firstZoom: number,
    features: readonly Feature[],
    properties: ProtomapsFeature['properties'],
  ) => features.map(({ geometry }) => feature(layer, firstZoom, geometry, properties));
  const agreed = bordersBetween(worldAt50m, (one, other) => !isGolan(one, other));
  return [
    ...each('earth', 0, landOf(worldAt50m), { kind: 'earth' }),
    ...each('water', 3, lakesAt50m.features, { kind: 'lake' }),
    ...each('water', 4, riversAt50m.features, { kind: 'river', min_zoom: 9 }),
    feature('boundaries', 1, agreed, { kind: 'country', kind_detail: 2 }),
    feature('boundaries', 1, bordersBetween(worldAt50m, isGolan), {
      kind: 'country',
      kind_detail: 2,
      disputed: true,
    }),
    feature('boundaries', 5, line([42.6, 34.4], [43.2, 33.1], [43.9, 32.9]), {
      kind: 'region',
      kind_detail: 4,
    }),
    feature('water', 2, point(51.5, 26.8), {
      kind: 'sea',
      ...namesOf('Persian Gulf', 'الخليج العربي'),
    }),
    ...COUNTRIES.map((place) => placeFeature('country', place)),
    ...TOWNS.map((place) => placeFeature('locality', place)),
    // Its Kurdish letters are not in the table by which MapLibre joins letters.
    feature('places', 5, point(44.01, 36.19), {
      kind: 'locality',
      name: 'ھەولێر',
      script: 'Arabic',
      'name:en': 'Erbil',
      'name:ar': 'أربيل',
      min_zoom: 6,
      population_rank: 12,
    }),
    // It has no English name, and its local letters are not in that table either.
    feature('places', 5, point(45.43, 35.56), {
      kind: 'locality',
      name: 'سلێمانی',
      script: 'Arabic',
      'name:ar': 'السليمانية',
      min_zoom: 6,
      population_rank: 11,
    }),
    feature('pois', 7, point(43.95, 34.67), {
      kind: 'aerodrome',
      ...namesOf('Tikrit Airport', 'مطار تكريت'),
      min_zoom: 8,
    }),
    feature('places', 3, point(41.5, 31), {
      kind: 'region',
      ...namesOf('Anbar Governorate', 'محافظة الأنبار'),
      min_zoom: 4,
    }),
    ...streets(),
  ];
}

const isGolan = (one: string, other: string): boolean =>
  [one, other].toSorted().join() === 'Israel,Syria';

/** Streets, buildings and land use in a grid around the middle. */
function streets(): readonly ProtomapsFeature[] {
  const [x, y] = DETAILED_MIDDLE;
  const at = (east: number, north: number): Position => [x + east / 100, y + north / 100];
  const area = (
    layer: string,
    firstZoom: number,
    kind: string,
    corners: [number, number, number, number],
  ) => {
    const [west, south, east, north] = corners;
    return feature(
      layer,
      firstZoom,
      box(x + west / 100, y + south / 100, x + east / 100, y + north / 100),
      { kind },
    );
  };
  const road = (kind: string, firstZoom: number, from: Position, to: Position, detail = kind) =>
    feature('roads', firstZoom, line(from, to), { kind, kind_detail: detail, min_zoom: firstZoom });
  const steps = Array.from({ length: 9 }, (_, index) => index - 4);
  return [
    area('landcover', 0, 'urban_area', [-8, -5, 9, 6]),
    area('landuse', 7, 'aerodrome', [-2.5, -2, 2.5, 1.5]),
    area('landuse', 8, 'park', [3, 1, 5, 3]),
    area('landuse', 8, 'industrial', [-6, -3, -3.5, -1]),
    area('water', 9, 'lake', [3.2, -3, 4.4, -2.2]),
    feature('roads', 6, line(at(-30, 4), at(-5, 2.4), at(5, 2.6), at(14, 5), at(30, 8)), {
      kind: 'highway',
      kind_detail: 'motorway',
      min_zoom: 6,
      ...namesOf('Airport Road', 'طريق المطار'),
    }),
    feature('water', 8, line(at(12, 16), at(13.5, 10), at(12.5, 4), at(15, -4), at(14, -12)), {
      kind: 'river',
      min_zoom: 8,
      ...namesOf('Tigris', 'دجلة'),
    }),
    road('other', 11, at(-1.8, -1.2), at(-1, 1.1), 'runway'),
    road('other', 11, at(0.6, -1.4), at(1.4, 0.9), 'runway'),
    road('rail', 9, at(-10, -4.6), at(10, -3.8)),
    ...steps.flatMap((step) => [
      road('major_road', 9, at(-8, step * 1.3 - 0.2), at(8, step * 1.3)),
      road('minor_road', 12, at(step * 0.9 + 0.3, -5), at(step * 0.9 + 0.2, 5)),
    ]),
    ...steps.flatMap((column) =>
      steps.map((row) => {
        const [west, south] = [column * 0.31 + 4, row * 0.27 + 4];
        return area('buildings', 13, 'building', [west, south, west + 0.12, south + 0.1]);
      }),
    ),
  ];
}
