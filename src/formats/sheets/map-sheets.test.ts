import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryMapFile } from '../../../tests/support/arbitrary-maps';
import { datasetFromFile } from '../../claims/build';
import type { MapFile } from '../../claims/check/schema';
import { recordOfRow, rowOfRecord } from './columns';
import { mapOfSheets, sheetsOfMap } from './map-sheets';

const ARTICLE = 'geo/iraq-syria-strikes-2021.geojson';

it('law: a map is the same after its sheets', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      const after = mapOfSheets(sheetsOfMap(file)) as MapFile;
      expect(datasetFromFile(after)).toEqual(datasetFromFile(file));
    }),
  );
});

it('the article’s map is the same after its sheets', () => {
  const file = JSON.parse(readFileSync(ARTICLE, 'utf8')) as MapFile;
  expect(mapOfSheets(sheetsOfMap(file))).toEqual(file);
});

it('law: a record is the same after its row', () => {
  const texts = fc.string({ minLength: 1 });
  const records = fc.record({
    name: fc.oneof(texts, fc.record({ en: texts, ar: texts })),
    via: fc.array(texts, { maxLength: 3 }),
    locator: fc.record({ paragraph: fc.nat(), exact: texts }),
    other: fc.dictionary(texts, texts, { minKeys: 1, noNullPrototype: true }),
  });
  fc.assert(
    fc.property(records, (record) => {
      expect(recordOfRow(rowOfRecord(record))).toEqual(record);
    }),
  );
});

it('a row has a column for each language, and lists as people write them', () => {
  expect(
    rowOfRecord({ name: { en: 'Fort A', ar: 'حصن' }, actors: ['a', 'b'], via: ['a; b'] }),
  ).toEqual({ 'name.en': 'Fort A', 'name.ar': 'حصن', actors: 'a; b', via: '["a; b"]' });
});
