import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { language_script_pairs } from '@protomaps/basemaps';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawableScripts } from './drawable-names';
import { protomapsName, type NameForm } from './protomaps-names';

type Properties = Readonly<Record<string, string>>;

/** The lines of a name that a tile's properties give. */
function linesOf(
  language: string,
  properties: Properties,
  form: NameForm = 'as written',
  scripts = drawableScripts(),
) {
  const expression = createExpression(protomapsName(language, form, scripts), 'text-field');
  if (expression.result === 'error') throw new Error(JSON.stringify(expression.value));
  const text = expression.value.evaluate({ zoom: 6 }, { type: 1, properties }) as {
    toString(): string;
  };
  return text.toString().split('\n');
}

const BAGHDAD = { name: 'بغداد', script: 'Arabic', 'name:en': 'Baghdad', 'name:fr': 'Bagdad' };
const ERBIL = { name: 'ھەولێر', script: 'Arabic', 'name:en': 'Erbil', 'name:ar': 'أربيل' };
const LAHORE = { name: 'لاہور', script: 'Arabic', 'name:en': 'Lahore' };
const PARIS = { name: 'Paris', 'name:ar': 'باريس', 'name:uk': 'Париж' };
const DELHI = { name: 'दिल्ली', script: 'Devanagari', 'name:en': 'Delhi' };
const KYIV = { name: 'Київ', script: 'Cyrillic', 'name:en': 'Kyiv' };
const MYSORE = { name: 'ಮೈಸೂರು', script: 'Kannada', 'name:en': 'Mysuru' };
const AMRITSAR = { name: 'ਅੰਮ੍ਰਿਤਸਰ', script: 'Gurmukhi', 'name:en': 'Amritsar' };
const BEIJING = { name: '北京市', script: 'Han', 'name:en': 'Beijing', 'name:zh-Hant': '北京' };

describe('a name of Protomaps’ tiles', () => {
  it.each([
    ['en', BAGHDAD, ['Baghdad', 'بغداد']],
    ['fr-CA', BAGHDAD, ['Bagdad', 'بغداد']],
    ['de', BAGHDAD, ['Baghdad', 'بغداد']],
    ['ar-IQ', PARIS, ['باريس']],
    ['ar', { name: 'Rutba', 'name:en': 'Rutba' }, ['Rutba']],
    ['ar', BAGHDAD, ['بغداد']],
    ['fa', LAHORE, ['لاہور']],
    ['en', LAHORE, ['Lahore', 'لاہور']],
    ['en', PARIS, ['Paris']],
    ['uk', PARIS, ['Париж']],
    ['en', KYIV, ['Kyiv', 'Київ']],
    ['uk', KYIV, ['Київ']],
    ['ar', { ...KYIV, 'name:ar': 'كييف' }, ['كييف', 'Київ']],
    ['en', DELHI, ['Delhi', 'दिल्ली']],
    ['hi', { ...PARIS, 'name:hi': 'पेरिस' }, ['पेरिस']],
    ['en', MYSORE, ['Mysuru', 'ಮೈಸೂರು']],
    ['zh-TW', BEIJING, ['北京']],
    ['zh', BEIJING, ['北京市']],
    ['ja', BEIJING, ['北京市']],
    ['nb', { name: 'Oslo', 'name:no': 'Oslo', 'name:en': 'Christiania' }, ['Oslo']],
    ['en', { name: 'Oslo' }, ['Oslo']],
    ['en-US@posix', BAGHDAD, ['Baghdad', 'بغداد']],
    ['C', BAGHDAD, ['Baghdad', 'بغداد']],
    ['en', {}, ['']],
  ])('is in the reader’s language %s, with the local one below: %j', (language, tile, lines) => {
    expect(linesOf(language, tile as Properties)).toEqual(lines);
  });

  it('is without the local name, if MapLibre would write it with parted letters', () => {
    expect(linesOf('en', ERBIL)).toEqual(['Erbil']);
    expect(linesOf('en', AMRITSAR)).toEqual(['Amritsar']);
    expect(linesOf('en', { ...BAGHDAD, name: 'بَغداد' })).toEqual(['Baghdad']);
    expect(linesOf('en', { ...ERBIL, name: 'ܐܪܒܝܠ', script: 'Syriac' })).toEqual(['Erbil']);
  });

  it('is without the local name, if it is in clusters that the browser does not find', () => {
    expect(linesOf('en', DELHI, 'as written', ['Latin', 'Arabic'])).toEqual(['Delhi']);
    expect(linesOf('hi', { ...DELHI, 'name:hi': 'दिल्ली' }, 'as written', ['Latin'])).toEqual([
      'Delhi',
    ]);
  });

  it('is another one, if MapLibre would part the letters of the reader’s', () => {
    expect(linesOf('ur', { ...BAGHDAD, 'name:ur': 'بغداد ۃ' })).toEqual(['بغداد']);
    expect(linesOf('ur', { ...ERBIL, 'name:ur': 'ۃ' })).toEqual(['Erbil']);
    expect(linesOf('ur', { ...BAGHDAD, 'name:ur': 'بغداد ہے' })).toEqual(['بغداد ہے']);
    expect(linesOf('fa', { ...BAGHDAD, 'name:fa': 'کرمانشاه' })).toEqual(['کرمانشاه']);
  });

  it('is in any other language, if the local one would be parted and there is no English one', () => {
    const erbil = { name: ERBIL.name, script: 'Arabic', 'name:ar': 'أربيل' };
    expect(linesOf('en', erbil)).toEqual(['أربيل']);
    expect(linesOf('en', { ...erbil, 'name:tr': 'Erbil' })).toEqual(['Erbil']);
    expect(linesOf('en', { name: ERBIL.name, script: 'Arabic' })).toEqual([ERBIL.name]);
  });

  it('is in capitals that do not depend on the browser’s language', () => {
    expect(
      linesOf('en', { 'name:en': 'Syria', name: 'سوريا', script: 'Arabic' }, 'capitals'),
    ).toEqual(['SYRIA', 'سوريا']);
  });

  it('is one line along a river or road', () => {
    expect(linesOf('en', BAGHDAD, 'along a line')).toEqual(['Baghdad   بغداد']);
  });

  it('is never empty where the place has a name in any language of Protomaps’', () => {
    const languages = language_script_pairs.map(({ lang }) => lang);
    const property = fc.constantFrom('name', ...languages.map((code) => `name:${code}`));
    const properties = fc
      .uniqueArray(property, { minLength: 1 })
      .map((names) => Object.fromEntries(names.map((key) => [key, `a ${key}`])));
    fc.assert(
      fc.property(
        properties,
        fc.constantFrom(...languages, 'ckb', 'xx', 'ps'),
        (tile, language) => {
          const [first = ''] = linesOf(language, tile);
          expect(Object.values(tile)).toContain(first);
          if (tile[`name:${language}`] !== undefined) expect(first).toBe(`a name:${language}`);
        },
      ),
    );
  });
});
