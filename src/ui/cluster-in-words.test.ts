import { expect, test } from 'vitest';
import { tinyMap } from '../../tests/support/map-files';
import type { Cluster } from '../cartography/clusters/clusters';
import { en } from '../i18n/en';
import { clusterInWords } from './cluster-in-words';

const dataset = tinyMap({ army: null, rebels: null, guard: null, police: null }, []);
const share = (toggleId: string, eventCount: number) => ({
  toggleId,
  hue: 'blue' as const,
  eventCount,
});

function wordsOf(more: Partial<Cluster['tally']>, differingSiteCount = 0): string {
  const tally = { eventCount: 0, maybeEventCount: 0, claimCount: 0, shares: [], ...more };
  return clusterInWords(dataset, { tally, siteIds: ['a', 'b'], differingSiteCount }, en, 'en');
}

test.each<readonly [what: string, words: string, expected: string]>([
  [
    'who acted in how many events, and where accounts differ',
    wordsOf({ eventCount: 3, claimCount: 1, shares: [share('army', 2), share('rebels', 1)] }, 1),
    '2 sites, 3 events, and 1 claim. Name of army in 2 and Name of rebels in 1. Accounts differ at 1 site.',
  ],
  [
    'only the foremost of many actors',
    wordsOf({
      eventCount: 9,
      claimCount: 9,
      shares: ['army', 'rebels', 'guard', 'police'].map((id) => share(id, 4)),
    }),
    '2 sites, 9 events, and 9 claims. Name of army in 4, Name of rebels in 4, Name of guard in 4, and 1 other.',
  ],
  [
    'how many events may be outside the period',
    wordsOf({ eventCount: 2, claimCount: 2, maybeEventCount: 1, shares: [share('army', 2)] }),
    '2 sites, 2 events, and 2 claims. 1 of these events may or may not be in the period. Name of army in 2.',
  ],
  [
    'nothing of claims, if what is claimed there is about a region',
    wordsOf({}),
    '2 sites and 0 events.',
  ],
])('a cluster in words says %s', (_what, words, expected) => {
  expect(words).toBe(expected);
});
