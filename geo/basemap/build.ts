import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BASEMAP_CREDITS } from '../../src/map/basemap/credits';
import { makeArchive } from './archive';
import { makeGazetteer } from './gazetteer';
import { airportBands } from './layers/airports';
import { borderBands } from './layers/borders';
import { countryAndSeaBands } from './layers/countries';
import { governorateBands } from './layers/governorates';
import { lakeBands } from './layers/lakes';
import { landBands } from './layers/land';
import { riverBands } from './layers/rivers';
import { townBands } from './layers/towns';
import { findRiverCourses } from './river-courses';
import { makeTiles } from './tiles';

const MAX_ARCHIVE_BYTES = 12_000_000;
const archivePath = join(import.meta.dirname, '../../public/basemap.pmtiles');
const gazetteerPath = join(import.meta.dirname, 'gazetteer.tsv');

const riverCourses = findRiverCourses();
const layerBands = [
  ...landBands(),
  ...lakeBands(riverCourses),
  ...riverBands(riverCourses),
  ...governorateBands(),
  ...borderBands(),
  ...airportBands(),
  ...townBands(),
  ...countryAndSeaBands(),
];
const attribution = BASEMAP_CREDITS.map(({ name }) => name).join(', ');
const archiveBytes = await makeArchive(makeTiles(layerBands), attribution);
if (archiveBytes.byteLength > MAX_ARCHIVE_BYTES)
  throw new Error(
    `the archive has ${archiveBytes.byteLength} bytes; at most ${MAX_ARCHIVE_BYTES} are allowed`,
  );
writeFileSync(archivePath, archiveBytes);
const gazetteer = makeGazetteer();
writeFileSync(gazetteerPath, gazetteer);
for (const [path, content] of [
  [archivePath, archiveBytes],
  [gazetteerPath, Buffer.from(gazetteer)],
] as const)
  console.log(`${relative(process.cwd(), path)}: ${content.byteLength} bytes`);
