import { expect, it } from 'vitest';
import { csvOf, imported, rowFor } from '../../../tests/support/imported';

const HEADER =
  'Incident ID,Year,Month,Day,Country Code,Country,Region,District,City,UN,INGO,ICRC,NRCS and IFRC,NNGO,Other,Nationals killed,Nationals wounded,Nationals kidnapped,Nationals detained,Total nationals,Internationals killed,Internationals wounded,Internationals kidnapped,Internationals detained,Total internationals,Total killed,Total wounded,Total kidnapped,Total detained,Total affected,Gender Male,Gender Female,Gender Unknown,Means of attack,Attack context,Location,Latitude,Longitude,Motive,Actor type,Actor name,Details,Verified,Source'.split(
    ',',
  );
const INCIDENT: Readonly<Record<string, string>> = {
  'Incident ID': '9001',
  Year: '2019',
  Month: '5',
  Day: '7',
  'Country Code': 'IQ',
  Country: 'Iraq',
  Region: 'North',
  District: 'Hills',
  City: 'Hill town',
  'Total killed': '1',
  'Total wounded': '0',
  'Total affected': '1',
  'Means of attack': 'Shooting',
  Latitude: '33.1',
  Longitude: '44.2',
  'Actor name': 'Front F',
  Details: 'A driver was shot\r\nnear the town.',
  Verified: 'Yes',
  Source: 'Focal Point',
};

async function siteOf(incident: Readonly<Record<string, string>>) {
  const rows = [HEADER, rowFor(HEADER, { ...INCIDENT, ...incident })];
  const { dataset, report } = await imported('a.csv', csvOf(rows));
  const [site] = dataset.sites;
  if (site === undefined) throw new Error(JSON.stringify(report));
  return { site, event: site.events[0], dataset, report };
}

it('reads an incident: its date in three columns, who is said to have acted, and how many', async () => {
  const { site, event, dataset, report } = await siteOf({});
  expect(report).toMatchObject({ format: 'aid-worker-security', columnsNotUnderstood: [] });
  expect(site).toMatchObject({ name: 'Hill town', country: 'IQ' });
  expect(site.where_prec).toBeUndefined();
  expect(event).toMatchObject({ event_date: '2019-05-07', actors: ['front-f'] });
  expect(event?.claims.map(({ about }) => about)).toEqual([
    'occurrence',
    'fatalities',
    'responsibility',
  ]);
  expect(event?.claims[1]?.count).toEqual({ low: 1, of: 'civilians' });
  expect(dataset.license).toBe('CC BY');
});

it('has no day where the row has none, and no exact place where it names only a country', async () => {
  const { site, event } = await siteOf({ Day: '', Region: '', District: '', City: '' });
  expect(event?.event_date).toBe('2019-05');
  expect(site).toMatchObject({ name: 'Iraq', where_prec: 6 });
  expect((await siteOf({ District: '', City: '' })).site.where_prec).toBe(4);
});

it('takes nobody for an actor of whom it says “Unknown”', async () => {
  for (const name of ['Unknown', 'Not applicable', '']) {
    const { event } = await siteOf({ 'Actor name': name });
    expect(event?.actors).toEqual([]);
  }
});
