import { WGS84_NAME } from '../../claims/check/place-schema';
import { isJsonObject, jsonText } from '../content/json-values';

/**
 * The name of the reference system in a GeoJSON's member `crs`. Null if there is none or if it is WGS 84. RFC 7946 has no
 * `crs`, but programs still write it.
 */
export function otherReferenceSystem(value: unknown): string | null {
  if (!isJsonObject(value) || !isJsonObject(value['crs'])) return null;
  const { properties } = value['crs'];
  const name = isJsonObject(properties) ? jsonText(properties['name'] ?? '') : '';
  return name === '' || WGS84_NAME.test(name) ? null : name;
}
