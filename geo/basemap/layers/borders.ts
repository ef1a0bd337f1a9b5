import type { Position } from 'geojson';
import { lineFeature, type Band, type BasemapFeature } from '../features';
import { runsWhere } from '../lines';
import { REGION_ZOOM, WORLD_ZOOM } from '../region';
import { linesBetween, worldAt10m, worldAt50m } from '../sources/natural-earth';
import { disputedLines } from '../sources/qgis-world-map';

type PlaceTest = (position: Position) => boolean;

const within =
  (west: number, south: number, east: number, north: number): PlaceTest =>
  ([longitude = 0, latitude = 0]) =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north;
const everywhere: PlaceTest = () => true;

/**
 * Pairs of countries whose border is disputed, and where the border is disputed. Natural Earth draws these borders like any
 * other.
 */
const DISPUTED_PAIRS: readonly (readonly [one: string, other: string, where: PlaceTest])[] = [
  ['Israel', 'Palestine', everywhere],
  ['Israel', 'Syria', everywhere],
  ['Cyprus', 'N. Cyprus', everywhere],
  ['Cyprus', 'Cyprus U.N. Buffer Zone', everywhere],
  ['N. Cyprus', 'Cyprus U.N. Buffer Zone', everywhere],
  ['Serbia', 'Kosovo', everywhere],
  ['Somalia', 'Somaliland', everywhere],
  ['Morocco', 'W. Sahara', everywhere],
  ['North Korea', 'South Korea', everywhere],
  ['India', 'Siachen Glacier', everywhere],
  ['Pakistan', 'Siachen Glacier', everywhere],
  ['China', 'Siachen Glacier', everywhere],
  ['China', 'Pakistan', everywhere],
  ['India', 'Pakistan', within(73.2, 32.5, 78, 37)],
  ['India', 'China', within(75, 32, 80.3, 37)],
  ['India', 'China', within(91.5, 26, 98, 30)],
  ['Russia', 'Ukraine', within(32, 45, 36.8, 46.6)],
  ['Egypt', 'Sudan', within(33, 21, 38, 24)],
  ['Sudan', 'S. Sudan', within(27.8, 9.2, 29.2, 10.6)],
];

/** Leased or sovereign bases, whose borders the map does not draw. */
const LEFT_OUT: readonly string[] = ['Baikonur', 'USNB Guantanamo Bay', 'Akrotiri', 'Dhekelia'];

/** Disputed lines in Natural Earth that no longer exist. */
const OUT_OF_DATE: readonly string[] = ['Former USSR oblast in 1991', 'Ceasefire Line 1994'];

/** Land borders. Their `kind` is `agreed` or `disputed`. */
export function borders(): readonly Band[] {
  const disputes = disputedLines()
    .features.filter(({ properties }) => !OUT_OF_DATE.includes(properties.name))
    .map(({ geometry }) =>
      lineFeature(geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates, {
        kind: 'disputed',
      }),
    );
  return [
    {
      layer: 'borders',
      zooms: [0, WORLD_ZOOM - 1],
      features: [...bordersOf(worldAt50m), ...disputes],
    },
    {
      layer: 'borders',
      zooms: [WORLD_ZOOM, REGION_ZOOM],
      features: [...bordersOf(worldAt10m), ...disputes],
    },
  ];
}

const placesDisputed = (one: string, other: string) =>
  DISPUTED_PAIRS.filter(([a, b]) => (a === one && b === other) || (a === other && b === one)).map(
    ([, , where]) => where,
  );

/** The parts of a line inside the places (`in`), or outside all of them (`out`). */
function partsOf(line: readonly Position[], places: readonly PlaceTest[], which: 'in' | 'out') {
  return runsWhere(line, ([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) => {
    const middle = [(x1 + x2) / 2, (y1 + y2) / 2];
    return places.some((isIn) => isIn(middle)) === (which === 'in');
  });
}

function bordersOf(world: typeof worldAt10m): BasemapFeature[] {
  const agreed = linesBetween(
    world,
    (one, other) =>
      placesDisputed(one, other).length === 0 &&
      ![one, other].some((name) => LEFT_OUT.includes(name)),
  ).coordinates;
  const disputed: Position[][] = [];
  for (const [one, other, where] of DISPUTED_PAIRS) {
    const places = placesDisputed(one, other);
    const { coordinates } = linesBetween(world, (a, b) =>
      [a, b].every((name) => name === one || name === other),
    );
    disputed.push(...coordinates.flatMap((line) => partsOf(line, [where], 'in')));
    // A pair may have two entries. Only the first entry adds the agreed parts of the border.
    if (places[0] === where)
      agreed.push(...coordinates.flatMap((line) => partsOf(line, places, 'out')));
  }
  return [lineFeature(agreed, { kind: 'agreed' }), lineFeature(disputed, { kind: 'disputed' })];
}
