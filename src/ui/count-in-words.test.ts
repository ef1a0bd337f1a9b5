import { describe, expect, it } from 'vitest';
import type { Count } from '../claims/model';
import { en } from '../i18n/en';
import { countInWords } from './values-in-words';

describe('a count in words', () => {
  it.each<readonly [count: Count, words: string]>([
    [{ best: 4, of: 'combatants' }, '4, counting combatants'],
    [{ best: 1, of: 'civilians' }, '1, counting civilians'],
    [{ best: 0, of: 'total' }, '0 in all'],
    [{ best: 12_000, of: 'total' }, '12,000 in all'],
    [{ low: 2, of: 'total' }, 'at least 2 in all'],
    [{ high: 9, of: 'total' }, 'at most 9 in all'],
    [{ low: 2, high: 9, of: 'combatants' }, '2 to 9, counting combatants'],
    [{ low: 0, high: 3, of: 'total' }, '0 to 3 in all'],
    [{ low: 5, high: 5, of: 'total' }, '5 in all'],
    [{ low: 5, best: 5, high: 5, of: 'total' }, '5 in all'],
    [{ low: 2, best: 4, high: 6, of: 'total' }, '4 (2 to 6) in all'],
    [{ low: 2, best: 4, of: 'total' }, '4 (at least 2) in all'],
    [{ best: 4, high: 6, of: 'civilians' }, '4 (at most 6), counting civilians'],
    [{ of: 'total' }, ''],
  ])('of %j is %j', (count, words) => {
    expect(countInWords(count, en)).toBe(words);
  });
});
