import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { filteredViewOf } from '../../select/derive';
import { passesClaimFilter, NO_FILTER } from '../../select/filter';
import { searchResults, visibleIds, type VisibleIds, sitesOfActor, sitesOfClaim } from './results';

const dataset = tinyMap({ army: 'state', navy: 'state', state: null, victim: null }, [
  fileSite('a', [
    fileEvent('raid', ['army'], {
      targets: ['victim'],
      claims: [fileClaim('raid-told', { claimant: 'navy', text: 'There was a raid.' })],
    }),
  ]),
  fileSite('b', [
    fileEvent('raid-too', [], {
      claims: [fileClaim('both', { claimant: 'army', text: 'Both.', alsoAbout: ['raid'] })],
    }),
  ]),
]);
const everything = visibleIds(dataset, filteredViewOf(dataset, NO_FILTER));
const heardFrom = (...claimants: readonly string[]): VisibleIds => {
  const hidden = ['army', 'navy', 'outlet'].filter((id) => !claimants.includes(id));
  return visibleIds(
    dataset,
    filteredViewOf(dataset, { ...NO_FILTER, lens: 'claimant', hiddenToggleIds: new Set(hidden) }),
  );
};
const siteIds = (actor: string, visible: VisibleIds): readonly string[] =>
  sitesOfActor(dataset, actor, visible).map(({ id }) => id);

describe('the results', () => {
  it('are listed by kind', () => {
    expect(searchResults(dataset, 'raid', everything)).toEqual({
      ids: { site: [], event: ['raid', 'raid-too'], claim: ['raid-who', 'raid-told'], actor: [] },
      count: 4,
      hidden: 0,
    });
  });

  it('count what the filters hide, and leave out an event that has a hidden claim', () => {
    expect(searchResults(dataset, 'raid', heardFrom('navy'))).toEqual({
      ids: { site: [], event: [], claim: ['raid-told'], actor: [] },
      count: 1,
      hidden: 3,
    });
  });

  it('leave out an actor whom nothing visible names', () => {
    expect(searchResults(dataset, 'name', heardFrom('navy')).ids.actor).toEqual(['navy', 'state']);
    expect(searchResults(dataset, 'name', everything).ids.actor.toSorted()).toEqual([
      'army',
      'navy',
      'outlet',
      'state',
      'victim',
    ]);
  });

  it('leave out a claim whose claimant is not visible', () => {
    const shown = { ...everything, actors: new Set(['army']) };
    expect(searchResults(dataset, 'both', shown).ids.claim).toEqual(['both']);
    expect(searchResults(dataset, 'raid', shown).ids.claim).toEqual([]);
  });

  it('are only claims that are heard, and add up with the hidden ones to all that match', () => {
    const queries = fc.constantFrom('al', 'what', 'name', 'img', 'event', 'u');
    fc.assert(
      fc.property(arbitraryMapAndView, queries, ([map, view], query) => {
        const shown = visibleIds(map, filteredViewOf(map, view));
        const { ids, count, hidden } = searchResults(map, query, shown);
        const claims = ids.claim.map((id) => map.claimById.get(id));
        expect(claims.every((claim) => claim !== undefined && passesClaimFilter(claim, view))).toBe(
          true,
        );
        const all = searchResults(map, query, visibleIds(map, filteredViewOf(map, NO_FILTER)));
        expect(count + hidden).toBe(all.count + all.hidden);
      }),
    );
  });

  it('leave out no visible claim', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([map, view]) => {
        const shown = visibleIds(map, filteredViewOf(map, view));
        const { ids } = searchResults(map, 'what', shown);
        const texts = [...shown.claims].filter((id) => id.endsWith('-who-0'));
        expect(ids.claim).toEqual(expect.arrayContaining(texts));
      }),
    );
  });
});

describe('the sites of an actor', () => {
  it.each([
    ['army', everything, ['a', 'b']],
    ['navy', everything, ['a']],
    ['state', everything, ['a', 'b']],
    ['victim', everything, ['a']],
    ['outlet', everything, ['a']],
    ['army', heardFrom('outlet'), ['a']],
    ['army', heardFrom('navy'), []],
    ['victim', heardFrom('outlet'), []],
    ['nobody', everything, []],
  ])('%s: %#', (actor, shown, expected) => {
    expect(siteIds(actor, shown)).toEqual(expected);
  });
});

describe('the sites of a claim', () => {
  const both = dataset.claimById.get('both');
  it.each([
    [everything, ['b', 'a']],
    [{ ...everything, events: new Set(['raid']) }, ['a', 'b']],
    [{ ...everything, sites: new Set(['a']) }, ['a']],
    [{ ...everything, sites: new Set<string>() }, []],
  ])('%#: its own first, unless only the other shows its event', (shown, expected) => {
    expect(both && sitesOfClaim(dataset, both, shown)).toEqual(expected);
  });
});
