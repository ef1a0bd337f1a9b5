import type { MultiPolygon, Polygon, Position } from 'geojson';
import { pointFeature, type LayerBand } from '../features';
import { sphericalAreaOf, boundingBoxCentre } from '../geometry';
import {
  ARABIC_COUNTRY_NAMES,
  COUNTRY_LABEL_FIRST_ZOOMS,
  FULL_COUNTRY_NAMES,
  COUNTRY_LABEL_POSITIONS,
} from '../names/countries';
import { SEAS } from '../names/lakes-and-seas';
import { polygonsOf } from '../polygons';
import { MAX_REGION_ZOOM } from '../region';
import { countriesOf, worldAt50m } from '../sources/natural-earth';

/**
 * The smallest area, in square degrees, of a country that has a label from the given zoom. Smaller countries have a label from
 * zoom 5.
 */
const FIRST_ZOOM_BY_AREA: readonly (readonly [least: number, zoom: number])[] = [
  [200, 1],
  [50, 2],
  [12, 3],
  [1.5, 4],
];
/** The smallest area, in square degrees, of a country that has a label without an Arabic name. */
const MIN_LABELLED_AREA = 0.03;

/** Areas without a label: areas that are not a country, bases, and areas that few states recognise as a country. */
const UNLABELLED_AREAS: readonly string[] = [
  ...['Siachen Glacier', 'Cyprus U.N. Buffer Zone', 'Baikonur', 'Akrotiri', 'Dhekelia'],
  ...['USNB Guantanamo Bay', 'Indian Ocean Ter.', 'Antarctica', 'N. Cyprus', 'Somaliland'],
];

/** The names of countries and seas. */
export function countryAndSeaBands(): readonly LayerBand[] {
  const features = countriesOf(worldAt50m).flatMap(({ geometry, properties: { name } }) => {
    const ring = largestRing(geometry as Polygon | MultiPolygon);
    const area = sphericalAreaOf(ring);
    if (
      UNLABELLED_AREAS.includes(name) ||
      (area < MIN_LABELLED_AREA && !(name in ARABIC_COUNTRY_NAMES))
    )
      return [];
    const firstZoom =
      COUNTRY_LABEL_FIRST_ZOOMS[name] ??
      FIRST_ZOOM_BY_AREA.find(([least]) => area >= least)?.[1] ??
      5;
    const name_ar = ARABIC_COUNTRY_NAMES[name];
    return pointFeature(COUNTRY_LABEL_POSITIONS[name] ?? boundingBoxCentre(ring), {
      name: FULL_COUNTRY_NAMES[name] ?? name,
      ...(name_ar === undefined ? {} : { name_ar }),
      rank: firstZoom,
      firstZoom,
    });
  });
  const unknown = Object.keys(ARABIC_COUNTRY_NAMES).filter(
    (name) => !countriesOf(worldAt50m).some(({ properties }) => properties.name === name),
  );
  if (unknown.length > 0) throw new Error(`Natural Earth has no country ${unknown.join(', ')}`);
  const seas = SEAS.map(({ name, name_ar, labelPosition, firstZoom }) =>
    pointFeature(labelPosition, {
      name,
      name_ar,
      rank: firstZoom,
      firstZoom,
    }),
  );
  return [
    { layer: 'countries', zoomRange: [1, MAX_REGION_ZOOM], features },
    { layer: 'seas', zoomRange: [1, MAX_REGION_ZOOM], features: seas },
  ];
}

function largestRing(geometry: Polygon | MultiPolygon): Position[] {
  const rings = polygonsOf(geometry).map(([outer = []]) => outer);
  return rings.reduce(
    (one, other) => (sphericalAreaOf(other) > sphericalAreaOf(one) ? other : one),
    rings[0] ?? [],
  );
}
