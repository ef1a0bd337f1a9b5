import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { actorGroups, actorToggleIds } from '../select/actor-groups';
import { OVERVIEW, type ViewState } from './view-state';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import {
  showOnlyActors,
  toggleActor,
  toggleParty,
  clearFilterKinds,
  showActors,
} from './transitions';

const map = tinyMap({ state: null, army: 'state', navy: 'state', rebels: null }, [
  fileSite('border', [fileEvent('strike', ['army', 'navy', 'rebels'])]),
]);
const CAMERA = { zoom: 5, lat: 34, lng: 41 };
const hiding = (...hidden: readonly string[]): ViewState => ({
  ...OVERVIEW,
  hiddenToggleIds: new Set(hidden),
});
const hiddenIn = (view: ViewState): string[] => [...view.hiddenToggleIds].sort();

describe('switching actor toggles', () => {
  it('twice changes nothing, and once changes that toggle alone', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const before = hiddenIn(view);
        for (const toggle of actorToggleIds(dataset, view.lens)) {
          const once = toggleActor(view, toggle);
          expect(once.hiddenToggleIds.has(toggle)).toBe(!view.hiddenToggleIds.has(toggle));
          expect(toggleActor(once, toggle)).toEqual(view);
        }
        expect(hiddenIn(view)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it.each<readonly [before: readonly string[], after: readonly string[]]>([
    [[], ['army', 'navy']],
    [['army'], []],
    [['army', 'navy'], []],
    [['rebels'], ['army', 'navy', 'rebels']],
    [['army', 'rebels'], ['rebels']],
  ])('of a party with %j hidden leaves %j hidden', (before, after) => {
    expect(hiddenIn(toggleParty(hiding(...before), map, 'state'))).toEqual(after);
  });

  it('of a party shows or hides all its members', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const { partyId, toggleIds } of actorGroups(dataset, view.lens)) {
          if (partyId === null) continue;
          const allShown = toggleIds.every((toggle) => !view.hiddenToggleIds.has(toggle));
          const { hiddenToggleIds } = toggleParty(view, dataset, partyId);
          expect(toggleIds.map((toggle) => hiddenToggleIds.has(toggle))).toEqual(
            toggleIds.map(() => allShown),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('to show only some hides all others', () => {
    expect(hiddenIn(showOnlyActors(hiding('navy'), map, ['navy']))).toEqual(['army', 'rebels']);
    expect(hiddenIn(showOnlyActors(hiding(), map, ['army', 'navy']))).toEqual(['rebels']);
  });

  it('on again shows the given ones, or all', () => {
    expect(hiddenIn(showActors(hiding('army', 'navy'), ['army', 'rebels']))).toEqual(['navy']);
    expect(hiddenIn(clearFilterKinds(hiding('army', 'navy'), ['actors']))).toEqual([]);
  });

  it('keeps the site, the claim, the camera and unknown parameters', () => {
    const view = {
      ...hiding('army'),
      siteId: 'border',
      claimId: 'strike-who',
      camera: CAMERA,
      unknownParameters: 'a=b',
    };
    const steps = [
      toggleActor(view, 'army'),
      toggleParty(view, map, 'state'),
      showOnlyActors(view, map, ['navy']),
      showActors(view, ['army']),
      clearFilterKinds(view, ['actors']),
    ];
    for (const step of steps)
      expect(step).toEqual({ ...view, hiddenToggleIds: step.hiddenToggleIds });
  });
});
