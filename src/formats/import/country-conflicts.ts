import type { Remark } from '../../claims/check/read';
import { pathText } from '../../claims/check/positions';
import { recordsOf, type CheckRule } from '../../claims/check/records';
import type { MapFile } from '../../claims/check/schema';

/**
 * Leaves out the country of each site that the rules refuse, such as one that lies in another country. The check would
 * refuse the whole map. What the file says stays with the site, in `other`.
 * @returns What the rules say of these sites.
 */
export function withoutWrongCountries(file: MapFile, rules: readonly CheckRule[]): Remark[] {
  const remarks: Remark[] = [];
  const records = recordsOf(file);
  for (const rule of rules)
    rule(records, (path, message, inTable = message) =>
      remarks.push({
        path,
        jsonPath: pathText(path),
        message,
        inTable: `${inTable}; the country is kept with the site, and not shown as its country`,
      }),
    );
  for (const { path } of remarks) {
    const properties = file.features[Number(path[1])]?.properties;
    if (properties?.country === undefined) continue;
    const { country } = properties;
    delete properties.country;
    properties.other = { ...properties.other, country };
  }
  return remarks;
}
