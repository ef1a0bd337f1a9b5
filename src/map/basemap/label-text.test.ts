import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { nameBesideArabic, nameOverArabic } from './name-layers';

const raqqa = { name: 'Raqqa', name_ar: 'الرقة' };
const lisbon = { name: 'Lisbon' };

function written(
  expression: ReturnType<typeof nameOverArabic>,
  properties: Readonly<Record<string, string>>,
): string {
  const created = createExpression(expression, 'text-field');
  if (created.result === 'error') throw new Error(JSON.stringify(created.value));
  return String(created.value.evaluate({ zoom: 6 }, { type: 1, properties }));
}

describe('a label', () => {
  test.each([
    ['en', raqqa, 'Raqqa\nالرقة'],
    ['en-GB', raqqa, 'Raqqa\nالرقة'],
    ['en', lisbon, 'Lisbon'],
    ['ar', raqqa, 'الرقة'],
    ['AR-sy', raqqa, 'الرقة'],
    ['ar', lisbon, 'Lisbon'],
  ])('in %s of %o reads %s', (language, properties, expected) => {
    expect(written(nameOverArabic(language), properties)).toBe(expected);
  });

  test('along a river stays on one line', () => {
    expect(written(nameBesideArabic('en'), raqqa)).toBe('Raqqa   الرقة');
    expect(written(nameBesideArabic('ar'), raqqa)).toBe('الرقة');
  });
});
