import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { protomapsName, type NameForm } from './protomaps-names';

type Properties = Readonly<Record<string, string>>;

/** The lines of a name that a tile's properties give. */
function linesOf(language: string, properties: Properties, form: NameForm = 'as written') {
  const expression = createExpression(protomapsName(language, form), 'text-field');
  if (expression.result === 'error') throw new Error(JSON.stringify(expression.value));
  const text = expression.value.evaluate({ zoom: 6 }, { type: 1, properties }) as {
    toString(): string;
  };
  return text.toString().split('\n');
}

const BAGHDAD = { name: 'بغداد', script: 'Arabic', 'name:en': 'Baghdad', 'name:fr': 'Bagdad' };
const ERBIL = { name: 'ھەولێر', script: 'Arabic', 'name:en': 'Erbil', 'name:ar': 'أربيل' };
const PARIS = { name: 'Paris', 'name:ar': 'باريس', 'name:uk': 'Париж' };
const DELHI = { name: 'दिल्ली', script: 'Devanagari', 'name:en': 'Delhi' };
const KYIV = { name: 'Київ', script: 'Cyrillic', 'name:en': 'Kyiv' };

describe('a name of Protomaps’ tiles', () => {
  it.each([
    ['en', BAGHDAD, ['Baghdad', 'بغداد']],
    ['fr-CA', BAGHDAD, ['Bagdad', 'بغداد']],
    ['de', BAGHDAD, ['Baghdad', 'بغداد']],
    ['ar-IQ', PARIS, ['باريس']],
    ['ar', { name: 'Rutba', 'name:en': 'Rutba' }, ['Rutba']],
    ['en', PARIS, ['Paris']],
    ['uk', PARIS, ['Париж']],
    ['en', KYIV, ['Kyiv', 'Київ']],
    ['uk', { ...KYIV, 'name:uk': 'Київ' }, ['Київ']],
    ['ar', { ...KYIV, 'name:ar': 'كييف' }, ['كييف', 'Київ']],
    ['en', { name: 'Oslo' }, ['Oslo']],
    ['en', {}, ['']],
  ])('is in the reader’s language %s, with the local one below: %j', (language, tile, lines) => {
    expect(linesOf(language, tile as Properties)).toEqual(lines);
  });

  it('is without the local name, if MapLibre would write it with parted letters', () => {
    expect(linesOf('en', ERBIL)).toEqual(['Erbil']);
    expect(linesOf('en', DELHI)).toEqual(['Delhi']);
    expect(linesOf('en', { ...BAGHDAD, name: 'بَغداد' })).toEqual(['Baghdad']);
  });

  it('is the English one, if MapLibre would part the letters of the reader’s', () => {
    expect(linesOf('ur', { ...BAGHDAD, 'name:ur': 'بغداد ہے' })).toEqual(['Baghdad']);
    expect(linesOf('fa', { ...BAGHDAD, 'name:fa': 'کرمانشاه' })).toEqual(['کرمانشاه']);
  });

  it('is in capitals that do not depend on the browser’s language', () => {
    expect(
      linesOf('en', { 'name:en': 'Syria', name: 'سوريا', script: 'Arabic' }, 'capitals'),
    ).toEqual(['SYRIA', 'سوريا']);
  });

  it('is one line along a river or road', () => {
    expect(linesOf('en', BAGHDAD, 'along a line')).toEqual(['Baghdad   بغداد']);
  });
});
