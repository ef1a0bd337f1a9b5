import type { Format } from '../import/format';
import { acled } from './acled';
import { aidWorkerSecurity } from './aid-worker-security';
import { atlos } from './atlos';
import { claimsTable } from './claims-table';
import { esriJson } from './esri-json';
import { geoConfirmed } from './geoconfirmed';
import { geoJson } from './geojson';
import { idmc } from './idmc';
import { insecurityInsight } from './insecurity-insight';
import { kml } from './kml';
import { filesWithoutEvents } from './not-events';
import { recordsJson } from './records-json';
import { timemap } from './timemap';
import { ucdpGed } from './ucdp-ged';
import { umap } from './umap';

/** All formats, in the order in which they are tried. Formats that fit any table or any GeoJSON come last. */
export const FORMATS: readonly Format[] = [
  ucdpGed,
  acled,
  filesWithoutEvents,
  atlos,
  geoConfirmed,
  timemap,
  aidWorkerSecurity,
  insecurityInsight,
  idmc,
  esriJson,
  umap,
  kml,
  geoJson,
  recordsJson,
  claimsTable,
];
