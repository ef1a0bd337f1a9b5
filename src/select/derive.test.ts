import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { arbitraryMapAndLayers, arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { NOT_SAID, type Claim, type Dataset, type Event, type Site } from '../claims/model';
import { deriveView, NO_CHOICE, type ReaderChoice } from './derive';
import type { EventView } from './event-view';
import { actorToggleIds, actorGroupViews } from './actor-groups';

const hiding = (...hidden: readonly string[]): ReaderChoice => ({
  ...NO_CHOICE,
  hiddenToggleIds: new Set(hidden),
});
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

/** An event is excluded if all its actors are switched off. */
function isExcluded({ actors }: Event, { hiddenToggleIds }: ReaderChoice): boolean {
  return actors.length === 0
    ? hiddenToggleIds.has(NOT_SAID)
    : actors.every((actor) => hiddenToggleIds.has(actor));
}
const eventIds = (site: { readonly shownEvents: readonly EventView[] } | undefined) =>
  (site?.shownEvents ?? []).map(({ event }) => event.id);

function eventsAbout(dataset: Dataset, claim: Claim, site: Site): readonly Event[] {
  return [...dataset.eventById.values()].filter(
    (event) =>
      event.siteId === site.id &&
      (event.id === claim.eventId || claim.alsoAbout.includes(event.id)),
  );
}

describe('a derived view', () => {
  it('in the actor lens has every claim, except those about excluded events only', () => {
    fc.assert(
      fc.property(arbitraryMapAndLayers, ([dataset, view]) => {
        for (const { site, isShown, ownClaims, sharedClaims } of deriveView(dataset, view).sites) {
          const expected = [...dataset.claimById.values()].filter((claim) => {
            const events = eventsAbout(dataset, claim, site);
            if (events.length > 0) return events.some((event) => !isExcluded(event, view));
            return claim.siteId === site.id && isShown;
          });
          expect(ids([...ownClaims, ...sharedClaims]).sort()).toEqual(ids(expected).sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has counts that are the sums of its parts', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const { sites, shownCounts, totalCounts } = deriveView(dataset, view);
        const own = sites.flatMap(({ ownClaims }) => ownClaims);
        const shared = sites.flatMap(({ sharedClaims }) => sharedClaims);
        const union = new Set([...own, ...shared]);
        expect(new Set(own).size).toBe(own.length);
        expect(shownCounts.claimCount).toBe(union.size);
        expect(shownCounts.claimantCount).toBe(
          new Set([...union].map(({ claimant }) => claimant)).size,
        );
        expect(shownCounts.siteCount).toBe(sites.filter((site) => site.isShown).length);
        expect(shownCounts.eventCount).toBe(sites.flatMap(({ shownEvents }) => shownEvents).length);
        expect(totalCounts.claimCount).toBe(dataset.claimById.size);
        expect(totalCounts.eventCount).toBe(dataset.eventById.size);
        expect(totalCounts.siteCount).toBe(dataset.sites.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has each claim and event of a site either shown or hidden', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const unfiltered = deriveView(dataset, NO_CHOICE).sites;
        deriveView(dataset, view).sites.forEach((part, index) => {
          const all = unfiltered[index];
          const shown = part.ownClaims.length + part.sharedClaims.length;
          expect(shown + part.hiddenClaimCount).toBe(
            (all?.ownClaims.length ?? 0) + (all?.sharedClaims.length ?? 0),
          );
          expect([...eventIds(part), ...ids(part.hiddenEvents)].sort()).toEqual(
            ids(part.site.events).sort(),
          );
          expect(part.shownToggleIds.some((toggle) => view.hiddenToggleIds.has(toggle))).toBe(
            false,
          );
          expect(part.isShown || part.shownToggleIds.length === 0).toBe(true);
          expect(part.isShown || shown === 0).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('shows everything without a filter', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const { shownCounts, totalCounts, sites } = deriveView(dataset, NO_CHOICE);
        expect(shownCounts).toEqual(totalCounts);
        expect(sites.every((site) => site.isShown && site.hiddenClaimCount === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('shows nothing if every toggle is off', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const view = hiding(...actorToggleIds(dataset, 'actor'));
        const { shownCounts, sites } = deriveView(dataset, view);
        expect(shownCounts).toEqual({
          siteCount: 0,
          eventCount: 0,
          maybeInPeriodEventCount: 0,
          claimCount: 0,
          claimantCount: 0,
        });
        expect(sites.every((site) => !site.isShown && !site.hasDifferingAccounts)).toBe(true);
        expect(actorGroupViews(dataset, view).every((group) => group.shownMembers === 'none')).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has the same totals under every filter', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        expect(deriveView(dataset, view).totalCounts).toEqual(
          deriveView(dataset, NO_CHOICE).shownCounts,
        );
      }),
      { numRuns: 60 },
    );
  });
});

const map = tinyMap({ state: null, army: 'state', navy: 'state', rebels: null }, [
  fileSite(
    'border',
    [
      fileEvent('strike', ['army'], { claims: [fileClaim('both', { alsoAbout: ['raid'] })] }),
      fileEvent('drone', [], { claims: [fileClaim('drone-seen')] }),
    ],
    { claims: [fileClaim('about-place')] },
  ),
  fileSite('airport', [fileEvent('raid', ['navy', 'rebels'])]),
  fileSite('empty', [], { claims: [fileClaim('about-empty')] }),
]);
const siteOf = (view: ReaderChoice, id: string) =>
  deriveView(map, view).sites.find(({ site }) => site.id === id);

describe('a party', () => {
  it.each<readonly [hidden: readonly string[], shown: string]>([
    [[], 'all'],
    [['army'], 'some'],
    [['army', 'navy'], 'none'],
    [['rebels'], 'all'],
  ])('with %j hidden shows %s of its toggles', (hidden, shown) => {
    const group = actorGroupViews(map, hiding(...hidden)).find(
      ({ partyId }) => partyId === 'state',
    );
    expect(group?.shownMembers).toBe(shown);
    expect(group?.toggles.map((toggle) => toggle.isShown)).toEqual(
      ['army', 'navy'].map((id) => !hidden.includes(id)),
    );
  });

  it('has the number of events of each toggle', () => {
    const counts = actorGroupViews(map, hiding('army')).flatMap(({ toggles }) =>
      toggles.map(({ id, eventOrClaimCount }) => [id, eventOrClaimCount]),
    );
    expect(counts).toEqual([
      ['army', 1],
      ['navy', 1],
      ['rebels', 1],
      [NOT_SAID, 1],
    ]);
  });
});

describe('a site', () => {
  it('is hidden if all actors of its events are, and lists the toggles that hide it', () => {
    const site = siteOf(hiding('army', NOT_SAID), 'border');
    expect(site).toMatchObject({ isShown: false, shownToggleIds: [], hiddenClaimCount: 4 });
    expect(site?.hiddenToggleIds).toEqual(['army', NOT_SAID]);
    expect(ids(site?.hiddenEvents ?? [])).toEqual(['strike', 'drone']);
  });

  it('is shown while one of several actors of an event is', () => {
    const site = siteOf(hiding('navy'), 'airport');
    expect(site).toMatchObject({
      isShown: true,
      shownToggleIds: ['rebels'],
      hiddenToggleIds: ['navy'],
    });
    expect(siteOf(hiding('navy', 'rebels'), 'airport')?.isShown).toBe(false);
  });

  it('without events is hidden by NOT_SAID', () => {
    expect(siteOf(hiding('army', 'navy', 'rebels'), 'empty')?.isShown).toBe(true);
    expect(siteOf(hiding(NOT_SAID), 'empty')).toMatchObject({ isShown: false, ownClaims: [] });
  });

  it('keeps a shared claim while the site that lists the claim is hidden', () => {
    const view = hiding('army', NOT_SAID);
    expect(ids(siteOf(view, 'airport')?.sharedClaims ?? [])).toEqual(['both']);
    expect(deriveView(map, view).shownCounts.claimCount).toBe(2);
  });

  it('differs only if a shown event does', () => {
    const dispute = tinyMap({ army: null, rebels: null }, [
      fileSite('border', [
        fileEvent('strike', ['army'], {
          claims: [fileClaim('no', { claimant: 'rebels', disputes: ['strike-who'] })],
        }),
        fileEvent('drone', []),
      ]),
    ]);
    expect(
      deriveView(dispute, NO_CHOICE).sites.map(({ hasDifferingAccounts }) => hasDifferingAccounts),
    ).toEqual([true]);
    expect(deriveView(dispute, hiding('army')).sites[0]).toMatchObject({
      hasDifferingAccounts: false,
      isShown: true,
    });
  });
});

describe('the selection', () => {
  it('has its site even if the filter hides it', () => {
    const { selectedSite } = deriveView(map, { ...hiding('army', NOT_SAID), siteId: 'border' });
    expect(selectedSite?.site.id).toBe('border');
    expect(selectedSite?.isShown).toBe(false);
  });

  it.each<readonly [site: string | null, hidden: readonly string[], claim: unknown]>([
    ['border', [], { isShown: true }],
    ['airport', [], { isShown: true }],
    ['border', ['army'], { isShown: false }],
    ['airport', ['army'], { isShown: true }],
    ['airport', ['navy', 'rebels'], { isShown: false }],
    ['empty', [], null],
    [null, [], null],
  ])('of a claim at site %s, with %j hidden, is %j', (siteId, hidden, expected) => {
    const { selectedClaim } = deriveView(map, { ...hiding(...hidden), siteId, claimId: 'both' });
    if (expected === null) expect(selectedClaim).toBeNull();
    else expect(selectedClaim).toMatchObject(expected as object);
  });
});
