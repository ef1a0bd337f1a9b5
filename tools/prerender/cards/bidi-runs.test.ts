import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBidiRuns, isRightToLeft } from './bidi-runs';

const runsOf = (line: string) =>
  splitBidiRuns(line, isRightToLeft(line)).map(({ text, isRightToLeft }) => [
    isRightToLeft ? '←' : '→',
    text,
  ]);

describe('the runs of a line, from left to right', () => {
  it('are one where it has one direction', () => {
    expect(runsOf('Irbil airport (3 km)')).toEqual([['→', 'Irbil airport (3 km)']]);
    expect(runsOf('مطار أربيل')).toEqual([['←', 'مطار أربيل']]);
  });

  it('stand in the order in which they are read', () => {
    expect(runsOf('Irbil: مطار أربيل, x 3')).toEqual([
      ['→', 'Irbil: '],
      ['←', 'مطار أربيل'],
      ['→', ', x 3'],
    ]);
    expect(runsOf('حزيران/يونيو 2021 (رواية).')).toEqual([
      ['←', ' (رواية).'],
      ['→', '2021'],
      ['←', 'حزيران/يونيو '],
    ]);
  });

  it('leave alone what stands after a name that is isolated', () => {
    const [, ...rest] = runsOf('By \u2068مطار\u2069, 27 June').map(([, text]) => text);
    expect(rest.join('')).toBe('مطار\u2069, 27 June');
    const [, ...turned] = runsOf('By مطار, 27 June').map(([, text]) => text);
    expect(turned.join('')).not.toBe('مطار, 27 June');
  });

  it('follow the first letter that has a direction', () => {
    expect(isRightToLeft('… 3 مطار (X)')).toBe(true);
    expect(isRightToLeft('… 3 X (مطار)')).toBe(false);
    expect(isRightToLeft('')).toBe(false);
  });

  it('hold every letter once, whatever is written', () => {
    const letters = fc.constantFrom('a', 'ب', '1', ' ', '(', '\u202E', '\u2067', '\u2069', '🙂');
    fc.assert(
      fc.property(fc.string({ unit: letters }), fc.boolean(), (line, rightToLeft) => {
        const all = splitBidiRuns(line, rightToLeft)
          .map(({ text }) => text)
          .join('');
        expect([...all].sort()).toEqual([...line].sort());
      }),
    );
  });
});
