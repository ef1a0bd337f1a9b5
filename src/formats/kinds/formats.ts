import type { Format } from '../import/format';
import { claimsTable } from './claims-table';
import { geoJson } from './geojson';
import { ucdpGed } from './ucdp-ged';

/** All formats, in the order in which they are asked. What fits any table or any GeoJSON comes last. */
export const FORMATS: readonly Format[] = [ucdpGed, geoJson, claimsTable];
