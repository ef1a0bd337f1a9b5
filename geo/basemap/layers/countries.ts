import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf } from '../antimeridian';
import { pointFeature, type Band } from '../features';
import { areaOf, middleOf } from '../geometry';
import { COUNTRIES_AR, FIRST_ZOOM, FULL_NAMES, LABELS } from '../names/countries';
import { SEAS } from '../names/seas';
import { REGION_ZOOM } from '../region';
import { countriesOf, worldAt50m } from '../sources/natural-earth';

/** Square degrees from which a country is labelled at each zoom, the last for all others. */
const FROM: readonly (readonly [area: number, zoom: number])[] = [
  [200, 1],
  [50, 2],
  [12, 3],
  [1.5, 4],
];
/** Too small for a name until a zoom that the world does not have. */
const SMALLEST = 0.03;

/** Areas that are no country, a base, or a part of a country that hardly any other recognises as one: they carry no name. */
const UNLABELLED: readonly string[] = [
  ...['Siachen Glacier', 'Cyprus U.N. Buffer Zone', 'Baikonur', 'Akrotiri', 'Dhekelia'],
  ...['USNB Guantanamo Bay', 'Indian Ocean Ter.', 'Antarctica', 'N. Cyprus', 'Somaliland'],
];

function largestRing(geometry: Polygon | MultiPolygon): Position[] {
  const rings = polygonsOf(geometry).map(([outer = []]) => outer);
  return rings.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one), rings[0] ?? []);
}

/** Names of countries and seas. */
export function countries(): readonly Band[] {
  const features = countriesOf(worldAt50m).flatMap(({ geometry, properties: { name } }) => {
    const ring = largestRing(geometry as Polygon | MultiPolygon);
    const area = areaOf(ring);
    if (UNLABELLED.includes(name) || (area < SMALLEST && !(name in COUNTRIES_AR))) return [];
    const from = FIRST_ZOOM[name] ?? FROM.find(([least]) => area >= least)?.[1] ?? 5;
    const name_ar = COUNTRIES_AR[name];
    return pointFeature(LABELS[name] ?? middleOf(ring), {
      name: FULL_NAMES[name] ?? name,
      ...(name_ar === undefined ? {} : { name_ar }),
      rank: from,
      from,
    });
  });
  const unknown = Object.keys(COUNTRIES_AR).filter(
    (name) => !countriesOf(worldAt50m).some(({ properties }) => properties.name === name),
  );
  if (unknown.length > 0) throw new Error(`Natural Earth knows no country ${unknown.join(', ')}`);
  const seas = SEAS.map(({ name, name_ar, label, from }) =>
    pointFeature(label, { name, ...(name_ar === undefined ? {} : { name_ar }), rank: from, from }),
  );
  return [
    { layer: 'countries', zooms: [1, REGION_ZOOM], features },
    { layer: 'seas', zooms: [1, REGION_ZOOM], features: seas },
  ];
}
