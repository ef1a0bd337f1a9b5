import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOfFile, fileSite, tinyMap } from '../../../tests/support/map-files';
import { manyRaidsMap } from '../../../tests/support/many-raids';
import { ATTRIBUTIONS } from '../../claims/model';
import { accountsAtSite } from '../accounts';
import { LENSES, NO_FILTER, type Filter } from '../filter';
import { actorToggleIds } from '../actor-groups';
import { siteViewOf } from '../site-views';
import { eventListOf, EVENT_ORDERS, accountsOfEntries, type EventOrder } from './event-list';
import { ELEMENTS_PER_PART_MAX, hasListsInParts, isSiteInParts } from './limits';
import { makeLists } from './lists';
import { siteListOf } from './site-list';

const map = datasetOfFile(manyRaidsMap({ raids: 150, hasSiege: true }));
const [town] = map.sites;
if (town === undefined) throw new Error('the map has no town');
const lists = makeLists(map, NO_FILTER);
const year = fc.integer({ min: 2002, max: 2007 }).map(String);

const arbitraryFilter: fc.Arbitrary<Filter> = fc.constantFrom(...LENSES).chain((lens) =>
  fc.record({
    lens: fc.constant(lens),
    hiddenToggleIds: fc.subarray([...actorToggleIds(map, lens)]).map((ids) => new Set(ids)),
    hiddenAttributions: fc.subarray([...ATTRIBUTIONS], { maxLength: 2 }).map((ids) => new Set(ids)),
    isDifferingOnly: fc.constant(false),
    from: fc.option(year),
    to: fc.option(year),
  }),
);
const arbitraryOrder = fc.constantFrom(...EVENT_ORDERS);
const few = { numRuns: 25 };

/** What each part of the town's list shows, for a filter. */
function shownIn(filter: Filter, order: EventOrder) {
  const view = siteViewOf(map, town as NonNullable<typeof town>, filter);
  const { parts } = eventListOf(map, view, filter, order);
  const accounts = parts.map(({ groups }) =>
    groups.flatMap(({ entries }) => accountsOfEntries(map, view, filter, entries)),
  );
  return { view, parts, accounts };
}

describe('the events of a town with many', () => {
  it('has the events and claims of its page in exactly one part each, under any filter and in both orders', () => {
    fc.assert(
      fc.property(arbitraryFilter, arbitraryOrder, (filter, order) => {
        const { view, accounts } = shownIn(filter, order);
        const whole = accountsAtSite(map, view, filter);
        const all = accounts.flat();
        const begun = all.filter(({ event, isContinued }) => event !== null && !isContinued);
        expect(begun.map(({ event }) => event?.eventView.event.id).sort()).toEqual(
          view.shownEvents.map(({ event }) => event.id).sort(),
        );
        const claims = all.flatMap(({ questions }) => questions.flatMap((one) => one.claims));
        const expected = [
          ...whole.eventAccounts.flatMap(({ questions }) => questions),
          ...whole.otherQuestions,
        ].flatMap((one) => one.claims);
        expect(claims.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        const elsewhere = all.flatMap(({ event }) => event?.claimsListedElsewhere ?? []);
        expect(elsewhere.length).toBe(
          whole.eventAccounts.flatMap((one) => one.claimsListedElsewhere).length,
        );
      }),
      few,
    );
  });

  it('has years in order, and what has none last, with what concerns the town at the end', () => {
    fc.assert(
      fc.property(arbitraryFilter, arbitraryOrder, (filter, order) => {
        const groups = shownIn(filter, order).parts.flatMap((part) => part.groups);
        const kinds = groups.map(({ group }) => group.kind);
        const years = groups.flatMap(({ group }) => ('year' in group ? [group.year] : []));
        expect(years).toEqual(years.toSorted((a, b) => (order === 'oldest' ? a - b : b - a)));
        const isLate = kinds.map((kind) => kind === 'no-year' || kind === 'site-itself');
        expect(isLate).toEqual(isLate.toSorted((a, b) => Number(a) - Number(b)));
        if (kinds.includes('site-itself')) expect(kinds.at(-1)).toBe('site-itself');
      }),
      few,
    );
  });

  it('never has more parts under a filter or newest first than the build writes', () => {
    const written = lists.writtenPartCount('town');
    expect(written).toBeGreaterThan(5);
    fc.assert(
      fc.property(arbitraryFilter, arbitraryOrder, (filter, order) => {
        expect(shownIn(filter, order).parts.length).toBeLessThanOrEqual(written);
      }),
      few,
    );
    expect(shownIn(NO_FILTER, 'newest').parts.length).toBe(written);
  });

  it('opens the part that has a claim, whichever is asked for', () => {
    const ids = [...map.claimById.values()].filter(({ siteId }) => siteId === 'town');
    fc.assert(
      fc.property(
        arbitraryFilter,
        arbitraryOrder,
        fc.constantFrom(...ids),
        fc.nat({ max: 20 }),
        (filter, order, claim, asked) => {
          const view = siteViewOf(map, town, filter);
          fc.pre(view.ownClaims.includes(claim));
          const shown = lists.shownEvents({ siteView: view, filter, claim }, order, asked + 1);
          const onPart = shown?.accountsByGroup
            .flat()
            .flatMap(({ questions }) => questions.flatMap((one) => one.claims));
          expect(onPart).toContain(claim);
        },
      ),
      few,
    );
  });

  it('divides an event that is too long for a part, and says that it goes on', () => {
    const { accounts } = shownIn(NO_FILTER, 'oldest');
    const slices = accounts.map((part) =>
      part.filter(({ event }) => event?.eventView.event.id === 'siege'),
    );
    const holding = slices.filter((part) => part.length > 0);
    expect(holding.length).toBeGreaterThan(2);
    expect(holding.flat().map(({ isContinued }) => isContinued)).toEqual(
      holding.map((_, index) => index > 0),
    );
    for (const [slice] of holding) {
      const count = slice?.questions.flatMap(({ claims }) => claims).length ?? 0;
      expect(count * 18).toBeLessThanOrEqual(ELEMENTS_PER_PART_MAX);
    }
  });
});

describe('the sites of a large map', () => {
  it('are those that the filter shows, each in one part, with a place in the list for each', () => {
    fc.assert(
      fc.property(arbitraryFilter, fc.constantFrom('file', 'time'), (filter, sort) => {
        const views = map.sites.map((site) => siteViewOf(map, site, filter));
        const { parts, groups } = siteListOf(map, views, sort);
        const listed = parts.flatMap((part) => part.groups.flatMap(({ entries }) => entries));
        expect(listed.map(({ site }) => site.id).sort()).toEqual(
          views
            .filter(({ isShown }) => isShown)
            .map(({ site }) => site.id)
            .sort(),
        );
        expect(new Set(groups.map(({ group }) => JSON.stringify(group))).size).toBe(groups.length);
        for (const { site } of listed)
          expect(
            lists
              .shownSites(views, sort, { siteId: site.id })
              ?.part.groups.some(({ entries }) => entries.some((one) => one.site === site)),
          ).toBe(true);
      }),
      few,
    );
  });
});

describe('small lists', () => {
  const small = datasetOfFile(manyRaidsMap({ raids: 20, villages: 20 }));

  it('are not in parts', () => {
    expect(hasListsInParts(small)).toBe(false);
    const none = makeLists(small, NO_FILTER);
    const views = small.sites.map((site) => siteViewOf(small, site, NO_FILTER));
    expect(none.shownSites(views, 'file', 1)).toBeNull();
    const [first = null] = views;
    expect(
      none.shownEvents({ siteView: first, filter: NO_FILTER, claim: null }, 'oldest', 1),
    ).toBeNull();
    expect([none.writtenPartCount(null), none.writtenPartCount('town')]).toEqual([1, 1]);
    expect(none.writtenPartOf('raid-3-dead', 'town')).toBe(1);
  });

  it('are in parts from 51 sites on, or 51 events at one site', () => {
    const sites = (count: number) =>
      tinyMap(
        {},
        Array.from({ length: count }, (_, index) => fileSite(`site-${index + 1}`)),
      );
    expect([50, 51].map((count) => hasListsInParts(sites(count)))).toEqual([false, true]);
    const events = (raids: number) => datasetOfFile(manyRaidsMap({ raids, villages: 0 }));
    const inParts = [20, 51].map((count) => {
      const dataset = events(count);
      return dataset.sites.some((site) => isSiteInParts(site, dataset));
    });
    expect(inParts).toEqual([false, true]);
  });
});
