import { readFileSync } from 'node:fs';
import {
  booleanPointInPolygon,
  distance,
  featureCollection,
  intersect,
  lineString,
  pointToLineDistance,
  polygon,
} from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { positionKey } from '../basemap/geometry';
import { placeShapes, SHAPE_NAME_BY_CLAIM_ID, SHAPE_NAME_BY_SITE_ID } from './places';
import {
  AL_QAIM,
  borderLine,
  LINE_KILOMETRES,
  LINE_REACH_KILOMETRES,
  makeBorderShapes,
  outlineOf,
  STRIP_KILOMETRES,
} from './shapes';

const shapes = makeBorderShapes();
const strips = [
  ['Syria', shapes.syriaStrip, 'Iraq'],
  ['Iraq', shapes.iraqStrip, 'Syria'],
] as const;

/** Four decimals are 11 metres at most; a buffer has straight pieces. */
const ROUNDING_KILOMETRES = 0.02;
/** Simplifying moves the outline of a strip by up to 0.01 degrees, and the line by up to 0.002. */
const STRIP_TOLERANCE_KILOMETRES = 1.12;
const LINE_TOLERANCE_KILOMETRES = 0.23;

const ringOf = ({ coordinates }: Polygon): readonly Position[] => coordinates[0] ?? [];
const outlines = { Syria: outlineOf('Syria'), Iraq: outlineOf('Iraq') };
type Country = keyof typeof outlines;
const isIn = (country: Country, position: Position) =>
  booleanPointInPolygon(position, outlines[country]);
const kilometresFrom = (line: readonly Position[]) => {
  const feature = lineString([...line]);
  return (position: Position) => pointToLineDistance(position, feature, { units: 'kilometers' });
};
const kilometresFromBorder = kilometresFrom(borderLine());
const kilometresFromOutline = {
  Syria: kilometresFrom(ringOf(outlines.Syria)),
  Iraq: kilometresFrom(ringOf(outlines.Iraq)),
};
/** The positions of a line, and nine between each two. */
const densified = (line: readonly Position[]): readonly Position[] =>
  line.slice(1).flatMap(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = line[index] ?? [];
    const at = (share: number) => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return Array.from({ length: 10 }, (_, step) => at((step + 1) / 10));
  });

describe.each(strips)('the strip in %s', (country, strip, neighbour) => {
  test('reaches no further from the border than it says', () => {
    for (const corner of ringOf(strip))
      expect(kilometresFromBorder(corner)).toBeLessThan(STRIP_KILOMETRES + ROUNDING_KILOMETRES);
    for (const position of densified(ringOf(strip)))
      expect(kilometresFromBorder(position)).toBeLessThan(
        STRIP_KILOMETRES + STRIP_TOLERANCE_KILOMETRES,
      );
  });

  test('reaches as far as it says along the whole border', () => {
    const far = ringOf(strip).filter(
      (corner) => kilometresFromBorder(corner) > STRIP_KILOMETRES - ROUNDING_KILOMETRES,
    );
    expect(Math.max(...far.map(([, latitude = 0]) => latitude))).toBeGreaterThan(36.5);
    expect(Math.min(...far.map(([, latitude = 0]) => latitude))).toBeLessThan(34);
  });

  test('lies in its own country', () => {
    for (const corner of ringOf(strip))
      if (isIn(neighbour, corner) || !isIn(country, corner))
        expect(kilometresFromOutline[country](corner)).toBeLessThan(ROUNDING_KILOMETRES);
    for (const position of densified(ringOf(strip)))
      if (!isIn(country, position))
        expect(kilometresFromOutline[country](position)).toBeLessThan(STRIP_TOLERANCE_KILOMETRES);
  });
});

test('the strips have the border in common, and no ground', () => {
  const areas = strips.map(([, { coordinates }]) => polygon(coordinates));
  expect(intersect(featureCollection(areas))).toBeNull();
  const [ofSyria, ofIraq] = strips.map(([, strip]) => new Set(ringOf(strip).map(positionKey)));
  const common = [...(ofSyria ?? [])].filter((key) => ofIraq?.has(key));
  expect(common.length).toBeGreaterThan(15);
});

test('the strips have 60 to 100 corners in all', () => {
  const count = strips.reduce((sum, [, strip]) => sum + ringOf(strip).length - 1, 0);
  expect(count).toBeGreaterThanOrEqual(60);
  expect(count).toBeLessThanOrEqual(100);
});

test('the line is 13 km from the border, in Iraq, near Al-Qaim', () => {
  const line = shapes.lineInIraq.coordinates;
  for (const position of [...line, ...densified(line)]) {
    const away = Math.abs(kilometresFromBorder(position) - LINE_KILOMETRES);
    expect(away).toBeLessThan(LINE_TOLERANCE_KILOMETRES);
    expect(isIn('Iraq', position)).toBe(true);
    expect(distance(position, AL_QAIM)).toBeLessThan(LINE_REACH_KILOMETRES + ROUNDING_KILOMETRES);
  }
  for (const end of [line[0], line.at(-1)])
    expect(distance(end ?? [], AL_QAIM)).toBeGreaterThan(LINE_REACH_KILOMETRES - 0.3);
});

test('the shapes have four decimals, and are the same each time', () => {
  expect(JSON.stringify(shapes)).not.toMatch(/\.\d{5}/);
  expect(makeBorderShapes()).toEqual(shapes);
});

describe('the map file', () => {
  const readMapFile = () =>
    JSON.parse(readFileSync('geo/iraq-syria-strikes-2021.geojson', 'utf8')) as Parameters<
      typeof placeShapes
    >[0];

  test('has exactly these shapes', () => {
    expect(placeShapes(readMapFile(), shapes)).toEqual([]);
  });

  test('gets them where it has others', () => {
    const file = readMapFile();
    const line = { ...shapes.lineInIraq, coordinates: [AL_QAIM, AL_QAIM] };
    const others = {
      syriaStrip: shapes.iraqStrip,
      iraqStrip: shapes.syriaStrip,
      bothStrips: { ...shapes.bothStrips, coordinates: [] },
      lineInIraq: line,
    };
    const ids = [...Object.keys(SHAPE_NAME_BY_SITE_ID), ...Object.keys(SHAPE_NAME_BY_CLAIM_ID)];
    expect(placeShapes(file, others)).toEqual(ids);
    expect(placeShapes(file, shapes)).toEqual(ids);
    expect(file).toEqual(readMapFile());
  });

  test('is not written where a claim is missing', () => {
    expect(() => placeShapes({ features: [] }, shapes)).toThrow('syria-border');
  });
});
