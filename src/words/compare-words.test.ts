import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words';
import { claimWords } from './claim-words';
import { en } from './en';
import { readingWords } from './reading-words';

const compare = compareWords(en);
const reading = readingWords(en);

describe('numbers in words', () => {
  it.each([
    [compare.totals(1, 1, 1), '1 claim about 1 event by 1 claimant.'],
    [compare.totals(1234, 10, 2), '1,234 claims about 10 events by 2 claimants.'],
    [compare.ofNoEvent(1), '1 claim is about a place and no event, and stands at its site.'],
    [compare.ofNoEvent(2), '2 claims are about a place and no event, and stand at their sites.'],
    [compare.more(1), 'Show 1 more event'],
    [reading.step(12, 81, claimWords(en).paragraph(5)), 'Claim 12 of 81 · paragraph 5'],
    [reading.step(1, 1, null), 'Claim 1 of 1'],
    [reading.steps(1), '1 claim, in the article’s order'],
  ])('are %s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('a language that there is no table for', () => {
  it('is served by English', () => {
    expect(compareWords({ language: 'xx' })).toBe(compare);
    expect(readingWords({ language: 'xx' })).toBe(reading);
  });
});
