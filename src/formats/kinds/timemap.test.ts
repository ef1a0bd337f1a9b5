import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../tests/support/workbook-bytes';
import { imported } from '../../../tests/support/imported';

const event = (id: string, date: string) => ({
  id,
  date,
  latitude: '48.5',
  longitude: '38.1',
  location: 'Hill town',
  description: 'A school is hit. More words.',
  sources: [
    { id: `${id}-1`, path: 'HIDDEN', description: 'Smoke' },
    { id: `${id}-2`, path: 'https://video.example/1', description: 'A roof' },
  ],
  filters: [{ key: 'Type of area', value: 'School' }],
});

describe('a timemap', () => {
  it('is read from its JSON; the column decides how dates are written', async () => {
    const { dataset, report } = await imported(
      'a.json',
      JSON.stringify([event('E1', '03/04/2022'), event('E2', '02/24/2022')]),
    );
    expect(report).toMatchObject({
      format: 'timemap',
      taken: 2,
      columnsNotUnderstood: ['Type of area'],
    });
    const [first] = dataset.sites[0]?.events ?? [];
    const dates = dataset.sites[0]?.events.map(({ event_date }) => event_date);
    expect(dates?.toSorted()).toEqual(['2022-02-24', '2022-03-04']);
    expect(first?.name).toBe('A school is hit');
    expect(dataset.sites[0]?.where_prec).toBeUndefined();
    const [claim] = first?.claims ?? [];
    expect(claim?.attribution).toBe('reported');
    expect(claim?.other).toMatchObject({
      'Type of area': 'School',
      'source 2 description': 'A roof',
    });
  });

  it('finds a document that is kept back, and one with an address', async () => {
    const { dataset } = await imported('a.json', JSON.stringify([event('E1', '02/24/2022')]));
    const [source] = [...dataset.sourceById.values()];
    expect(source?.url).toBe('https://video.example/1');
    const claim = [...dataset.claimById.values()][0];
    expect(claim?.other?.['source 2']).toContain('keep back');
  });

  it('is read from its workbook, with the addresses of its other sheet', async () => {
    const bytes = workbookBytes([
      {
        name: 'EXPORT_EVENTS',
        rows: [
          ['id', 'date', 'time', 'location', 'latitude', 'longitude', 'description', 'source1'],
          ['E1', '02/24/2022', '', 'Hill town', '48.5', '38.1', 'A school is hit.', 'S1'],
        ],
      },
      {
        name: 'EXPORT_SOURCES',
        rows: [
          ['id', 'title', 'path1'],
          ['S1', 'A film', 'https://video.example/1'],
        ],
      },
    ]);
    const { dataset, report } = await imported('a.xlsx', bytes);
    expect(report).toMatchObject({ format: 'timemap', taken: 1 });
    expect([...dataset.sourceById.values()][0]?.url).toBe('https://video.example/1');
  });
});
