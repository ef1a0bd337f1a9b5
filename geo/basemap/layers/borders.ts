import type { Position } from 'geojson';
import { lineFeature, type LayerBand, type BasemapFeature } from '../features';
import { runsOfWantedSegments } from '../lines';
import { FIRST_ZOOM_AT_10M, MAX_REGION_ZOOM } from '../region';
import { bordersBetween, worldAt10m, worldAt50m } from '../sources/natural-earth';
import { readDisputedLines } from '../sources/qgis-world-map';

type PositionTest = (position: Position) => boolean;

const isInBox =
  (west: number, south: number, east: number, north: number): PositionTest =>
  ([longitude = 0, latitude = 0]) =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north;
const isAnywhere: PositionTest = () => true;

/**
 * Pairs of countries whose border is disputed, and where the border is disputed. Natural Earth draws these borders like any
 * other.
 */
const DISPUTED_BORDERS: readonly (readonly [one: string, other: string, where: PositionTest])[] = [
  ['Israel', 'Palestine', isAnywhere],
  ['Israel', 'Syria', isAnywhere],
  ['Cyprus', 'N. Cyprus', isAnywhere],
  ['Cyprus', 'Cyprus U.N. Buffer Zone', isAnywhere],
  ['N. Cyprus', 'Cyprus U.N. Buffer Zone', isAnywhere],
  ['Serbia', 'Kosovo', isAnywhere],
  ['Somalia', 'Somaliland', isAnywhere],
  ['Morocco', 'W. Sahara', isAnywhere],
  ['North Korea', 'South Korea', isAnywhere],
  ['India', 'Siachen Glacier', isAnywhere],
  ['Pakistan', 'Siachen Glacier', isAnywhere],
  ['China', 'Siachen Glacier', isAnywhere],
  ['China', 'Pakistan', isAnywhere],
  ['India', 'Pakistan', isInBox(73.2, 32.5, 78, 37)],
  ['India', 'China', isInBox(75, 32, 80.3, 37)],
  ['India', 'China', isInBox(91.5, 26, 98, 30)],
  ['Russia', 'Ukraine', isInBox(32, 45, 36.8, 46.6)],
  ['Egypt', 'Sudan', isInBox(33, 21, 38, 24)],
  ['Sudan', 'S. Sudan', isInBox(27.8, 9.2, 29.2, 10.6)],
];

/** Leased or sovereign bases, whose borders the map does not draw. */
const BASES_WITHOUT_BORDER: readonly string[] = [
  'Baikonur',
  'USNB Guantanamo Bay',
  'Akrotiri',
  'Dhekelia',
];

/** Disputed lines in Natural Earth that no longer exist. */
const OUTDATED_LINES: readonly string[] = ['Former USSR oblast in 1991', 'Ceasefire Line 1994'];

/** Land borders. Their `kind` is `agreed` or `disputed`. */
export function borderBands(): readonly LayerBand[] {
  const disputes = readDisputedLines()
    .features.filter(({ properties }) => !OUTDATED_LINES.includes(properties.name))
    .map(({ geometry }) =>
      lineFeature(geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates, {
        kind: 'disputed',
      }),
    );
  return [
    {
      layer: 'borders',
      zoomRange: [0, FIRST_ZOOM_AT_10M - 1],
      features: [...borderFeaturesOf(worldAt50m), ...disputes],
    },
    {
      layer: 'borders',
      zoomRange: [FIRST_ZOOM_AT_10M, MAX_REGION_ZOOM],
      features: [...borderFeaturesOf(worldAt10m), ...disputes],
    },
  ];
}

const disputedPlacesBetween = (one: string, other: string) =>
  DISPUTED_BORDERS.filter(([a, b]) => (a === one && b === other) || (a === other && b === one)).map(
    ([, , where]) => where,
  );

/** The parts of a line inside the places (`in`), or outside all of them (`out`). */
function partsOfLine(
  line: readonly Position[],
  places: readonly PositionTest[],
  which: 'in' | 'out',
) {
  return runsOfWantedSegments(line, ([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) => {
    const middle = [(x1 + x2) / 2, (y1 + y2) / 2];
    return places.some((isIn) => isIn(middle)) === (which === 'in');
  });
}

function borderFeaturesOf(world: typeof worldAt10m): BasemapFeature[] {
  const agreed = bordersBetween(
    world,
    (one, other) =>
      disputedPlacesBetween(one, other).length === 0 &&
      ![one, other].some((name) => BASES_WITHOUT_BORDER.includes(name)),
  ).coordinates;
  const disputed: Position[][] = [];
  for (const [one, other, where] of DISPUTED_BORDERS) {
    const places = disputedPlacesBetween(one, other);
    const { coordinates } = bordersBetween(world, (a, b) =>
      [a, b].every((name) => name === one || name === other),
    );
    disputed.push(...coordinates.flatMap((line) => partsOfLine(line, [where], 'in')));
    // A pair may have two entries. Only the first entry adds the agreed parts of the border.
    if (places[0] === where)
      agreed.push(...coordinates.flatMap((line) => partsOfLine(line, places, 'out')));
  }
  return [lineFeature(agreed, { kind: 'agreed' }), lineFeature(disputed, { kind: 'disputed' })];
}
