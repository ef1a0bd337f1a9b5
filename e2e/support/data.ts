import { readFileSync } from 'node:fs';
import { readDataset } from '../../src/claims/check/read';
import type { Dataset } from '../../src/claims/model';

export const MAP_FILE = 'geo/iraq-syria-strikes-2021.geojson';
/** The settings with which `npm run build` builds it. */
export const SETTINGS_FILE = 'geo/strike-map.json';

/** The dataset of the built site, to compare its pages with. */
export function builtMap(): Dataset {
  const reading = readDataset(readFileSync(MAP_FILE, 'utf8'));
  if (!reading.ok) throw new Error(`${MAP_FILE} has ${String(reading.problems.length)} problems`);
  return reading.dataset;
}
