import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_ANCHORS } from '../cartography/labels/label-candidates';
import { labelImageId, needsImage, parseLabelImageId } from './label-images';

describe('a name that MapLibre draws letter by letter', () => {
  it.each([
    'Irbil airport',
    'Łódź',
    'Đà Nẵng',
    'مطار أربيل',
    'تهران، ایران',
    '敖德萨',
    'オデーサ',
    'Одеса',
    '서울',
    '',
  ])('is %s', (name) => {
    expect(needsImage(name)).toBe(false);
  });
});

describe('a name that the browser must shape', () => {
  it.each([
    ['Kurdish', 'هەولێر'],
    ['Kurdish', 'سلێمانی'],
    ['Pashto', 'کندهار ښار'],
    ['Urdu', 'ڈیرہ'],
    ['Arabic with vowel signs', 'أَرْبِيل'],
    ['Hindi', 'दिल्ली'],
    ['Bengali', 'ঢাকা'],
    ['Thai', 'เชียงใหม่'],
    ['Burmese', 'မန္တလေး'],
    ['Khmer', 'ភ្នំពេញ'],
    ['Syriac', 'ܐܪܒܝܠ'],
    ['Hebrew with vowel signs', 'יְרוּשָׁלַיִם'],
    ['mixed', 'Hewlêr هەولێر'],
    ['of both directions', 'حلب (Aleppo)'],
    ['of both directions', 'Aleppo (حلب)'],
    ['with a direction mark', 'حلب\u200F!'],
    ['with a pile of marks', `a${'\u0301'.repeat(8)}`],
  ])('is %s: %s', (_language, name) => {
    expect(needsImage(name)).toBe(true);
  });
});

it('the id of a picture tells its look', () => {
  const line = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(
      fc.record({
        lines: fc.array(line),
        localLines: fc.array(line),
        size: fc.constantFrom(12, 12.25, 13),
        anchor: fc.constantFrom(...LABEL_ANCHORS),
      }),
      (look) => {
        expect(parseLabelImageId(labelImageId(look))).toEqual(look);
      },
    ),
  );
});
