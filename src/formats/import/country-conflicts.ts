import type { JsonPath } from '../../claims/check/positions';
import type { CheckRule } from '../../claims/check/records';
import type { MapFile } from '../../claims/check/schema';

const KEPT = 'the country is kept with the site, and not shown as its country';

/**
 * Turns the rules on countries into rules that only warn. As errors, they would refuse the whole map for one site.
 * @param conflicts Receives the path of each site whose country is wrong.
 */
export const warningCountryRules = (
  rules: readonly CheckRule[],
  conflicts: JsonPath[],
): readonly CheckRule[] =>
  rules.map((rule): CheckRule => (records, report) => {
    rule(records, (path, message, inTable = message) => {
      conflicts.push(path);
      report(path, message, `${inTable}; ${KEPT}`);
    });
  });

/** Removes the country of each site in `conflicts`. The country that the file gives moves to the site's `other`. */
export function leaveOutCountries(file: MapFile, conflicts: readonly JsonPath[]): void {
  for (const path of conflicts) {
    const properties = file.features[Number(path[1])]?.properties;
    if (properties?.country === undefined) continue;
    const { country } = properties;
    delete properties.country;
    properties.other = { ...properties.other, country };
  }
}
