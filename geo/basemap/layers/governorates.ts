import { lineFeature, pointFeature, type Band } from '../features';
import { polygonContains } from '../geometry';
import { sharedLines } from '../lines';
import { GOVERNORATES } from '../names/governorates';
import { REGION_ZOOM, WORLD_ZOOM } from '../region';
import { administrativeAreas } from '../sources/qgis-world-map';

const COUNTRIES = ['IRQ', 'SYR', 'JOR', 'LBN', 'KWT', 'TUR', 'IRN', 'SAU'] as const;
/** The countries that the article's claims are about. The map draws the divisions of other countries only from zoom 6. */
const MAIN_COUNTRIES: readonly string[] = ['IRQ', 'SYR'];

/** The borders and names of the first-level divisions. */
export function governorates(): readonly Band[] {
  const areas = administrativeAreas(COUNTRIES).features.filter(
    ({ properties }) => properties.name !== 'UNDOF',
  );
  const lines = COUNTRIES.map((country) => {
    const ofCountry = areas.filter(({ properties }) => properties.adm0_a3 === country);
    return lineFeature(sharedLines(ofCountry.map(({ geometry }) => geometry.coordinates.flat())), {
      firstZoom: MAIN_COUNTRIES.includes(country) ? WORLD_ZOOM : 6,
    });
  });
  const names = GOVERNORATES.map(({ country, naturalEarth, name, name_ar, label }) => {
    const area = areas.find(
      ({ properties }) => properties.adm0_a3 === country && properties.name === naturalEarth,
    );
    if (area === undefined) throw new Error(`no area of ${country} is called ${naturalEarth}`);
    if (!polygonContains(area.geometry, label))
      throw new Error(`the label of ${name} is outside of its area`);
    return pointFeature(label, { name, name_ar, firstZoom: 6 });
  });
  return [
    { layer: 'governorate-borders', zooms: [WORLD_ZOOM, REGION_ZOOM], features: lines },
    { layer: 'governorates', zooms: [WORLD_ZOOM, REGION_ZOOM], features: names },
  ];
}
