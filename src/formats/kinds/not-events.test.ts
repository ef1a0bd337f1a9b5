import { expect, it } from 'vitest';
import { refusal } from '../../../tests/support/imported';

const GDELT = Array.from(
  { length: 61 },
  (_, at) => ['1000001', '20250927', '202509', '2025'][at] ?? '1',
);

it.each([
  [
    'ACLED’s weekly counts',
    'WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,POPULATION_EXPOSURE,DISORDER_TYPE,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE\n2025-12-06,Region R,Examplia,North,Battles,Armed clash,3,1,,Political violence,285,33.1,44.2\n',
    'weekly counts',
  ],
  [
    'counts of HDX HAPI',
    'location_code,has_hrp,event_type,events,fatalities,reference_period_start,reference_period_end\nEXA,TRUE,political_violence,3,1,2025-01-01,2025-01-31\n',
    'counts of HDX',
  ],
  [
    'counts by month',
    'Country,Admin1,Month,Year,Events,Fatalities\nExamplia,North,January,2025,3,1\nExamplia,South,January,2025,0,0\n',
    'counts of events by month',
  ],
  ['GDELT', `${[GDELT, GDELT, GDELT].map((row) => row.join('\t')).join('\n')}\n`, 'GDELT'],
  [
    'a gazetteer',
    'geonameid,name,latitude,longitude,population\n1,Bridge town,33.1,44.2,1000\n2,Hill town,33.2,44.3,500\n',
    'list of places',
  ],
  ['TopoJSON', JSON.stringify({ type: 'Topology', objects: {}, arcs: [] }), 'TopoJSON'],
  [
    'a style of kepler.gl',
    JSON.stringify({ version: 'v1', config: { visState: { layers: [] }, mapState: {} } }),
    'without its data',
  ],
])('%s: refused with a sentence of its own', async (_, text, words) => {
  expect(await refusal('file.tsv', text)).toContain(words);
});
