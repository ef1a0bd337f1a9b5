import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLinesOf } from './label-lines';

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
