import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { basemapLayers } from './layers';
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

  test('in capitals has those of English, whatever the browser speaks', () => {
    const syria = { name: 'Syria', name_ar: 'سوريا' };
    expect(written(nameOverArabic('tr', 'capitals'), syria)).toBe('SYRIA\nسوريا');
    expect(written(nameOverArabic('tr', 'capitals'), lisbon)).toBe('LISBON');
    // MapLibre's own transform follows the browser's language.
    expect(JSON.stringify(basemapLayers('light', 'tr'))).not.toContain('text-transform');
  });
});
