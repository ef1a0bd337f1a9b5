import { describe, expect, it } from 'vitest';
import { claimWords } from '../../i18n/claim-words';
import { en } from '../../i18n/en';
import { readingWords } from './words';

const reading = readingWords(en);

describe('the words of the reading mode', () => {
  it.each([
    [reading.step(12, 81, claimWords(en).passage({ paragraph: 5 })), 'Claim 12 of 81, paragraph 5'],
    [reading.step(1, 1, null), 'Claim 1 of 1'],
    [reading.steps(1), '1 claim, in the order of the documents'],
  ])('are %s', (words, expected) => {
    expect(words).toBe(expected);
  });

  it('are English for a language without a table', () => {
    expect(readingWords({ language: 'xx' })).toBe(reading);
  });
});
