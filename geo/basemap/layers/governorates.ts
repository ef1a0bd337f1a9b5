import { lineFeature, pointFeature, type LayerBand } from '../features';
import { polygonContains } from '../geometry';
import { sharedBoundaryLines } from '../lines';
import { GOVERNORATES } from '../names/governorates';
import { FIRST_DETAILED_ZOOM, MAX_REGION_ZOOM } from '../region';
import { readAdministrativeAreas } from '../sources/qgis-world-map';

const COUNTRY_CODES = ['IRQ', 'SYR', 'JOR', 'LBN', 'KWT', 'TUR', 'IRN', 'SAU'] as const;
/** The countries that the article's claims are about. The map draws the divisions of other countries only from zoom 6. */
const MAIN_COUNTRY_CODES: readonly string[] = ['IRQ', 'SYR'];

/** The borders and names of the first-level divisions. */
export function governorateBands(): readonly LayerBand[] {
  const areas = readAdministrativeAreas(COUNTRY_CODES).features.filter(
    ({ properties }) => properties.name !== 'UNDOF',
  );
  const lines = COUNTRY_CODES.map((country) => {
    const ofCountry = areas.filter(({ properties }) => properties.adm0_a3 === country);
    return lineFeature(
      sharedBoundaryLines(ofCountry.map(({ geometry }) => geometry.coordinates.flat())),
      {
        firstZoom: MAIN_COUNTRY_CODES.includes(country) ? FIRST_DETAILED_ZOOM : 6,
      },
    );
  });
  const names = GOVERNORATES.map(
    ({ countryCode, nameInNaturalEarth, name, name_ar, labelPosition }) => {
      const area = areas.find(
        ({ properties }) =>
          properties.adm0_a3 === countryCode && properties.name === nameInNaturalEarth,
      );
      if (area === undefined)
        throw new Error(`no area of ${countryCode} is called ${nameInNaturalEarth}`);
      if (!polygonContains(area.geometry, labelPosition))
        throw new Error(`the label of ${name} is outside of its area`);
      return pointFeature(labelPosition, { name, name_ar, firstZoom: 6 });
    },
  );
  return [
    {
      layer: 'governorate-borders',
      zoomRange: [FIRST_DETAILED_ZOOM, MAX_REGION_ZOOM],
      features: lines,
    },
    { layer: 'governorates', zoomRange: [FIRST_DETAILED_ZOOM, MAX_REGION_ZOOM], features: names },
  ];
}
