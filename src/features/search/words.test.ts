import { describe, expect, it } from 'vitest';
import { searchWords } from './words';

const words = searchWords({ language: 'en' });

describe('the words of search', () => {
  it.each([
    [words.found(1), '1 found.'],
    [words.found(1234), '1,234 found.'],
    [words.hidden(1), '1 more is hidden by the filters.'],
    [words.hidden(2), '2 more are hidden by the filters.'],
    [words.allHidden(1), 'The one entry found is hidden by the filters.'],
    [words.allHidden(3), 'All 3 entries found are hidden by the filters.'],
    [words.nothing.join('x'), 'Nothing on this map matches “x”.'],
    [words.kind('actor'), 'Actors'],
  ])('are %s', (text, expected) => {
    expect(text).toBe(expected);
  });

  it('are English for a language without a table', () => {
    expect(searchWords({ language: 'xx' })).toBe(words);
  });
});
