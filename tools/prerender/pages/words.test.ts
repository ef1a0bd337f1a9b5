import { describe, expect, it } from 'vitest';
import { pageWords } from '../../../src/features/page-head/words';

const words = pageWords({ language: 'en' });
const totals = { claimCount: 9, claimantCount: 5, eventCount: 2 };
const none = { claimCount: 0, claimantCount: 0, eventCount: 0 };

describe('the words of a page’s head', () => {
  it.each([
    [
      words.siteDescription('Irbil airport', totals, 'Strikes'),
      'Irbil airport: 9 claims by 5 claimants about 2 events, and who made each. Strikes.',
    ],
    [
      words.siteDescription(
        'Irbil',
        { claimCount: 1, claimantCount: 1, eventCount: 1 },
        'Who did it?',
      ),
      'Irbil: 1 claim by 1 claimant about 1 event, and who made it. Who did it?',
    ],
    [
      words.siteDescription('Irbil', { ...totals, eventCount: 0 }, 'Strikes'),
      'Irbil: 9 claims by 5 claimants, and who made each. Strikes.',
    ],
    [words.siteDescription('Irbil', none, 'Strikes'), 'Irbil: no claims so far. Strikes.'],
    [
      words.mapDescription({ ...totals, claimCount: 1234 }, 7),
      'A map of 1,234 claims by 5 claimants about 2 events at 7 sites, and who made each.',
    ],
    [words.mapDescription(none, 1), 'A map of claims, and who made each.'],
    [words.cardText('Irbil', { names: ['A'], otherCount: 0 }, 1), 'Map: Irbil. A: 1 claim.'],
    [
      words.cardText('Irbil', { names: ['A', 'B'], otherCount: 3 }, 9),
      'Map: Irbil. A, B, and 3 others: 9 claims.',
    ],
    [words.cardText('Irbil', { names: [], otherCount: 0 }, 0), 'Map: Irbil. No claims so far.'],
  ])('are %s', (text, expected) => {
    expect(text).toBe(expected);
  });

  it('are in English where the language has no table', () => {
    expect(pageWords({ language: 'xx' })).toBe(words);
  });
});
