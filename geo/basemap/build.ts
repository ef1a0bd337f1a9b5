import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BASEMAP_CREDITS } from '../../src/map/basemap/credits';
import { archiveOf } from './archive';
import { airports } from './layers/airports';
import { borders } from './layers/borders';
import { countries } from './layers/countries';
import { governorates } from './layers/governorates';
import { lakes } from './layers/lakes';
import { land } from './layers/land';
import { rivers } from './layers/rivers';
import { towns } from './layers/towns';
import { riverCourses } from './river-courses';
import { tilesOf } from './tiles';

const MAX_BYTES = 12_000_000;
const path = join(import.meta.dirname, '../../public/basemap.pmtiles');

const courses = riverCourses();
const bands = [
  ...land(),
  ...lakes(courses),
  ...rivers(courses),
  ...governorates(),
  ...borders(),
  ...airports(),
  ...towns(),
  ...countries(),
];
const attribution = BASEMAP_CREDITS.map(({ name }) => name).join(', ');
const archive = await archiveOf(tilesOf(bands), attribution);
if (archive.byteLength > MAX_BYTES)
  throw new Error(`the archive has ${archive.byteLength} bytes; at most ${MAX_BYTES} are allowed`);
writeFileSync(path, archive);
console.log(`${relative(process.cwd(), path)}: ${archive.byteLength} bytes`);
