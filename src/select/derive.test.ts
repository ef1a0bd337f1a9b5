import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { arbitraryMapAndLayers, arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { NOT_SAID, type Claim, type Dataset, type Event, type Site } from '../claims/model';
import { derive, NO_CHOICE, type Choice } from './derive';
import type { EventView } from './event-view';
import { actorToggles, actorGroupViews } from './actor-groups';
import { togglesAtSite } from './site-view';

const hiding = (...hidden: readonly string[]): Choice => ({
  ...NO_CHOICE,
  hidden: new Set(hidden),
});
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

/** An event is excluded if all its actors are switched off. */
function isExcluded({ actors }: Event, { hidden }: Choice): boolean {
  return actors.length === 0 ? hidden.has(NOT_SAID) : actors.every((actor) => hidden.has(actor));
}
const eventIds = (site: { readonly eventsShown: readonly EventView[] } | undefined) =>
  (site?.eventsShown ?? []).map(({ event }) => event.id);

function eventsAbout(dataset: Dataset, claim: Claim, site: Site): readonly Event[] {
  return [...dataset.eventById.values()].filter(
    (event) =>
      event.site === site.id && (event.id === claim.event || claim.alsoAbout.includes(event.id)),
  );
}

describe('a derived view', () => {
  it('in the actor lens has every claim, except those about excluded events only', () => {
    fc.assert(
      fc.property(arbitraryMapAndLayers, ([dataset, view]) => {
        for (const { site, shown, ownClaims, sharedClaims } of derive(dataset, view).sites) {
          const expected = [...dataset.claimById.values()].filter((claim) => {
            const events = eventsAbout(dataset, claim, site);
            if (events.length > 0) return events.some((event) => !isExcluded(event, view));
            return claim.site === site.id && shown;
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
        const { sites, shown, all } = derive(dataset, view);
        const own = sites.flatMap(({ ownClaims }) => ownClaims);
        const shared = sites.flatMap(({ sharedClaims }) => sharedClaims);
        const union = new Set([...own, ...shared]);
        expect(new Set(own).size).toBe(own.length);
        expect(shown.claims).toBe(union.size);
        expect(shown.claimants).toBe(new Set([...union].map(({ claimant }) => claimant)).size);
        expect(shown.sites).toBe(sites.filter((site) => site.shown).length);
        expect(shown.events).toBe(sites.flatMap(({ eventsShown }) => eventsShown).length);
        expect(all.claims).toBe(dataset.claimById.size);
        expect(all.events).toBe(dataset.eventById.size);
        expect(all.sites).toBe(dataset.sites.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has each claim and event of a site either shown or hidden', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const unfiltered = derive(dataset, NO_CHOICE).sites;
        derive(dataset, view).sites.forEach((part, index) => {
          const all = unfiltered[index];
          const shown = part.ownClaims.length + part.sharedClaims.length;
          expect(shown + part.claimsHidden).toBe(
            (all?.ownClaims.length ?? 0) + (all?.sharedClaims.length ?? 0),
          );
          expect([...eventIds(part), ...ids(part.eventsHidden)].sort()).toEqual(
            ids(part.site.events).sort(),
          );
          const toggles = togglesAtSite(dataset, part.site, view.lens);
          if (view.attributionsHidden.size === 0)
            expect(toggles.filter((toggle) => view.hidden.has(toggle))).toEqual(part.togglesHidden);
          expect(part.togglesShown.some((toggle) => view.hidden.has(toggle))).toBe(false);
          expect(part.shown || part.togglesShown.length === 0).toBe(true);
          expect(part.shown || shown === 0).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('shows everything without a filter', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const { shown, all, sites } = derive(dataset, NO_CHOICE);
        expect(shown).toEqual(all);
        expect(sites.every((site) => site.shown && site.claimsHidden === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('shows nothing if every toggle is off', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const view = hiding(...actorToggles(dataset, 'actor'));
        const { shown, sites } = derive(dataset, view);
        expect(shown).toEqual({
          sites: 0,
          events: 0,
          eventsMaybe: 0,
          claims: 0,
          claimants: 0,
        });
        expect(sites.every((site) => !site.shown && !site.differs)).toBe(true);
        expect(actorGroupViews(dataset, view).every((group) => group.shown === 'none')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same totals under every filter', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        expect(derive(dataset, view).all).toEqual(derive(dataset, NO_CHOICE).shown);
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
const siteOf = (view: Choice, id: string) =>
  derive(map, view).sites.find(({ site }) => site.id === id);

describe('a party', () => {
  it.each<readonly [hidden: readonly string[], shown: string]>([
    [[], 'all'],
    [['army'], 'some'],
    [['army', 'navy'], 'none'],
    [['rebels'], 'all'],
  ])('with %j hidden shows %s of its toggles', (hidden, shown) => {
    const group = actorGroupViews(map, hiding(...hidden)).find(({ party }) => party === 'state');
    expect(group?.shown).toBe(shown);
    expect(group?.toggles.map((toggle) => toggle.shown)).toEqual(
      ['army', 'navy'].map((id) => !hidden.includes(id)),
    );
  });

  it('has the number of events of each toggle', () => {
    const counts = actorGroupViews(map, hiding('army')).flatMap(({ toggles }) =>
      toggles.map(({ id, count }) => [id, count]),
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
    expect(site).toMatchObject({ shown: false, togglesShown: [], claimsHidden: 4 });
    expect(site?.togglesHidden).toEqual(['army', NOT_SAID]);
    expect(ids(site?.eventsHidden ?? [])).toEqual(['strike', 'drone']);
  });

  it('is shown while one of several actors of an event is', () => {
    const site = siteOf(hiding('navy'), 'airport');
    expect(site).toMatchObject({ shown: true, togglesShown: ['rebels'], togglesHidden: ['navy'] });
    expect(siteOf(hiding('navy', 'rebels'), 'airport')?.shown).toBe(false);
  });

  it('without events is hidden by NOT_SAID', () => {
    expect(siteOf(hiding('army', 'navy', 'rebels'), 'empty')?.shown).toBe(true);
    expect(siteOf(hiding(NOT_SAID), 'empty')).toMatchObject({ shown: false, ownClaims: [] });
  });

  it('keeps a shared claim while the site that lists the claim is hidden', () => {
    const view = hiding('army', NOT_SAID);
    expect(ids(siteOf(view, 'airport')?.sharedClaims ?? [])).toEqual(['both']);
    expect(derive(map, view).shown.claims).toBe(2);
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
    expect(derive(dispute, NO_CHOICE).sites.map(({ differs }) => differs)).toEqual([true]);
    expect(derive(dispute, hiding('army')).sites[0]).toMatchObject({ differs: false, shown: true });
  });
});

describe('the selection', () => {
  it('has its site even if the filter hides it', () => {
    const { selected } = derive(map, { ...hiding('army', NOT_SAID), site: 'border' });
    expect(selected?.site.id).toBe('border');
    expect(selected?.shown).toBe(false);
  });

  it.each<readonly [site: string | null, hidden: readonly string[], claim: unknown]>([
    ['border', [], { shown: true }],
    ['airport', [], { shown: true }],
    ['border', ['army'], { shown: false }],
    ['airport', ['army'], { shown: true }],
    ['airport', ['navy', 'rebels'], { shown: false }],
    ['empty', [], null],
    [null, [], null],
  ])('of a claim at site %s, with %j hidden, is %j', (site, hidden, expected) => {
    const { claim } = derive(map, { ...hiding(...hidden), site, claim: 'both' });
    if (expected === null) expect(claim).toBeNull();
    else expect(claim).toMatchObject(expected as object);
  });
});
