import { readFileSync } from 'node:fs';
import type { TranslatableText } from '../../../src/claims/model.ts';

/** The file of the gazetteer beside the built program. `npm run basemap` makes it (`geo/basemap/gazetteer.ts`). */
export const GAZETTEER_FILE = 'gazetteer.tsv';

export interface Town {
  readonly name: TranslatableText;
  readonly lng: number;
  readonly lat: number;
  readonly population: number;
}

/** The towns of the world, and their positions as points on a sphere of radius 1: three numbers for each town. */
export interface Gazetteer {
  readonly towns: readonly Town[];
  readonly spherePoints: Float64Array;
}

/**
 * Reads the lines that `makeGazetteer` writes.
 * @throws an error that names the first line that is not a town.
 */
export function readGazetteer(path: string): Gazetteer {
  return gazetteerOf(readFileSync(path, 'utf8').trimEnd().split('\n').map(townOfLine));
}

export function gazetteerOf(towns: readonly Town[]): Gazetteer {
  return {
    towns,
    spherePoints: Float64Array.from(towns.flatMap(({ lng, lat }) => spherePointOf(lng, lat))),
  };
}

function townOfLine(line: string): Town {
  const [name = '', lng, lat, thousands, arabicName] = line.split('\t');
  const [x, y, population] = [Number(lng), Number(lat), Number(thousands) * 1000];
  if (name === '' || ![x, y, population].every(Number.isFinite))
    throw new Error(`The gazetteer has a line that is no town: ${line}`);
  return {
    name: arabicName === undefined ? name : { en: name, ar: arabicName },
    lng: x,
    lat: y,
    population,
  };
}

export function spherePointOf(lng: number, lat: number): [x: number, y: number, z: number] {
  const [east, north] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}
