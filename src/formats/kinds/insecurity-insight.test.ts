import { expect, it } from 'vitest';
import { imported } from '../../../tests/support/imported';

const INCIDENT = {
  Date: '2024-03-13',
  'Event Description': 'March 2024: A store was robbed by armed men. ',
  Country: 'OPT',
  'Country ISO': 'PSE',
  'Admin 1': 'North',
  Latitude: '31.2752047000',
  Longitude: '34.2558269000',
  'Geo Precision': '(2) 25 km precision ',
  'Reported Perpetrator': 'NSA',
  'Reported Perpetrator Name': 'Front F, Guard G',
  'Weapon Carried/Used': 'Firearms',
  'Infrastructure Affected': ' Store',
  'SiND Event ID': 1,
};

it('reads a list of incidents, with reported actors and its own words of precision', async () => {
  const { dataset, report } = await imported('a.json', JSON.stringify([INCIDENT]));
  expect(report).toMatchObject({
    format: 'insecurity-insight',
    taken: 1,
    columnsNotUnderstood: [],
  });
  const [site] = dataset.sites;
  expect(site).toMatchObject({
    name: 'North, OPT',
    country: 'PS',
    where_prec: 2,
    coordinateUncertaintyInMeters: 25_000,
  });
  expect(site?.events[0]).toMatchObject({
    name: 'A store was robbed by armed men',
    actors: ['front-f', 'guard-g'],
  });
});

it('keeps an event whose place is kept back, and says so', async () => {
  const { dataset, report } = await imported(
    'a.json',
    JSON.stringify([
      { ...INCIDENT, Latitude: '', Longitude: '', 'Geo Precision': 'censored' },
      { ...INCIDENT, 'Reported Perpetrator Name': 'No Information' },
    ]),
  );
  const [site, other] = dataset.sites;
  expect(site?.geometry).toBeNull();
  expect(site?.where_prec).toBeUndefined();
  expect(site?.georeferenceRemarks).toContain('keeps back how well the place is known: “censored”');
  expect(report.notes.join('\n')).toContain('1 event without coordinates is listed');
  expect(other?.events[0]?.actors).toEqual([]);
});
