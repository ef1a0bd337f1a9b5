import { describe, expect, it } from 'vitest';
import { csvOf, imported, refusal, rowFor } from '../../../tests/support/imported';

const HEADER =
  'Date;Name;Faction;Origin;Latitude;Longitude;PlusCode;Description;Source;Geolocation;Equipment;EquipmentItems;Units;OrbatUnits;Id'.split(
    ';',
  );
const PLACEMARK: Readonly<Record<string, string>> = {
  Date: '2026-04-20',
  Name: '20 APR 2026',
  Faction: 'Faction F',
  Latitude: '48.5',
  Longitude: '38.1',
  PlusCode: '8G2X+2F Hill town, Ukraine',
  Description: '0:29-0:32 - A truck burns.',
  Source: 'https://video.example/1, https://video.example/2',
  Geolocation: 'https://maps.example/1',
  Id: 'abc-1',
};

describe('GeoConfirmed', () => {
  it('is read from its CSV: the time in the video, the place, and no speaker', async () => {
    const none = { ...PLACEMARK, Date: '', Id: 'abc-2' };
    const rows = [HEADER, rowFor(HEADER, PLACEMARK), rowFor(HEADER, none)];
    const { dataset, report } = await imported('a.csv', csvOf(rows, ';'));
    expect(report).toMatchObject({ format: 'geoconfirmed', rows: 2, taken: 1 });
    const [site] = dataset.sites;
    expect(site?.name).toBe('Hill town, Ukraine');
    expect(site?.events[0]).toMatchObject({ name: 'A truck burns', actors: [] });
    expect(site?.events[0]?.claims[0]).toMatchObject({
      claimant: 'geoconfirmed',
      attribution: 'reported',
      text: 'A truck burns.',
      locator: { time: '0:29-0:32' },
      other: { Faction: 'Faction F', 'source 2': 'https://video.example/2' },
    });
  });

  it('is read from its JSON, with the latitude first; dates that cannot be are left out', async () => {
    const one = {
      id: '1',
      date: '2022-04-20T10:00:00',
      coordinates: [48.5, 38.1],
      description: 'A truck burns.',
      originalSource: 'https://video.example/1',
      geolocation: 'https://maps.example/1',
    };
    const { dataset, report } = await imported(
      'a.json',
      JSON.stringify([
        one,
        { ...one, id: '2', date: '1527-02-04T18:23:00' },
        { ...one, id: '3', date: '1516881234567890123' },
      ]),
    );
    expect(report).toMatchObject({ format: 'geoconfirmed', rows: 3, taken: 1 });
    expect(report.notTaken[0]?.why).toContain('1527');
    expect(dataset.sites[0]?.geometry).toEqual({ type: 'Point', coordinates: [38.1, 48.5] });
  });

  it('is refused where it says nothing of what happened', async () => {
    const list = { items: [{ id: '1', date: '2026-04-20', la: 48.5, lo: 38.1, icon: 'x' }] };
    expect(await refusal('a.json', JSON.stringify(list))).toContain('no word of what happened');
  });
});
