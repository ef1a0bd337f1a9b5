import { isObject } from '../fields';
import type { Rule } from '../records';

/** What a site draws must fit how precisely its place is known. */
export const precisionFitsGeometry: Rule = ({ sites }, report) => {
  for (const site of sites) {
    const precision = site.properties.value['where_prec'];
    const geometry = site.value['geometry'];
    const isPoint = isObject(geometry) && geometry['type'] === 'Point';
    const path = [...site.path, 'geometry'];
    if (typeof precision !== 'number') continue;
    if (geometry === null && precision >= 1 && precision <= 7 && precision !== 6) {
      report(
        path,
        `null fits only where_prec 6, and it is ${precision}; write a geometry, or where_prec 6`,
      );
    }
    if (isPoint && (precision === 3 || precision === 4)) {
      const message = `a Point does not fit where_prec ${precision}; write the Polygon or MultiPolygon of the division`;
      report(path, message);
    }
    const isRadiusMissing = !('coordinateUncertaintyInMeters' in site.properties.value);
    if (isPoint && isRadiusMissing && (precision === 1 || precision === 2)) {
      const message = `"coordinateUncertaintyInMeters" is missing; a Point with where_prec ${precision} needs a radius in metres above 0`;
      report(site.properties.path, message);
    }
  }
};
