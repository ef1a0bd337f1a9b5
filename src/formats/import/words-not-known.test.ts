import { expect, it } from 'vitest';
import { csvOf, imported } from '../../../tests/support/imported';

const HEADER = [
  'claim_id',
  'site',
  'event_date',
  'claimant',
  'attribution',
  'about',
  'where_prec',
  'deaths',
  'text',
];
const row = (values: Readonly<Record<string, string>>): readonly string[] =>
  HEADER.map(
    (name) =>
      ({
        site: 'Fort',
        event_date: '2021',
        claimant: 'A',
        text: `It is ${JSON.stringify(values)}.`,
        ...values,
      })[name] ?? '',
  );
const read = (...rows: readonly Readonly<Record<string, string>>[]) =>
  imported('claims.csv', csvOf([HEADER, ...rows.map(row)]));

it.each([
  ['attribution', 'statment', 'write named, statement, anonymous, reported'],
  ['about', 'occurence', 'it counts as occurrence'],
  ['where_prec', 'nearish', 'write exact, near, district'],
  ['deaths', 'maybe', 'write a number, such as 5 or 0'],
])(
  'a word of %s that is not known is named with its row, and kept',
  async (field, word, advice) => {
    const { report, dataset } = await read({}, { [field]: word });
    const note = report.notes.find((one) => one.includes(`“${word}”`));
    expect(note).toContain(`Row 3, ${field}: “${word}” is not known`);
    expect(note).toContain(advice);
    expect(JSON.stringify([...dataset.claimById.values(), ...dataset.sites])).toContain(word);
  },
);

it('one word of many rows is one sentence', async () => {
  const { report } = await read(...Array.from({ length: 9 }, () => ({ about: 'blame' })));
  expect(report.notes.filter((one) => one.includes('“blame”'))).toEqual([
    expect.stringMatching(/^Rows 2, 3, 4, 5, 6 and more, about: /) as string,
  ]);
});

it('words that are known, and blank cells, are not named', async () => {
  const { report } = await read(
    { attribution: 'Named', about: 'FATALITIES', where_prec: 'exact', deaths: '5-7' },
    {},
  );
  expect(report.notes.join('\n')).not.toContain('not known');
});

it('a claim keeps its claim_id; one that two rows have is named', async () => {
  const { report, dataset } = await read(
    { claim_id: 'fort-two-killed', about: 'fatalities', deaths: '2' },
    { claim_id: 'twice' },
    { claim_id: 'twice', deaths: '3' },
  );
  expect([...dataset.claimById.keys()]).toEqual([
    'fort-two-killed',
    'twice',
    'twice-2',
    'twice-fatalities',
  ]);
  expect(dataset.claimById.get('fort-two-killed')).toMatchObject({
    about: 'fatalities',
    count: { best: 2 },
  });
  expect(report.notes.join('\n')).toContain('Rows 3, 4 have the same claim_id “twice”');
});
