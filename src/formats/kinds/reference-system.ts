import { WGS84_NAME } from '../../claims/check/place-schema';
import { isJsonObject, jsonText } from '../content/json-values';

/**
 * The name of a reference system other than WGS 84 that a GeoJSON says its positions are in; null if it says none. RFC 7946
 * has no member `crs`, and programs write it all the same.
 */
export function otherReferenceSystem(value: unknown): string | null {
  if (!isJsonObject(value) || !isJsonObject(value['crs'])) return null;
  const { properties } = value['crs'];
  const name = isJsonObject(properties) ? jsonText(properties['name'] ?? '') : '';
  return name === '' || WGS84_NAME.test(name) ? null : name;
}
