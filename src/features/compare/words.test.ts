import { describe, expect, it } from 'vitest';
import { compareWords } from './words';
import { en } from '../../i18n/en';

const compare = compareWords(en);

describe('numbers in words', () => {
  it.each([
    [compare.totals(1, 1, 1), '1 claim about 1 event by 1 claimant.'],
    [compare.totals(1234, 10, 2), '1,234 claims about 10 events by 2 claimants.'],
    [
      compare.ofNoEvent(1),
      '1 claim is about a place, not an event. It is on the page of its site.',
    ],
    [
      compare.ofNoEvent(2),
      '2 claims are about a place, not an event. They are on the pages of their sites.',
    ],
    [compare.more(1), 'Show 1 more event'],
  ])('are %s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('a language without a table', () => {
  it('has the English words', () => {
    expect(compareWords({ language: 'xx' })).toBe(compare);
  });
});
