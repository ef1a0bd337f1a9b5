import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { actorGroups, actorToggles } from '../select/actor-groups';
import { OVERVIEW, type ViewState } from './view-state';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { showOnly, toggleActor, toggleParty, relax, showActors } from './transitions';

const map = tinyMap({ state: null, army: 'state', navy: 'state', rebels: null }, [
  fileSite('border', [fileEvent('strike', ['army', 'navy', 'rebels'])]),
]);
const CAMERA = { zoom: 5, lat: 34, lng: 41 };
const hiding = (...hidden: readonly string[]): ViewState => ({
  ...OVERVIEW,
  hidden: new Set(hidden),
});
const hiddenIn = (view: ViewState): string[] => [...view.hidden].sort();

describe('switching layers', () => {
  it('twice changes nothing, and once changes that layer alone', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const before = hiddenIn(view);
        for (const layer of actorToggles(dataset, view.lens)) {
          const once = toggleActor(view, layer);
          expect(once.hidden.has(layer)).toBe(!view.hidden.has(layer));
          expect(toggleActor(once, layer)).toEqual(view);
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
  ])('of a party, where %j are hidden, leaves %j hidden', (before, after) => {
    expect(hiddenIn(toggleParty(hiding(...before), map, 'state'))).toEqual(after);
  });

  it('of a whole party shows or hides all of it', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const { party, layers } of actorGroups(dataset, view.lens)) {
          if (party === null) continue;
          const allShown = layers.every((layer) => !view.hidden.has(layer));
          const { hidden } = toggleParty(view, dataset, party);
          expect(layers.map((layer) => hidden.has(layer))).toEqual(layers.map(() => allShown));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('to one alone hides every other', () => {
    expect(hiddenIn(showOnly(hiding('navy'), map, ['navy']))).toEqual(['army', 'rebels']);
    expect(hiddenIn(showOnly(hiding(), map, ['army', 'navy']))).toEqual(['rebels']);
  });

  it('on again shows those, or all of them', () => {
    expect(hiddenIn(showActors(hiding('army', 'navy'), ['army', 'rebels']))).toEqual(['navy']);
    expect(hiddenIn(relax(hiding('army', 'navy'), ['layers']))).toEqual([]);
  });

  it('leaves the site, the claim, the camera and what is unknown', () => {
    const view = {
      ...hiding('army'),
      site: 'border',
      claim: 'strike-who',
      camera: CAMERA,
      unknown: 'a=b',
    };
    const steps = [
      toggleActor(view, 'army'),
      toggleParty(view, map, 'state'),
      showOnly(view, map, ['navy']),
      showActors(view, ['army']),
      relax(view, ['layers']),
    ];
    for (const step of steps) expect(step).toEqual({ ...view, hidden: step.hidden });
  });
});
