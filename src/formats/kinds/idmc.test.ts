import { expect, it } from 'vitest';
import { imported } from '../../../tests/support/imported';

const update = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 1,
  country: 'Iraq',
  iso3: 'IRQ',
  latitude: 33.1,
  longitude: 44.2,
  centroid: '[33.1, 44.2]',
  displacement_type: 'Disaster',
  qualifier: 'total',
  figure: 20,
  displacement_date: '2023-12-31T11:00:00.000Z',
  year: 2023,
  event_name: 'Iraq: Flood - North - 01/01/2024',
  type: 'Flood',
  standard_popup_text:
    '<b> Iraq:      20 displacements (evacuated), 01 January   - 01 January </b> <br> A total of 20 people left the hills on 1 January, according to the ministry of hills. <br> <a href="https://hills.example/1"target="_blank">Ministry of Hills - 01 January   2024</a>',
  ...more,
});

it('takes the day of the text, which is a day after the field, and the year that fits', async () => {
  const { dataset, report } = await imported('a.json', JSON.stringify([update()]));
  expect(report).toMatchObject({ format: 'idmc', taken: 1, columnsNotUnderstood: [] });
  const [site] = dataset.sites;
  expect(site?.name).toBe('North');
  const [event] = site?.events ?? [];
  expect(event).toMatchObject({ event_date: '2024-01-01', event_type: 'Flood' });
  const [claim] = event?.claims ?? [];
  expect(claim).toMatchObject({
    claimant: 'the-ministry-of-hills',
    attribution: 'statement',
    text: 'A total of 20 people left the hills on 1 January, according to the ministry of hills.',
  });
  expect(dataset.sourceById.get(claim?.source ?? '')).toMatchObject({
    url: 'https://hills.example/1',
    publisher: 'Ministry of Hills',
    datePublished: '2024-01-01',
  });
});

it('takes a range of days, and leaves out a row whose text names no day', async () => {
  const { dataset, report } = await imported(
    'a.json',
    JSON.stringify([
      update({
        standard_popup_text: '<b>Iraq: 9 displacements, 29 December - 02 January</b> Words.',
      }),
      update({ standard_popup_text: '<b>Iraq: 9 displacements</b> Words.' }),
    ]),
  );
  expect(dataset.sites[0]?.events[0]?.event_date).toBe('2023-12-29/2024-01-02');
  expect(report.notTaken).toMatchObject([{ row: 2 }]);
  expect(report.notTaken[0]?.why).toContain('names no day');
});
