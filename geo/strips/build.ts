/**
 * This script computes the strips along the border between Iraq and Syria, and the line 13 km inside Iraq. It writes
 * them into the map file. With `--check` it writes nothing, and exits with 1 if the shapes in the file differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { placeShapes } from './places';
import { makeBorderShapes } from './shapes';

const mapFilePath = join(import.meta.dirname, '../iraq-syria-strikes-2021.geojson');

const file = JSON.parse(readFileSync(mapFilePath, 'utf8')) as Parameters<typeof placeShapes>[0];
const changedIds = placeShapes(file, makeBorderShapes());
if (changedIds.length === 0) {
  console.log('every shape along the border is as this script makes it');
} else if (process.argv.includes('--check')) {
  console.log(`other shapes than this script makes: ${changedIds.join(', ')}`);
  process.exitCode = 1;
} else {
  const layout = { ...(await resolveConfig(mapFilePath)), parser: 'json' };
  writeFileSync(mapFilePath, await format(JSON.stringify(file), layout));
  console.log(`written: ${changedIds.join(', ')}`);
}
