import { expect, it } from 'vitest';
import { csvOf, imported, rowFor } from '../../../tests/support/imported';

const HEADER =
  'slug,inserted_at,updated_at,latitude,longitude,status,assignments,description,date,time,tags,geolocation_resolution,more_info,restrictions,sensitive,source_1,source_0,Kind of site'.split(
    ',',
  );
const INCIDENT: Readonly<Record<string, string>> = {
  slug: 'ATL-1',
  inserted_at: '2026-02-13 10:00:00',
  latitude: '51.5',
  longitude: '’-0.1278'.replace('’', "'"),
  status: 'Completed',
  description: 'A roof burns at the harbour. More words.',
  date: '2026-02-12',
  geolocation_resolution: 'Vicinity',
  sensitive: 'Not Sensitive',
  source_1: 'https://video.example/1',
  'Kind of site': 'Harbour',
};

it('reads an export of Atlos, with its apostrophes and its words of precision', async () => {
  const { dataset, report } = await imported('a.csv', csvOf([HEADER, rowFor(HEADER, INCIDENT)]));
  expect(report).toMatchObject({
    format: 'atlos',
    taken: 1,
    columnsNotUnderstood: ['Kind of site'],
  });
  const [site] = dataset.sites;
  expect(site).toMatchObject({
    geometry: { type: 'Point', coordinates: [-0.1278, 51.5] },
    where_prec: 1,
    coordinateUncertaintyInMeters: 100,
  });
  expect(site?.events[0]).toMatchObject({
    id: 'event-atl-1',
    name: 'A roof burns at the harbour',
    event_date: '2026-02-12',
  });
  expect(site?.events[0]?.claims[0]).toMatchObject({
    attribution: 'reported',
    other: { geolocation_resolution: 'Vicinity', 'Kind of site': 'Harbour', status: 'Completed' },
  });
});
