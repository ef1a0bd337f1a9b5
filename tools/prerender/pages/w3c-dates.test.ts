import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryEventDate } from '../../../tests/support/arbitrary-dates';
import { toFullDay, toW3cDate } from '../../../src/features/page-head/w3c-dates';

describe('a date in the W3C’s profile', () => {
  it.each([
    ['2021-06-27', '2021-06-27'],
    ['2021-06', '2021-06'],
    ['2021', '2021'],
    ['2021-06-27T23:30:00-05:00', '2021-06-27'],
    ['2021-06-27T01:00:00', '2021-06-27'],
    ['2021-06-27~', null],
    ['2021-06?', null],
    ['2021%', null],
    ['2021-06-XX', null],
    ['202X', null],
    ['2021-22', null],
    ['2021-06/2021-07', null],
    ['2021-06-27/..', null],
    ['-0044', null],
    ['Y12021', null],
    ['2021-02-30', null],
    ['yesterday', null],
    ['', null],
  ])('for %j is %j', (edtf, date) => {
    expect(toW3cDate(edtf)).toBe(date);
  });

  it('has no digit that the date has not, and a day only where it has one', () => {
    fc.assert(
      fc.property(arbitraryEventDate, (edtf) => {
        const date = toW3cDate(edtf);
        expect(edtf.startsWith(date ?? '')).toBe(true);
        expect(toFullDay(edtf)).toBe(date?.length === 10 ? date : null);
      }),
    );
  });
});
