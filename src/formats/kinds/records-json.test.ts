import { expect, it } from 'vitest';
import { imported, refusal } from '../../../tests/support/imported';

it('reads a list of records as a table; objects inside become columns', async () => {
  const { dataset, report } = await imported(
    'a.json',
    JSON.stringify({
      events: [
        {
          site: 'Fort A',
          lat: 33.1,
          lon: 44.2,
          date: '2021-06-27',
          text: 'A drone hit the fort.',
          claimant: 'Ministry B',
          more: { weapon: 'drone' },
          tags: ['night', 'air'],
        },
      ],
    }),
  );
  expect(report).toMatchObject({
    format: 'records-json',
    taken: 1,
    columnsNotUnderstood: ['more.weapon', 'tags'],
  });
  const [claim] = [...dataset.claimById.values()];
  expect(claim).toMatchObject({
    claimant: 'ministry-b',
    other: { 'more.weapon': 'drone', tags: 'night; air' },
  });
});

it('names the columns that a list lacks', async () => {
  expect(await refusal('a.json', JSON.stringify([{ a: 1 }]))).toContain('no column for event_date');
});
