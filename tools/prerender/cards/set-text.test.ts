import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../pages/hostile-map';
import { unpackFont } from '../../fonts/unpacked-font';
import { openCardFonts } from './card-fonts';
import { typesetBalancedText, typesetText } from './set-text';
import { textPathData } from './text-path';

const STYLE = { family: 'serif', weight: 600, letterSize: 40 } as const;
const fonts = await openCardFonts(`abc… مطار ﷽ ${HOSTILE_TEXTS.join('')}`, unpackFont);
const set = (text: string, width: number, lines: number) =>
  typesetText(text, STYLE, { width, maxLines: lines }, fonts);

describe('a text in lines', () => {
  it('is on one where there is room, and broken between words where there is not', () => {
    expect(set('aaa bbb ccc', 500, 3)).toMatchObject({ isComplete: true, isRightToLeft: false });
    expect(set('aaa bbb ccc', 500, 3).lines).toHaveLength(1);
    const narrow = set('aaa bbb ccc', set('aaa bbb', 500, 1).width + 1, 3);
    expect(narrow.lines).toHaveLength(2);
    expect(narrow.isComplete).toBe(true);
  });

  it('cuts a word that is wider than a line, and says so', () => {
    const { lines, isComplete } = set('a'.repeat(60), 200, 9);
    expect(lines.length).toBeGreaterThan(4);
    expect(isComplete).toBe(false);
  });

  it('is shortened at last, between words where that leaves enough', () => {
    const { lines, isComplete, width } = set('bbb bbb bbb ccccc '.repeat(9).trim(), 300, 2);
    expect(lines).toHaveLength(2);
    expect(isComplete).toBe(false);
    expect(width).toBeLessThanOrEqual(300);
    const room = set('aaa aaa aaa…', 999, 1).width - 1;
    expect(set('aaa aaa aaa aaa', room, 1).width).toBeCloseTo(set('aaa aaa…', 999, 1).width, 5);
  });

  it.each([
    ...HOSTILE_TEXTS.map((text, index) => [`hostile text ${index}`, text]),
    ['one long word', 'x'.repeat(5000)],
    ['many words', 'ab '.repeat(3000)],
    ['nothing', ''],
    ['letters that no font has', '漢字'.repeat(90)],
    ['letters that are wider than a line', '﷽ ﷽﷽'],
  ])('never overflows: %s', (_, text = '') => {
    for (const width of [80, 388])
      for (const most of [1, 3]) {
        const { lines, width: widest } = set(text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(widest).toBeLessThanOrEqual(width);
      }
  });

  it('never overflows, whatever is written', () => {
    const units = fc.constantFrom('a', 'م', ' ', '\u0301', '(', '🙂', '\u202E', '…', 'W');
    fc.assert(
      fc.property(
        fc.string({ unit: units, maxLength: 60 }),
        fc.integer({ min: 80, max: 300 }),
        (text, width) => {
          expect(set(text, width, 2).width).toBeLessThanOrEqual(width);
          expect(set(text, width, 2).lines.length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells letters that no font has by one sign', () => {
    expect(set('漢字', 500, 1).width).toBe(set('\uFFFD', 500, 1).width);
    expect(set('漢字', 500, 1).width).toBeGreaterThan(0);
  });
});

describe('a balanced text', () => {
  it('has as many lines, of about one length', () => {
    const room = { width: 400, maxLines: 3 };
    const text = 'aaaa bbbb cccc aaaa bbbb cc';
    const plain = typesetText(text, STYLE, room, fonts);
    const balanced = typesetBalancedText(text, STYLE, room, fonts);
    expect(balanced.lines).toHaveLength(plain.lines.length);
    expect(balanced.width).toBeLessThan(plain.width);
  });
});

describe('a text that is read from the right', () => {
  it('begins each line at the right end of the widest', () => {
    const text = set('مطار مطار مطار مطار', set('مطار مطار مطار', 900, 1).width + 1, 2);
    expect(text.isRightToLeft).toBe(true);
    const [first, second] = text.lines;
    const spot = { x: 10, baselineY: 0, lineHeight: 50, anchor: 'start' } as const;
    expect(textPathData(text, spot)).toBe(
      (first?.pathDataAt(10, 0) ?? '') +
        (second?.pathDataAt(10 + text.width - second.width, 50) ?? ''),
    );
  });
});
