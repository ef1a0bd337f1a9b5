import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLinesOf, sizeOfLines } from './label-lines';

describe('a name in lines', () => {
  it.each([
    ['Irbil airport', ['Irbil airport']],
    ['Syrian side of the border', ['Syrian side', 'of the border']],
    ['Outside Baghdad Airport', ['Outside Baghdad', 'Airport']],
    ['Llanfairpwllgwyngyll station', ['Llanfairpwllgwyngyll', 'station']],
    ['Border', ['Border']],
    ['a'.repeat(170), ['a'.repeat(16), 'a'.repeat(16), `${'a'.repeat(16)}…`]],
    [`Base ${'b'.repeat(30)}`, ['Base', 'b'.repeat(16), 'b'.repeat(14)]],
    ['e\u0301'.repeat(40), ['e\u0301'.repeat(16), 'e\u0301'.repeat(16), 'e\u0301'.repeat(8)]],
    ['  ', []],
    ['敖德萨国际机场附近的军用仓库', ['敖德萨国际机场', '附近的军用仓库']],
    ['「敖德萨」国际机场，附近的仓库', ['「敖德萨」国际', '机场，附近的仓库']],
    ['ท่าอากาศยานนานาชาติสุวรรณภูมิ', ['ท่าอากาศยาน', 'นานาชาติสุวรรณภูมิ']],
    ['オデーサ国際空港の北側', ['オデーサ国際', '空港の北側']],
    ['इंदिरा गांधी अंतरराष्ट्रीय हवाई अड्डा', ['इंदिरा गांधी', 'अंतरराष्ट्रीय', 'हवाई अड्डा']],
    // The name's direction is that of each line: in Arabic, the first number is at the right.
    ['القاعدة الكبرى 12 – 2021', ['القاعدة الكبرى', '\u200F12 – 2021']],
    ['Kibbutz Re’im, קיבוץ רעים', ['Kibbutz Re’im,', '\u200Eקיבוץ רעים']],
  ])('of %j', (name, lines) => {
    expect(labelLinesOf(name)).toEqual(lines);
  });

  it('has all its words in their order, and a line of its own for a word that is too long', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/)), (words) => {
        const lines = labelLinesOf(words.join('  '));
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length <= 16 || !line.includes(' ')).toBe(true);
      }),
    );
  });

  it('is broken once', () => {
    expect(labelLinesOf('Broken into lines once')).toBe(labelLinesOf('Broken into lines once'));
  });
});

describe('the size of lines', () => {
  // Measured by a browser’s canvas, in Noto Sans of weight 500 at 12 pixels. A Chinese letter is a square.
  it.each([
    ['Irbil airport', 64],
    ['Outside Baghdad', 99],
    ['Western Iraq', 75],
    ['of the border', 75],
    ['敖德萨', 36],
    ['e\u0301te\u0301', 19],
  ])('of %j is near what a browser measures', (line, width) => {
    const [estimated] = sizeOfLines([line], 12);
    expect(estimated).toBeGreaterThan(0.95 * width);
    expect(estimated).toBeLessThan(1.12 * width);
  });
});
