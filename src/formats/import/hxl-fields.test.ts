import { describe, expect, it } from 'vitest';
import { csvOf, imported } from '../../../tests/support/imported';

const ROWS = [
  ['Ort', 'Breite', 'Länge', 'Zeit', 'Was', 'Tote', 'Beleg'],
  [
    '#loc +name',
    '#geo+lat',
    '#geo+lon',
    '#date +occurred',
    '#description+de',
    '#affected+killed',
    '#meta+url',
  ],
  ['Fort A', '33.3', '44.4', '2021-06-27', 'It was hit.', '3', 'https://c.example/1'],
];

describe('an HXL row', () => {
  it('says what columns hold whose names nobody knows', async () => {
    const { report, dataset } = await imported('a.csv', csvOf(ROWS));
    expect(report).toMatchObject({ format: 'table', rows: 1, taken: 1, columnsNotUnderstood: [] });
    expect(report.notes.join('\n')).toContain('By its HXL tag, “Ort” is site');
    const [site] = dataset.sites;
    expect(site).toMatchObject({
      name: 'Fort A',
      geometry: { coordinates: [44.4, 33.3] },
      events: [{ event_date: '2021-06-27' }],
    });
    expect([...dataset.claimById.values()]).toMatchObject([
      { text: 'It was hit.' },
      { about: 'fatalities', count: { best: 3 } },
    ]);
  });

  it('says more than a name, and less than a person', async () => {
    const rows = [
      ['site', 'text', 'Date', 'Date of the event'],
      ['#loc+name', '#description', '#date+reported', '#date+occurred'],
      ['Fort A', 'It was hit.', '2022', '2021'],
    ];
    const dateOf = async (mapping = {}): Promise<string | undefined> => {
      const { dataset } = await imported('a.csv', csvOf(rows), { mapping });
      return dataset.sites[0]?.events[0]?.event_date;
    };
    expect(await dateOf()).toBe('2021');
    expect(await dateOf({ Date: 'event_date' })).toBe('2022');
  });
});
