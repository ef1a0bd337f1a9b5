import type { JsonPath } from '../../claims/check/positions';
import type { CheckRule } from '../../claims/check/records';
import type { MapFile } from '../../claims/check/schema';

const KEPT = 'the country is kept with the site, and not shown as its country';

/**
 * The rules on countries as rules that warn: the check would refuse the whole map for one site.
 * @param conflicts Gets the path of each site whose country is wrong.
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

/** Leaves out the country of each site in a conflict. What the file says stays with the site, in `other`. */
export function leaveOutCountries(file: MapFile, conflicts: readonly JsonPath[]): void {
  for (const path of conflicts) {
    const properties = file.features[Number(path[1])]?.properties;
    if (properties?.country === undefined) continue;
    const { country } = properties;
    delete properties.country;
    properties.other = { ...properties.other, country };
  }
}
