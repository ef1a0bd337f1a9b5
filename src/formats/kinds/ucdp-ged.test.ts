import { describe, expect, it } from 'vitest';
import { csvOf, imported, refusal, rowFor } from '../../../tests/support/imported';

const HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  );

const EVENT: Readonly<Record<string, string>> = {
  id: '900001',
  year: '2026',
  code_status: 'Clear',
  type_of_violence: '1',
  dyad_name: 'Government of Examplia - Front F',
  side_a: 'Government of Examplia',
  side_b: 'Front F',
  number_of_sources: '2',
  source_article:
    '"Agency P,2026-07-02,Shots at the river";"Paper Q,2026-07-03,Night at the bridge"',
  source_office: 'Agency P;Paper Q',
  source_date: '2026-07-02;2026-07-03',
  source_headline: 'Shots at the river;Night at the bridge',
  source_original: 'police',
  where_prec: '2',
  where_coordinates: 'Bridge town',
  adm_1: 'North province',
  latitude: '33.100000',
  longitude: '44.200000',
  geom_wkt: 'POINT (44.200000 33.100000)',
  country: 'Iraq',
  date_prec: '1',
  date_start: '2026-07-01 00:00:00.000',
  date_end: '2026-07-01 00:00:00.000',
  best: '4',
  high: '6',
  low: '3',
};

const fileOf = (...events: readonly Readonly<Record<string, string>>[]): string =>
  csvOf([HEADER, ...events.map((event) => rowFor(HEADER, { ...EVENT, ...event }))]);

const onlyEvent = async (event: Readonly<Record<string, string>>) => {
  const { dataset, report } = await imported('ged.csv', fileOf(event));
  const [site] = dataset.sites;
  const [first] = site?.events ?? [];
  if (site === undefined || first === undefined) throw new Error(JSON.stringify(report));
  return { site, event: first, claims: first.claims, dataset, report };
};

describe('UCDP GED', () => {
  it('is known by its columns in any order, and taken with its place, its sides and its estimate', async () => {
    const turned = [...HEADER].reverse();
    const { report } = await imported('a.txt', csvOf([turned, rowFor(turned, EVENT)]));
    expect(report).toMatchObject({ format: 'ucdp-ged', taken: 1, columnsNotUnderstood: [] });
    const { site, event, claims, dataset } = await onlyEvent({});
    expect(site).toMatchObject({
      name: 'Bridge town',
      where_prec: 2,
      coordinateUncertaintyInMeters: 25_000,
      country: 'IQ',
    });
    expect(event).toMatchObject({
      event_date: '2026-07-01',
      event_type: 'State-based conflict',
      actors: ['government-of-examplia', 'front-f'],
      targets: [],
    });
    expect(
      claims.map(({ about, claimant }) => [about, dataset.actorById.get(claimant)?.name]),
    ).toEqual([
      ['occurrence', 'police'],
      ['fatalities', 'Uppsala Conflict Data Program (UCDP)'],
      ['responsibility', 'Uppsala Conflict Data Program (UCDP)'],
    ]);
    expect(claims[0]?.via).toHaveLength(1);
    expect(claims[1]?.count).toEqual({ low: 3, best: 4, high: 6, of: 'total' });
  });

  it('takes the first document as the source, and keeps the others', async () => {
    const { claims, dataset } = await onlyEvent({});
    expect(dataset.sourceById.get(claims[0]?.source ?? '')).toMatchObject({
      publisher: 'Agency P',
      headline: 'Shots at the river',
      datePublished: '2026-07-02',
    });
    expect(claims[0]?.other?.['source 2']).toBe('Paper Q,2026-07-03,Night at the bridge');
    const older = await onlyEvent({ source_article: 'Agency P  25/2-09', source_original: '' });
    expect(older.dataset.sourceById.get(older.claims[0]?.source ?? '')?.citation).toBe(
      'Agency P  25/2-09',
    );
  });

  it('has UCDP report an event of which no speaker is named', async () => {
    for (const source_original of ['', 'not given', 'not specified', '-']) {
      const { claims } = await onlyEvent({ source_original });
      expect(claims[0]).toMatchObject({
        claimant: 'uppsala-conflict-data-program-ucdp',
        attribution: 'reported',
      });
    }
    expect((await onlyEvent({ source_original: 'eye witnesses' })).claims[0]?.attribution).toBe(
      'anonymous',
    );
  });

  it('writes no day where UCDP knows only a month, a year or some days', async () => {
    const dates = [
      ['4', '2026-07-01', '2026-07-31', '2026-07'],
      ['4', '2026-07-01', '2026-08-31', '2026-07/2026-08'],
      ['4', '2026-07-05', '2026-07-05', '2026-07'],
      ['4', '2026-07-05', '2026-07-20', '2026-07-05/2026-07-20'],
      ['5', '2026-01-01', '2026-12-31', '2026'],
      ['5', '2026-03-09', '2026-03-09', '2026'],
      ['2', '2026-07-01', '2026-07-02', '2026-07-01/2026-07-02'],
      ['3', '2026-07-01', '2026-07-01', '2026-07-01~'],
    ] as const;
    for (const [date_prec, date_start, date_end, expected] of dates) {
      const { event } = await onlyEvent({ date_prec, date_start, date_end });
      expect(event.event_date).toBe(expected);
    }
  });

  it('takes civilians as targets', async () => {
    const { event, claims } = await onlyEvent({ type_of_violence: '3', side_b: 'Civilians' });
    expect(event).toMatchObject({
      event_type: 'One-sided violence',
      actors: ['government-of-examplia'],
      targets: ['civilians'],
    });
    expect(claims[0]?.text).toBe('Government of Examplia used armed force against civilians.');
  });

  it('keeps an estimate whose numbers contradict one another in words alone', async () => {
    const { claims } = await onlyEvent({ best: '9' });
    expect(claims[1]?.count).toBeUndefined();
    expect(claims[1]?.text).toBe('Killed: best estimate 9, lowest 3, highest 6');
  });

  it('says which rows UCDP has not finished, and which actors have no name yet', async () => {
    const { claims, report } = await onlyEvent({ code_status: 'Check Dyad', side_b: 'XXX475' });
    expect(claims[0]?.remarks).toContain('“Check Dyad”');
    expect(report.notes.join('\n')).toMatch(/1 row: UCDP has not finished.*\n.*XXX475/);
  });

  it('gives the claims to UCDP, whoever publishes the map', async () => {
    const { dataset } = await imported('ged.csv', fileOf({ source_original: '' }), {
      publisher: 'The Institute',
    });
    expect(dataset.publisher).toBe('The Institute');
    expect([...dataset.claimById.values()].map(({ claimant }) => claimant)).toEqual(
      Array(3).fill('uppsala-conflict-data-program-ucdp'),
    );
  });

  it('refuses a release without its row of names', async () => {
    const [, ...rows] = fileOf({}, { id: '900002' }, { id: '900003' }).split('\n');
    expect(await refusal('ged.csv', rows.join('\n'))).toContain('without its row of names');
  });

  it('reads what the API answers', async () => {
    const answer = {
      TotalCount: 1,
      TotalPages: 1,
      Result: [{ ...EVENT, best: 4, latitude: 33.1 }],
    };
    const { report } = await imported('ged.json', JSON.stringify(answer));
    expect(report).toMatchObject({ format: 'ucdp-ged', rows: 1, taken: 1 });
  });
});
