import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { failureWords } from '../src/features/failure/words';
import { siteWords } from '../src/features/site/words';
import { actorsWords } from '../src/features/actors/words';
import { noticeWords } from '../src/features/notices/words';
import { overviewWords } from '../src/features/overview/words';
import { claimWords } from '../src/i18n/claim-words';
import { sharedWordsIn } from '../src/i18n/words';

const site = siteWords(en);
const overview = overviewWords(en);
const claim = claimWords(en);
describe('the words', () => {
  it('have no empty text', () => {
    const tables = [en, site, overview, claim, failureWords(en)];
    const texts = tables
      .flatMap((table) => Object.values<unknown>(table))
      .filter((words) => typeof words === 'string');
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((words) => words.trim() === '')).toEqual([]);
  });
});

describe('numbers in words', () => {
  it.each([
    [overview.claimsOfSite(0, 0), '0 claims'],
    [overview.claimsOfSite(1, 0), '1 claim'],
    [overview.claimsOfSite(61, 0), '61 claims'],
    [overview.claimsOfSite(1234, 0), '1,234 claims'],
    [overview.claimsOfSite(2, 1), '2 claims and 1 shared with other sites'],
    [overview.claimsOfSite(0, 1), '1 claim shared with other sites'],
    [actorsWords(en).countOfActor('actor', 1), '1 event'],
    [actorsWords(en).countOfActor('claimant', 2), '2 claims'],
    [overview.maybeInPeriodOf(1), '1 of these events may or may not be in the period.'],
    [overview.totals(61, 12, 8, 7), '61 claims by 12 claimants, about 8 events at 7 sites'],
    [overview.totals(1, 1, 1, 1), '1 claim by 1 claimant, about 1 event at 1 site'],
    [en.claimsHidden(1), '1 claim hidden by the filters.'],
    [claim.passage({ paragraph: 0 }), 'caption'],
    [claim.passage({ paragraph: 12 }), 'paragraph 12'],
    [en.distance(999), '999 m'],
    [en.distance(1000), '1 km'],
    [en.distance(16_093), '16.1 km'],
    [en.distance(25_000), '25 km'],
    [site.nearTown({ name: 'A' }), 'The mark is near A.'],
    [
      site.nearTown({ name: { en: 'A', ar: 'أ' }, metres: 41_000, octant: 2 }),
      'The mark is about 41 km east of A.',
    ],
    [
      site.nearTown({ name: 'A', metres: 1_900_000, octant: 7 }),
      'The mark is about 1,900 km north-west of A.',
    ],
    [overview.hiddenByActors(['A']), 'Not shown. Switched off: A.'],
    [overview.hiddenByActors(['A', 'B', 'C']), 'Not shown. Switched off: A, B, and C.'],
    [
      noticeWords(en).notice({ kind: 'unknown-actors', ids: ['a', '<b>'] }),
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
      expect(sharedWordsIn(preferred)).toMatchObject({ language: 'en', panel: en.panel });
    },
  );
});
