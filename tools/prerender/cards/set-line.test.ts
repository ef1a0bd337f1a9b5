import { describe, expect, it } from 'vitest';
import { unpackFont } from '../../fonts/unpacked-font';
import { openCardFonts } from './card-fonts';
import { typesetLine, type TextStyle } from './set-line';

const SANS: TextStyle = { family: 'sans', weight: 400, letterSize: 100 };
const SERIF: TextStyle = { family: 'serif', weight: 600, letterSize: 100 };
const fonts = await openCardFonts('AVairfbil مطار أربيل لا ‌ Bāniyās Жук नमस्ते', unpackFont);

const width = (text: string, style = SANS) => typesetLine(text, false, style, fonts).width;
const outlines = (text: string, rightToLeft = false) =>
  typesetLine(text, rightToLeft, SANS, fonts).pathDataAt(0, 0);
/** The left and the right end of what is drawn. */
function ends(path: string): readonly [number, number] {
  const xs = [...path.matchAll(/[A-Z]([^A-Z]*)/g)].flatMap(([, values = '']) =>
    values.split(' ').filter((_, index) => index % 2 === 0 && values !== ''),
  );
  return [Math.min(...xs.map(Number)), Math.max(...xs.map(Number))];
}

describe('Arabic', () => {
  it('is joined: a word is no row of letters as they stand alone', () => {
    const joined = outlines('عين', true);
    for (const letter of 'عي') {
      const [first = ''] = outlines(letter, true).split('Z');
      const shapeOf = (path: string) => path.replace(/[-\d. ]+/g, '');
      expect(shapeOf(joined)).not.toBe(shapeOf(first));
    }
    const apart = width('ع') + width('ي') + width('ن');
    expect(width('عين')).toBeLessThan(0.9 * apart);
    expect(width('ع\u200Cي\u200Cن')).toBeCloseTo(apart, 0);
  });

  it('has its ligatures', () => {
    expect(width('لا')).toBeLessThan(0.85 * (width('ل') + width('ا')));
  });

  it('is read from the right', () => {
    const [, alefAlone] = ends(outlines('ا', true));
    const [, word] = ends(outlines('أربيل', true));
    expect(word).toBeGreaterThan(3 * alefAlone);
    // The same letters the other way round are another picture.
    expect(outlines('ليبرأ', true)).not.toBe(outlines('أربيل', true));
    // In a word that begins with a letter that does not join, the letter stands alone at the right end.
    const line = typesetLine('اب', true, SANS, fonts);
    const [, right] = ends(line.pathDataAt(0, 0));
    expect(right).toBeGreaterThan(width('ب'));
    expect(line.pathDataAt(0, 0)).toContain(
      typesetLine('ا', true, SANS, fonts).pathDataAt(line.width - width('ا'), 0),
    );
  });

  it('turns its brackets', () => {
    const line = typesetLine('(ب)', true, SANS, fonts);
    expect(
      line.pathDataAt(0, 0).startsWith(typesetLine('(', false, SANS, fonts).pathDataAt(0, 0)),
    ).toBe(true);
  });
});

describe('a line', () => {
  it('is kerned', () => {
    expect(width('AV', SERIF)).toBeLessThan(width('A', SERIF) + width('V', SERIF));
  });

  it('is set with the fonts that have its letters', () => {
    for (const text of ['Bāniyās', 'Жук', 'नमस्ते', 'مطار'])
      expect(outlines(text).length).toBeGreaterThan(200);
    expect(outlines('Жук')).not.toBe(outlines('巴巴巴'));
  });

  it('has a cut of its own for titles and for bold', () => {
    expect(width('airf', { ...SERIF, weight: 400 })).not.toBe(width('airf', SERIF));
    expect(width('airf', { ...SERIF, letterSize: 10 }) * 10).toBeGreaterThan(width('airf', SERIF));
  });

  it('has room between its letters where that is asked for, and none after them', () => {
    expect(width('bil', { ...SANS, letterSpacing: 0.1 })).toBeCloseTo(width('bil') + 20, 5);
  });

  it('shows nothing of what cannot be seen', () => {
    expect(width('bil\u2068\u2069\u200B\uFE0F')).toBeCloseTo(width('bil'), 5);
  });

  it('may be empty', () => {
    expect(width('')).toBe(0);
    expect(outlines('')).toBe('');
  });
});
