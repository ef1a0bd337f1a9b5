import { describe, expect, it } from 'vitest';
import { csvOf, imported, refusal } from '../../../tests/support/imported';

const tableOf = (header: string, row: string): string =>
  csvOf([
    ['site', 'event_date', 'text', ...header.split(',')],
    ['Fort A', '2021', 'It was hit.', ...row.split(',')],
  ]);
const PERSONS = tableOf('name_en,name_ar_raw,dob,sex,id', 'A. Example,مثال,2001-02-03,f,123456789');

describe('private data about persons', () => {
  it.each([
    ['name_en,name_ar_raw,dob,sex,id', 'A,B,2001-02-03,f,9', 'name_en, name_ar_raw, dob, id'],
    ['Date of birth', '2001-02-03', 'Date of birth'],
    ['Full name,National ID number', 'A,9', 'Full name, National ID number'],
    ['victim name,phone', 'A,+1 555 0100', 'victim name, phone'],
  ])('in %s is asked before it is published', async (header, row, columns) => {
    expect(await refusal('a.csv', tableOf(header, row))).toContain(`publish it: ${columns}.`);
  });

  it.each([
    ['name,id', 'Blast,1'],
    ['name,phone', 'Blast,'],
    ['phone', '+1 555 0100'],
    ['Actor name,actor id', 'A,1'],
  ])('is not in %s (%s)', async (header, row) => {
    expect((await imported('a.csv', tableOf(header, row))).report.taken).toBe(1);
  });

  it('stays out of the map if a person says so, and is told', async () => {
    const { report, dataset } = await imported('a.csv', PERSONS, { persons: 'leave-out' });
    expect(report.notes.join('\n')).toContain(
      'Left out as private data about persons, as you said: name_en, name_ar_raw, dob, id.',
    );
    expect([...dataset.claimById.values()]).toMatchObject([{ other: { sex: 'f' } }]);
  });

  it('stays in the map if a person says so', async () => {
    const { dataset } = await imported('a.csv', PERSONS, { persons: 'keep' });
    expect([...dataset.claimById.values()]).toMatchObject([{ other: { dob: '2001-02-03' } }]);
  });

  it('is asked in the properties of GeoJSON, too', async () => {
    const feature = {
      type: 'Feature',
      geometry: null,
      properties: { date: '2021', text: 'It was hit.', dob: '2001-02-03' },
    };
    expect(await refusal('a.geojson', JSON.stringify(feature))).toContain('dob');
  });
});
