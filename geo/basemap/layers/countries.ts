import type { MultiPolygon, Polygon, Position } from 'geojson';
import { pointFeature, type Band } from '../features';
import { areaOf, boundingBoxCentre } from '../geometry';
import { ARABIC_NAMES, FIRST_ZOOMS, FULL_NAMES, LABEL_POSITIONS } from '../names/countries';
import { SEAS } from '../names/lakes-and-seas';
import { polygonsOf } from '../polygons';
import { REGION_ZOOM } from '../region';
import { countriesOf, worldAt50m } from '../sources/natural-earth';

/**
 * The smallest area, in square degrees, of a country that has a label from the given zoom. Smaller countries have a label from
 * zoom 5.
 */
const ZOOM_BY_AREA: readonly (readonly [least: number, zoom: number])[] = [
  [200, 1],
  [50, 2],
  [12, 3],
  [1.5, 4],
];
/** The smallest area, in square degrees, of a country that has a label without an Arabic name. */
const SMALLEST_AREA = 0.03;

/** Areas without a label: areas that are not a country, bases, and areas that few states recognise as a country. */
const UNLABELLED: readonly string[] = [
  ...['Siachen Glacier', 'Cyprus U.N. Buffer Zone', 'Baikonur', 'Akrotiri', 'Dhekelia'],
  ...['USNB Guantanamo Bay', 'Indian Ocean Ter.', 'Antarctica', 'N. Cyprus', 'Somaliland'],
];

/** The names of countries and seas. */
export function countries(): readonly Band[] {
  const features = countriesOf(worldAt50m).flatMap(({ geometry, properties: { name } }) => {
    const ring = largestRing(geometry as Polygon | MultiPolygon);
    const area = areaOf(ring);
    if (UNLABELLED.includes(name) || (area < SMALLEST_AREA && !(name in ARABIC_NAMES))) return [];
    const firstZoom = FIRST_ZOOMS[name] ?? ZOOM_BY_AREA.find(([least]) => area >= least)?.[1] ?? 5;
    const name_ar = ARABIC_NAMES[name];
    return pointFeature(LABEL_POSITIONS[name] ?? boundingBoxCentre(ring), {
      name: FULL_NAMES[name] ?? name,
      ...(name_ar === undefined ? {} : { name_ar }),
      rank: firstZoom,
      firstZoom,
    });
  });
  const unknown = Object.keys(ARABIC_NAMES).filter(
    (name) => !countriesOf(worldAt50m).some(({ properties }) => properties.name === name),
  );
  if (unknown.length > 0) throw new Error(`Natural Earth has no country ${unknown.join(', ')}`);
  const seas = SEAS.map(({ name, name_ar, label, firstZoom }) =>
    pointFeature(label, {
      name,
      ...(name_ar === undefined ? {} : { name_ar }),
      rank: firstZoom,
      firstZoom,
    }),
  );
  return [
    { layer: 'countries', zooms: [1, REGION_ZOOM], features },
    { layer: 'seas', zooms: [1, REGION_ZOOM], features: seas },
  ];
}

function largestRing(geometry: Polygon | MultiPolygon): Position[] {
  const rings = polygonsOf(geometry).map(([outer = []]) => outer);
  return rings.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one), rings[0] ?? []);
}
