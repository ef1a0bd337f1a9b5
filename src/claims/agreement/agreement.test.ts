import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import {
  accountsDiffer,
  agreementsByQuestion,
  canAccountsDiffer,
  saysEventHappened,
  type ClaimFilter,
  isDifference,
} from './agreement';
import type { Dataset } from '../model';
import { blames, datasetOf, dead, located, said } from '../../../tests/support/two-events';

const agreementAt = (dataset: Dataset, event: string, isShown?: ClaimFilter) =>
  agreementsByQuestion(dataset, dataset.claimsByEventId.get(event) ?? [], isShown);
const eventsThatDiffer = (dataset: Dataset, isShown?: ClaimFilter) =>
  [...dataset.eventById.keys()].filter((event) =>
    [...agreementAt(dataset, event, isShown).values()].some(isDifference),
  );

// prettier-ignore
const COUNTS = [
  ['the same count by two claimants with no common party', [dead('state', { best: 4 }), dead('group', { best: 4 })], 'agree'],
  ['counts that exclude each other', [dead('state', { best: 4 }), dead('group', { best: 6 })], 'differ'],
  ['ranges that touch', [dead('state', { low: 2, high: 4 }), dead('group', { low: 4, high: 6 })], 'agree'],
  ['ranges that do not meet', [dead('state', { low: 2, high: 4 }), dead('group', { low: 5, high: 6 })], 'differ'],
  ['at least five, and ten', [dead('state', { low: 5 }), dead('group', { best: 10 })], 'not-compared'],
  ['at least five, and three', [dead('state', { low: 5 }), dead('group', { best: 3 })], 'differ'],
  ['at most five, and none', [dead('state', { high: 5 }), dead('group', { best: 0 })], 'not-compared'],
  ['a best with a low, whose high is unknown', [dead('state', { low: 3, best: 4 }), dead('group', { best: 40 })], 'differ'],
  ['a best with a high, whose low is unknown', [dead('state', { best: 4, high: 5 }), dead('group', { best: 1 })], 'differ'],
  ['fighters and a child', [dead('state', { best: 4, of: 'combatants' }), dead('group', { best: 1, of: 'civilians' })], 'not-compared'],
  ['a count and words', [dead('state', { best: 4 }), { claimant: 'group' }], 'not-compared'],
  ['one claimant', [dead('state', { best: 4 })], 'one'],
  ['one claimant twice', [dead('state', { best: 4 }), dead('state', { best: 4 })], 'one'],
  ['one claimant in two sources', [dead('state', { best: 4 }), dead('state', { best: 4 }, { source: 'gazette' })], 'one'],
  ['one claimant with two counts', [dead('state', { best: 4 }), dead('state', { best: 6 })], 'one'],
  ['two of the same party', [dead('ministry', { best: 4 }), dead('state-official', { best: 4 })], 'not-compared'],
  ['an actor and its party', [dead('ministry', { best: 4 }), dead('state', { best: 4 })], 'not-compared'],
  ['two of the same party who contradict each other', [dead('ministry', { best: 4 }), dead('state-official', { best: 6 })], 'differ'],
  ['an outlet and a claimant whom it quotes', [dead('group', { best: 4 }, { via: ['agency'] }), dead('agency', { best: 4 })], 'not-compared'],
  ['an outlet and a claimant whom its article quotes', [dead('group', { best: 4 }, { source: 'gazette' }), dead('gazette', { best: 4 })], 'not-compared'],
  ['an outlet and a claimant whom it does not quote', [dead('group', { best: 4 }), dead('gazette', { best: 4 })], 'agree'],
  ['two claimants whom the same outlet quotes', [dead('group', { best: 4 }, { via: ['agency'] }), dead('state', { best: 4 }, { via: ['agency'] })], 'agree'],
  ['an outlet that contradicts a claimant whom it quotes', [dead('group', { best: 4 }, { via: ['agency'] }), dead('agency', { best: 6 })], 'differ'],
  ['two claimants who agree and a third who does not', [dead('state', { best: 4 }), dead('group', { best: 4 }), dead('witness', { best: 9 })], 'differ'],
  ['a count that its claimant has corrected', [dead('state', { best: 3 }), dead('state', { best: 4 }, { corrects: ['one-0'] }), dead('group', { best: 4 })], 'agree'],
] as const;

// prettier-ignore
const NAMES = [
  ['the same actor', [blames('state', ['group']), blames('witness', ['group'])], 'agree'],
  ['an actor and its party', [blames('state', ['group']), blames('witness', ['wing'])], 'agree'],
  ['one common actor', [blames('state', ['group']), blames('witness', ['agency', 'group'])], 'agree'],
  ['no common actor', [blames('witness', ['group']), blames('gazette', ['state'])], 'not-compared'],
  ['two wings of one group', [blames('state', ['wing']), blames('ministry', ['wing'])], 'not-compared'],
  ['no common actor, and a dispute', [blames('state', ['group']), blames('group', ['state'], { disputes: 'one-0' })], 'differ'],
] as const;

const CITY = {
  geometry: { type: 'Point', coordinates: [44, 36] },
  where_prec: 2,
  coordinateUncertaintyInMeters: 20_000,
};
const AIRPORT = {
  ...CITY,
  geometry: { type: 'Point', coordinates: [43.96, 36.2] },
  where_prec: 1,
  coordinateUncertaintyInMeters: 2_000,
};
const FAR_AWAY = { ...CITY, geometry: { type: 'Point', coordinates: [41, 34] } };
const COUNTRY = { geometry: null, where_prec: 6 };

// prettier-ignore
const PLACES = [
  ['the same place by two claimants with no common party', [located('state', CITY), located('group', CITY)], 'agree'],
  ['discs that overlap', [located('state', { ...CITY, coordinateUncertaintyInMeters: 21_000 }), located('group', AIRPORT)], 'agree'],
  ['discs that are apart', [located('state', CITY), located('group', FAR_AWAY)], 'differ'],
  ['a place and a country', [located('state', CITY), located('group', COUNTRY)], 'not-compared'],
  ['a place and words', [located('state', CITY), { claimant: 'group', about: 'location' }], 'not-compared'],
  ['one claimant', [located('state', CITY)], 'one'],
  ['one claimant with two places', [located('state', CITY), located('state', FAR_AWAY)], 'one'],
  ['two of the same party', [located('ministry', CITY), located('state-official', CITY)], 'not-compared'],
  ['two of the same party who contradict each other', [located('ministry', CITY), located('state-official', FAR_AWAY)], 'differ'],
  ['an outlet and a claimant whom it quotes', [located('group', CITY, { via: ['agency'] }), located('agency', CITY)], 'not-compared'],
  ['an outlet that contradicts a claimant whom it quotes', [located('group', CITY, { via: ['agency'] }), located('agency', FAR_AWAY)], 'differ'],
  ['two who agree and a third who does not', [located('state', CITY), located('group', CITY), located('witness', FAR_AWAY)], 'differ'],
  ['a place that its claimant has corrected', [located('state', FAR_AWAY), located('state', CITY, { corrects: ['one-0'] }), located('group', CITY)], 'agree'],
  ['the same place, disputed', [located('state', CITY), located('group', CITY, { disputes: ['one-0'] })], 'differ'],
  ['the same place, contrasted', [located('state', CITY), located('group', CITY, { contrasts: ['one-0'], remarks: 'why' })], 'differ-as-read'],
  ['places that are apart, contrasted', [located('state', CITY), located('group', FAR_AWAY, { contrasts: ['one-0'], remarks: 'why' })], 'differ'],
  ['places that are not compared, confirmed', [located('state', CITY), located('group', COUNTRY, { confirms: ['one-0'] })], 'agree'],
] as const;

// prettier-ignore
const LINKS = [
  ['words by two', [said('state'), said('group')], 'not-compared'],
  ['words that are disputed', [said('state'), said('group', { disputes: ['one-0'] })], 'differ'],
  ['words that the editors contrast', [said('state'), said('group', { contrasts: ['one-0'], remarks: 'why' })], 'differ-as-read'],
  ['words contrasted and disputed', [said('state'), said('group', { contrasts: ['one-0'], remarks: 'why' }), said('witness', { disputes: ['one-0'] })], 'differ'],
  ['words contrasted and confirmed', [said('state'), said('group', { contrasts: ['one-0'], remarks: 'why' }), said('witness', { confirms: ['one-0'] })], 'differ-as-read'],
  ['words that are confirmed', [said('state'), said('group', { confirms: ['one-0'] })], 'agree'],
  ['words that are qualified', [said('state'), said('group', { qualifies: ['one-0'] })], 'not-compared'],
  ['words confirmed by the same party', [said('state'), said('ministry', { confirms: ['one-0'] })], 'not-compared'],
  ['words confirmed by the outlet that quotes them', [said('state', { via: ['agency'] }), said('agency', { confirms: ['one-0'] })], 'not-compared'],
  ['words confirmed and disputed', [said('state'), said('group', { confirms: ['one-0'] }), said('witness', { disputes: ['one-0'] })], 'differ'],
] as const;

describe('counts', () => {
  test.each(COUNTS)('%s: %s', (_, claims, expected) => {
    expect(agreementAt(datasetOf(claims), 'one').get('fatalities')).toBe(expected);
  });
});

describe('those responsible', () => {
  test.each(NAMES)('%s: %s', (_, claims, expected) => {
    expect(agreementAt(datasetOf(claims), 'one').get('responsibility')).toBe(expected);
  });
});

describe('places', () => {
  test.each(PLACES)('%s: %s', (_, claims, expected) => {
    expect(agreementAt(datasetOf(claims), 'one').get('location')).toBe(expected);
  });

  test('a hidden claim is not compared', () => {
    const dataset = datasetOf([located('state', CITY), located('group', FAR_AWAY)]);
    const claims = dataset.claimsByEventId.get('one') ?? [];
    const byState: ClaimFilter = ({ claimant }) => claimant === 'state';
    expect(agreementAt(dataset, 'one', byState).get('location')).toBe('one');
    expect(accountsDiffer(dataset, claims, () => true)).toBe(true);
    expect(accountsDiffer(dataset, claims, byState)).toBe(false);
  });

  test('a claim that is also about an event is compared there', () => {
    const dataset = datasetOf(
      [located('state', CITY, { alsoAbout: ['two'] })],
      [located('group', FAR_AWAY)],
    );
    expect(eventsThatDiffer(dataset)).toEqual(['two']);
  });
});

describe('links', () => {
  test.each(LINKS)('%s: %s', (_, claims, expected) => {
    expect(agreementAt(datasetOf(claims), 'one').get('weapon')).toBe(expected);
  });

  test('a dispute across two events shows at both', () => {
    const dataset = datasetOf([said('state')], [said('group', { disputes: 'one-0' })]);
    expect(eventsThatDiffer(dataset)).toEqual(['one', 'two']);
  });

  test('a dispute between claims that share an event shows at that event alone', () => {
    const dataset = datasetOf(
      [said('state', { alsoAbout: ['two'] })],
      [said('group', { disputes: 'one-0' })],
    );
    expect(eventsThatDiffer(dataset)).toEqual(['two']);
  });

  test('a count of two events is a sum, and is not compared with the same count of one', () => {
    const dataset = datasetOf(
      [dead('state', { best: 4 }, { alsoAbout: ['two'] })],
      [dead('group', { best: 4 })],
    );
    expect(agreementAt(dataset, 'two').get('fatalities')).toBe('not-compared');
    expect(agreementAt(dataset, 'one').get('fatalities')).toBe('one');
  });
});

describe('a hidden claim', () => {
  const dataset = datasetOf([
    dead('state', { best: 4 }),
    dead('group', { best: 6 }),
    said('witness'),
  ]);
  const byOthersThan = (claimant: string) => (claim: { claimant: string }) =>
    claim.claimant !== claimant;

  test('is not compared', () => {
    expect(eventsThatDiffer(dataset)).toEqual(['one']);
    expect(eventsThatDiffer(dataset, byOthersThan('group'))).toEqual([]);
    expect(agreementAt(dataset, 'one', byOthersThan('group')).get('fatalities')).toBe('one');
  });

  test('disputes nothing', () => {
    const disputed = datasetOf([said('state'), said('group', { disputes: 'one-0' })]);
    expect(agreementAt(disputed, 'one').get('weapon')).toBe('differ');
    expect(agreementAt(disputed, 'one', byOthersThan('group')).get('weapon')).toBe('one');
  });

  test('adds no question', () => {
    const asked = agreementAt(dataset, 'one', byOthersThan('witness'));
    expect([...asked.keys()]).toEqual(['fatalities']);
  });

  test('still counts for who quotes whom', () => {
    const quoting = datasetOf([
      said('group', { via: ['agency'] }),
      dead('group', { best: 4 }),
      dead('agency', { best: 4 }),
    ]);
    const onlyCounts = (claim: { about: string }) => claim.about === 'fatalities';
    expect(agreementAt(quoting, 'one', onlyCounts).get('fatalities')).toBe('not-compared');
  });
});

test('a motive does not say that the event happened', () => {
  const claims = datasetOf([said('state'), said('state', { about: 'motive' })]).claimsByEventId.get(
    'one',
  );
  expect(claims?.map(saysEventHappened)).toEqual([true, false]);
});

test('an unknown event has no agreements', () => {
  const dataset = datasetOf([]);
  expect(agreementAt(dataset, 'nowhere').size).toBe(0);
  expect(agreementsByQuestion(dataset, []).size).toBe(0);
});

test('where nothing may differ, nothing differs, whichever claims are shown', () => {
  fc.assert(
    fc.property(arbitraryDataset, fc.infiniteStream(fc.boolean()), (dataset, coins) => {
      for (const claims of dataset.claimsByEventId.values()) {
        const shown = new Set(claims.filter(() => coins.next().value));
        const agreements = agreementsByQuestion(dataset, claims, (claim) => shown.has(claim));
        if ([...agreements.values()].some(isDifference))
          expect(canAccountsDiffer(dataset, claims)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
