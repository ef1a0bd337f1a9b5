import { describe, expect, it } from 'vitest';
import { csvOf, imported, rowFor } from '../../../tests/support/imported';

const HEADER =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'.split(
    ',',
  );
const EVENT: Readonly<Record<string, string>> = {
  event_id_cnty: 'EXA1',
  event_date: '31 January 2023',
  year: '2023',
  time_precision: '1',
  event_type: 'Explosions/Remote violence',
  sub_event_type: 'Air/drone strike',
  actor1: 'Forces of Examplia',
  assoc_actor_1: 'Police of Examplia; Guard G',
  actor2: 'Civilians (Examplia)',
  country: 'Iraq',
  admin1: 'North',
  location: 'Bridge town',
  latitude: '33.1',
  longitude: '44.2',
  geo_precision: '1',
  source: 'Paper Q; Radio R',
  notes: 'A drone fell on a market.',
  fatalities: '0',
};
const fileOf = (event: Readonly<Record<string, string>> = {}, header = HEADER): string =>
  csvOf([header, rowFor(header, { ...EVENT, ...event })]);

describe('ACLED events', () => {
  it('are taken as ACLED codes them, reported by ACLED', async () => {
    const { dataset, report } = await imported('a.csv', `\uFEFF${fileOf()}`);
    expect(report).toMatchObject({ format: 'acled', taken: 1, columnsNotUnderstood: [] });
    const [site] = dataset.sites;
    expect(site).toMatchObject({ name: 'Bridge town', where_prec: 2, admin1: 'North' });
    expect(site?.events[0]).toMatchObject({
      name: 'Air/drone strike, Bridge town',
      event_date: '2023-01-31',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      actors: ['forces-of-examplia'],
      targets: ['civilians-examplia'],
    });
    const [occurrence, deaths] = site?.events[0]?.claims ?? [];
    expect(occurrence).toMatchObject({
      claimant: 'acled',
      attribution: 'reported',
      text: 'A drone fell on a market.',
      other: {
        geo_precision: '1',
        assoc_actor_1: 'Police of Examplia; Guard G',
        'source 2': 'Radio R',
      },
    });
    expect(dataset.sourceById.get(occurrence?.source ?? '')?.citation).toBe('Paper Q');
    expect(deaths?.count).toEqual({ best: 0, of: 'total' });
  });

  it('say that ACLED forbids to publish them', async () => {
    const { report } = await imported('a.csv', fileOf());
    expect(report.notes).toContain(
      'ACLED’s terms forbid to publish its rows; use the map for yourself, or ask ACLED.',
    );
  });

  it('have no day where ACLED knows only the week or the month', async () => {
    for (const [time_precision, expected] of [
      ['1', '2023-01-31'],
      ['2', '2023-01-31~'],
      ['3', '2023-01'],
    ] as const) {
      const { dataset } = await imported('a.csv', fileOf({ time_precision }));
      expect(dataset.sites[0]?.events[0]?.event_date).toBe(expected);
    }
  });

  it('are read in the older columns, and in what the API answers', async () => {
    const older = ['data_id', 'iso3', ...HEADER.filter((name) => name !== 'disorder_type')];
    const { report } = await imported('a.csv', fileOf({ event_date: '2018-12-31' }, older));
    expect(report).toMatchObject({ format: 'acled', taken: 1, columnsNotUnderstood: [] });
    const answer = { status: 200, success: true, count: 1, data: [EVENT] };
    const ofApi = await imported('a.json', JSON.stringify(answer));
    expect(ofApi.report).toMatchObject({ format: 'acled', taken: 1 });
  });

  it('have both sides of a battle as actors', async () => {
    const { dataset } = await imported('a.csv', fileOf({ actor2: 'Front F' }));
    expect(dataset.sites[0]?.events[0]?.actors).toEqual(['forces-of-examplia', 'front-f']);
  });
});
