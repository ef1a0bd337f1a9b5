import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryStatedTime } from '../../../tests/support/arbitrary-dates';
import { calendarDay } from '../edtf/calendar';
import { parseTimeRange, type TimeRange } from '../edtf/time-range';
import type { EdtfText } from '../model';
import type { Comparison } from './comparison';
import { compareTimeRanges } from './dates';

const runs = { numRuns: 2000 };

/** @throws if the text is no date. */
function rangeOf(text: EdtfText): TimeRange {
  const range = parseTimeRange(text);
  if (range === null) throw new Error(`${text} is no date`);
  return range;
}

const compare = (a: EdtfText, b: EdtfText): Comparison => compareTimeRanges(rangeOf(a), rangeOf(b));
const arbitraryText = arbitraryStatedTime.filter((text) => parseTimeRange(text) !== null);
const unmarked = arbitraryText.filter((text) => !/[~?%]/.test(text));

/** Every quarter of an hour by which the clock of the place can be ahead of UTC, in seconds. */
const OFFSETS = Array.from({ length: 14 * 8 + 1 }, (_, quarter) => (quarter - 14 * 4) * 900);

/** True if two ranges have a second in common where the clock of the place is so far ahead of UTC. */
function haveCommonSecond(
  a: TimeRange,
  b: TimeRange,
  offsetOfPlace: number,
  extent: 'exact' | 'widest',
): boolean {
  const ends = (range: TimeRange) => {
    const [from, to] =
      extent === 'exact' ? [range.from, range.to] : [range.widestFrom, range.widestTo];
    const offset = range.isByPlace ? offsetOfPlace : 0;
    return [from - offset, to - offset];
  };
  const [[fromA = 0, toA = 0], [fromB = 0, toB = 0]] = [ends(a), ends(b)];
  return fromA <= toB && fromB <= toA;
}

test('two dates say the same of each other, in either order', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (a, b) => {
      expect(compare(a, b)).toBe(compare(b, a));
    }),
    runs,
  );
});

test('a date does not differ from itself, and agrees with itself if both ends are known', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const { from, to } = rangeOf(text);
      expect(compare(text, text)).toBe(to - from < Infinity ? 'agree' : 'not-compared');
    }),
    runs,
  );
});

test('dates differ only if they have no second in common on any clock', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (a, b) => {
      const canMeet = OFFSETS.some((at) => haveCommonSecond(rangeOf(a), rangeOf(b), at, 'widest'));
      if (canMeet) expect(compare(a, b)).not.toBe('differ');
    }),
    runs,
  );
});

test('dates of one clock differ if they have no second in common', () => {
  const ofPlace = arbitraryText.filter((text) => !/Z|[+-]\d\d:\d\d/.test(text));
  fc.assert(
    fc.property(ofPlace, ofPlace, (a, b) => {
      const doMeet = haveCommonSecond(rangeOf(a), rangeOf(b), 0, 'widest');
      expect(compare(a, b) === 'differ').toBe(!doMeet);
    }),
    runs,
  );
});

test('dates agree only if they have a second in common on every clock', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (a, b) => {
      if (compare(a, b) !== 'agree') return;
      for (const at of OFFSETS)
        expect(haveCommonSecond(rangeOf(a), rangeOf(b), at, 'exact')).toBe(true);
    }),
    runs,
  );
});

test('a mark makes neither a difference nor an agreement', () => {
  const date = unmarked.filter((text) => !/[/X]|-2[1-4]$/.test(text));
  fc.assert(
    fc.property(date, arbitraryText, fc.constantFrom('~', '?', '%'), (a, b, mark) => {
      const [plain, marked] = [compare(a, b), compare(`${a}${mark}`, b)];
      if (marked === 'differ') expect(plain).toBe('differ');
      if (marked === 'agree') expect(plain).toBe('agree');
    }),
    runs,
  );
});

/** The day and time `quarters` quarters of an hour after the beginning of 25 June 2021. */
function dateAt(quarters: number): EdtfText {
  const { month, day } = calendarDay(18_803 + Math.floor(quarters / 96));
  const two = (n: number) => String(n).padStart(2, '0');
  const ofDay = quarters % 96;
  return `2021-${two(month)}-${two(day)}T${two(Math.floor(ofDay / 4))}:${two((ofDay % 4) * 15)}`;
}

test('a wider interval makes no difference, and an open end makes no agreement either', () => {
  const quarters = fc.nat(96);
  fc.assert(
    fc.property(
      fc.tuple(quarters, quarters, quarters, quarters),
      fc.constantFrom('', 'Z', '+03:00'),
      arbitraryText,
      ([before, start, length, after], offset, other) => {
        const at = (quarter: number) => `${dateAt(quarter)}${offset}`;
        const [from, to] = [before + start, before + start + length];
        const narrow = `${at(from)}/${at(to)}`;
        const wide = `${at(start)}/${at(to + after)}`;
        if (compare(narrow, other) === 'differ') return;
        expect(compare(wide, other)).not.toBe('differ');
        for (const open of [`../${at(to)}`, `${at(from)}/..`, `${at(from)}/`])
          expect(compare(open, other)).toBe('not-compared');
      },
    ),
    runs,
  );
});

test('the same offset on both sides changes nothing', () => {
  const timed = arbitraryText.filter((text) => /^[^/]*T[\d:]+$/.test(text));
  fc.assert(
    fc.property(timed, timed, fc.constantFrom('Z', '+03:00', '-04:30'), (a, b, offset) => {
      expect(compare(`${a}${offset}`, `${b}${offset}`)).toBe(compare(a, b));
    }),
    runs,
  );
});
