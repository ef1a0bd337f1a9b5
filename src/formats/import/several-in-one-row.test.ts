import { describe, expect, it } from 'vitest';
import { csvOf, imported, refusal } from '../../../tests/support/imported';
import { severalInOneRow } from './several-in-one-row';

describe('several events in one row', () => {
  it.each([
    [
      'site,text,SensorDate,SensorDate_2,SensorDate_3',
      /several dates \(SensorDate, SensorDate_2, SensorDate_3\)/,
    ],
    ['site,text,date,date 2', /several dates \(date, date 2\).*--map "date=event_date"/],
    [
      'date,text,launch_site_lat,launch_site_lon,target_lat,target_lon',
      /several places \(launch_site_lat and launch_site_lon, target_lat and target_lon\).*--map "launch_site_lat=latitude" --map "launch_site_lon=longitude"/,
    ],
    ['date,text,lat,lon,lat2,lon2', /several places/],
    [
      'site,date,claimant 1,claim 1,claimant 2,claim 2',
      /several speakers \(claimant 1, claimant 2\)/,
    ],
    ['site,date,statement_1,statement_2', /several texts/],
  ])('%s is asked', (header, sentence) => {
    expect(severalInOneRow(header.split(','))).toMatch(sentence);
  });

  it.each([
    'site,date,text,source_1,source_2,actor1,actor2',
    'site,date,end date,text,source_date_1,source_date_2',
    'latitude,longitude,centroid_lat,centroid_lon,date,text',
    'lat,long,date,text,flat,platform,longest',
    'site,text,Date,date,event_date',
  ])('%s is not', (header) => {
    expect(severalInOneRow(header.split(','))).toBeNull();
  });

  const ROWS = [
    ['site', 'text', 'date_1', 'date_2'],
    ['Fort A', 'It was hit.', '2021', '2022'],
  ];

  it('is refused until a person says which counts; the others stay with the claim', async () => {
    expect(await refusal('a.csv', csvOf(ROWS))).toContain('several dates');
    const mapping = { date_2: 'event_date' };
    const { dataset } = await imported('a.csv', csvOf(ROWS), { mapping });
    expect(dataset.sites[0]?.events[0]?.event_date).toBe('2022');
    expect([...dataset.claimById.values()]).toMatchObject([{ other: { date_1: '2021' } }]);
  });
});
