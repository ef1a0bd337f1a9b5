import { describe, expect, it } from 'vitest';
import { en } from './en';
import { wordsIn } from './words';

describe('the words', () => {
  it('have no empty text', () => {
    const texts = Object.values(en).filter((words) => typeof words === 'string');
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((words) => words.trim() === '')).toEqual([]);
  });
});

describe('numbers in words', () => {
  it.each([
    [en.claims(0), '0 claims'],
    [en.claims(1), '1 claim'],
    [en.claims(61), '61 claims'],
    [en.claims(1234), '1,234 claims'],
    [en.eventsOfLayer(1), '1 event'],
    [en.totals(61, 12, 8, 7), '61 claims by 12 claimants, about 8 events at 7 sites'],
    [en.totals(1, 1, 1, 1), '1 claim by 1 claimant, about 1 event at 1 site'],
    [en.totalsShown(0, 61), 'The layers show 0 of 61 claims.'],
    [en.paragraph(0), 'caption'],
    [en.paragraph(12), 'paragraph 12'],
    [en.distance(999), '999 m'],
    [en.distance(1000), '1 km'],
    [en.distance(16_093), '16.1 km'],
    [en.distance(25_000), '25 km'],
    [en.hiddenByLayers(['A']), 'Not shown. Switched off: A.'],
    [en.hiddenByLayers(['A', 'B', 'C']), 'Not shown. Switched off: A, B, and C.'],
    [
      en.notice({ kind: 'unknown-layers', ids: ['a', '<b>'] }),
      'This map has no layer for “a”, “<b>”.',
    ],
  ])('are %s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('the country of a site', () => {
  it.each([
    ['IQ', 'Iraq'],
    ['SY', 'Syria'],
    ['QZ', 'QZ'],
  ])('%s is %s', (code, name) => {
    expect(en.country(code)).toBe(name);
  });
});

describe('the language of the interface', () => {
  it.each([[['en']], [['en-GB']], [['EN-us']], [['ar', 'en']], [['ar']], [[]], [['']]])(
    'for %j is one that it has',
    (preferred) => {
      expect(wordsIn(preferred)).toBe(en);
    },
  );
});
