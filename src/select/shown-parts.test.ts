import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { isDifference } from '../claims/agreement/agreement';
import { accountsAtSite } from './accounts';
import { deriveView, NO_CHOICE, type ReaderChoice } from './derive';

const agreementsOnPage = (
  dataset: Parameters<typeof deriveView>[0],
  choice: ReaderChoice,
): Readonly<Record<string, readonly (readonly [string, string])[]>> =>
  Object.fromEntries(
    deriveView(dataset, choice).sites.map((view) => {
      const { eventAccounts, otherQuestions } = accountsAtSite(dataset, view, choice);
      const questions = [...eventAccounts.flatMap((event) => event.questions), ...otherQuestions];
      return [
        view.site.id,
        questions.map(({ question, agreement }) => [question, agreement] as const),
      ];
    }),
  );

const siteIds = (dataset: Parameters<typeof deriveView>[0], choice: ReaderChoice) =>
  deriveView(dataset, choice)
    .sites.filter(({ isShown }) => isShown)
    .map(({ site }) => site.id);

describe('a dispute between two events that have one claim each', () => {
  const map = tinyMap({ army: null, rebels: null }, [
    fileSite('river', [
      fileEvent('strike', [], {
        event_date: '2021-01',
        claims: [fileClaim('bomb', { claimant: 'army', about: 'weapon' })],
      }),
    ]),
    fileSite('hill', [
      fileEvent('raid', [], {
        event_date: '2021-06',
        claims: [
          fileClaim('rocket', {
            claimant: 'rebels',
            attribution: 'anonymous',
            about: 'weapon',
            disputes: 'bomb',
          }),
        ],
      }),
    ]),
    fileSite('town', [fileEvent('quiet', [], { claims: [fileClaim('calm')] })]),
  ]);
  const marks = (choice: ReaderChoice) =>
    deriveView(map, choice).sites.map(({ hasDifferingAccounts }) => hasDifferingAccounts);

  it('is on both pages, at both marks, and in the filter', () => {
    const { river, hill } = agreementsOnPage(map, NO_CHOICE);
    expect([river, hill]).toEqual([[['weapon', 'differ']], [['weapon', 'differ']]]);
    expect(marks(NO_CHOICE)).toEqual([true, true, false]);
    expect(siteIds(map, { ...NO_CHOICE, isDifferingOnly: true })).toEqual(['river', 'hill']);
  });

  it.each<readonly [string, Partial<ReaderChoice>]>([
    ['the period', { to: '2021-03' }],
    ['an attribution', { hiddenAttributions: new Set(['anonymous'] as const) }],
    ['the lens', { lens: 'claimant', hiddenToggleIds: new Set(['rebels']) }],
  ])('is nowhere while %s hides one of the two', (_, filter) => {
    const choice = { ...NO_CHOICE, ...filter };
    expect(agreementsOnPage(map, choice)['river']).toEqual([['weapon', 'one']]);
    expect(marks(choice)).toEqual([false, false, false]);
    expect(siteIds(map, { ...choice, isDifferingOnly: true })).toEqual([]);
  });

  it('is nowhere while an actor layer hides one of the two', () => {
    const acted = tinyMap({ army: null, rebels: null }, [
      fileSite('river', [
        fileEvent('strike', ['army'], {
          claims: [fileClaim('bomb', { claimant: 'army', about: 'weapon' })],
        }),
      ]),
      fileSite('hill', [
        fileEvent('raid', ['rebels'], {
          claims: [fileClaim('no', { claimant: 'rebels', about: 'weapon', disputes: 'bomb' })],
        }),
      ]),
    ]);
    const hidden = { ...NO_CHOICE, hiddenToggleIds: new Set(['rebels']) };
    expect(agreementsOnPage(acted, hidden)['river']).toEqual([
      ['responsibility', 'one'],
      ['weapon', 'one'],
    ]);
    expect(siteIds(acted, { ...hidden, isDifferingOnly: true })).toEqual([]);
  });
});

test('a dispute about a motive is said even if nobody says that the event happened', () => {
  const map = tinyMap({ army: null, rebels: null }, [
    fileSite('river', [
      fileEvent('strike', [], {
        claims: [
          fileClaim('it-was'),
          fileClaim('defence', { claimant: 'army', attribution: 'statement', about: 'motive' }),
          fileClaim('attack', {
            claimant: 'rebels',
            attribution: 'statement',
            about: 'motive',
            disputes: 'defence',
          }),
        ],
      }),
    ]),
  ]);
  const choice = { ...NO_CHOICE, hiddenAttributions: new Set(['reported'] as const) };
  expect(agreementsOnPage(map, choice)['river']).toEqual([['motive', 'differ']]);
  expect(deriveView(map, choice).sites[0]).toMatchObject({
    shownEvents: [],
    hasDifferingAccounts: true,
  });
  expect(siteIds(map, { ...choice, isDifferingOnly: true })).toEqual(['river']);
});

test('a difference is said at an event whose claims are listed at another', () => {
  const about = { about: 'fatalities' as const };
  const map = tinyMap({ army: null, rebels: null }, [
    fileSite('river', [
      fileEvent('first', [], {
        event_date: '2021-01',
        claims: [
          fileClaim('one-at-first', {
            ...about,
            claimant: 'army',
            value: { best: 9, of: 'total' },
            alsoAbout: ['third'],
          }),
        ],
      }),
      fileEvent('second', [], {
        event_date: '2021-02',
        claims: [
          fileClaim('one-at-second', {
            ...about,
            claimant: 'rebels',
            disputes: 'one-at-first',
            alsoAbout: ['third'],
          }),
        ],
      }),
      fileEvent('third', [], { event_date: '2021-03', claims: [fileClaim('calm')] }),
    ]),
  ]);
  expect(agreementsOnPage(map, NO_CHOICE)['river']).toEqual([
    ['fatalities', 'one'],
    ['fatalities', 'one'],
    ['occurrence', 'one'],
    ['fatalities', 'differ'],
  ]);
});

test('beside an event whose accounts differ, the filter keeps the claims about its site', () => {
  const map = tinyMap({ army: null, rebels: null }, [
    fileSite(
      'river',
      [
        fileEvent('strike', [], {
          claims: [
            fileClaim('bomb', { claimant: 'army', about: 'weapon' }),
            fileClaim('no', { claimant: 'rebels', about: 'weapon', disputes: 'bomb' }),
          ],
        }),
      ],
      { claims: [fileClaim('a-ford', { about: 'context' })] },
    ),
  ]);
  expect(agreementsOnPage(map, { ...NO_CHOICE, isDifferingOnly: true })['river']).toEqual([
    ['weapon', 'differ'],
    ['context', 'one'],
  ]);
});

describe('for every map and every view', () => {
  it('the mark has a notch if and only if a heading of the page says that accounts differ', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const onPage = agreementsOnPage(dataset, view);
        for (const { site, hasDifferingAccounts } of deriveView(dataset, view).sites) {
          const differs = (onPage[site.id] ?? []).some(([, agreement]) =>
            isDifference(agreement as never),
          );
          expect(hasDifferingAccounts).toBe(differs);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the filter "only where accounts differ" leaves the events whose accounts differ without it', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const all = { ...view, isDifferingOnly: false };
        const differing = deriveView(dataset, all).sites.flatMap((site) =>
          accountsAtSite(dataset, site, all).eventAccounts.flatMap(({ eventView, questions }) =>
            questions.some(({ agreement }) => isDifference(agreement)) ? [eventView.event.id] : [],
          ),
        );
        const only = { ...view, isDifferingOnly: true };
        const left = deriveView(dataset, only).shownEvents.map(({ event }) => event.id);
        expect(left.sort()).toEqual(differing.sort());
        const marked = deriveView(dataset, all).sites.filter((site) => site.hasDifferingAccounts);
        expect(siteIds(dataset, only)).toEqual(marked.map(({ site }) => site.id));
      }),
      { numRuns: 200 },
    );
  });
});
