import type { MultiPolygon, Position } from 'geojson';
import { lineFeature, pointFeature, type Band } from '../features';
import { polygonHolds } from '../geometry';
import { GOVERNORATES } from '../names/governorates';
import { REGION_ZOOM, WORLD_ZOOM } from '../region';
import { administrativeAreas } from '../sources/qgis-world-map';
import { sharedLines } from '../shared-lines';

const COUNTRIES = ['IRQ', 'SYR', 'JOR', 'LBN', 'KWT', 'TUR', 'IRN', 'SAU'] as const;
/** The countries in which the map's claims are; the others' divisions come in later. */
const NEAREST: readonly string[] = ['IRQ', 'SYR'];

const ringsOf = ({ coordinates }: MultiPolygon): Position[][] => coordinates.flat();

/** Borders and names of the first-level divisions. */
export function governorates(): readonly Band[] {
  const areas = administrativeAreas(COUNTRIES).features.filter(
    ({ properties }) => properties.name !== 'UNDOF',
  );
  const lines = COUNTRIES.map((country) =>
    lineFeature(
      sharedLines(
        areas
          .filter(({ properties }) => properties.adm0_a3 === country)
          .map(({ geometry }) => ringsOf(geometry)),
      ),
      { from: NEAREST.includes(country) ? WORLD_ZOOM : 6 },
    ),
  );
  const names = GOVERNORATES.map(({ country, naturalEarth, name, name_ar, label }) => {
    const area = areas.find(
      ({ properties }) => properties.adm0_a3 === country && properties.name === naturalEarth,
    );
    if (area === undefined) throw new Error(`no area of ${country} is called ${naturalEarth}`);
    if (!polygonHolds(area.geometry, label)) throw new Error(`${name} is labelled outside itself`);
    return pointFeature(label, { name, name_ar, from: 6 });
  });
  return [
    { layer: 'governorate-borders', zooms: [WORLD_ZOOM, REGION_ZOOM], features: lines },
    { layer: 'governorates', zooms: [WORLD_ZOOM, REGION_ZOOM], features: names },
  ];
}
