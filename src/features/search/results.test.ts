import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { filtered } from '../../select/derive';
import { passesClaimFilter, NO_FILTER } from '../../select/filter';
import { resultsOf, visibleIds, type Shown, sitesOfActor, sitesOfClaim } from './results';

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
const everything = visibleIds(dataset, filtered(dataset, NO_FILTER));
const heardOnly = (...speakers: readonly string[]): Shown => {
  const hidden = ['army', 'navy', 'outlet'].filter((one) => !speakers.includes(one));
  return visibleIds(
    dataset,
    filtered(dataset, { ...NO_FILTER, lens: 'claimant', hidden: new Set(hidden) }),
  );
};
const siteIds = (actor: string, shown: Shown): readonly string[] =>
  sitesOfActor(dataset, actor, shown).map(({ id }) => id);

describe('the results', () => {
  it('are by kind, as many as there are', () => {
    expect(resultsOf(dataset, 'raid', everything)).toEqual({
      ids: { site: [], event: ['raid', 'raid-too'], claim: ['raid-who', 'raid-told'], actor: [] },
      count: 4,
      hidden: 0,
    });
  });

  it('count what the filters hide, and do not tell the name of an event that is told in part', () => {
    expect(resultsOf(dataset, 'raid', heardOnly('navy'))).toEqual({
      ids: { site: [], event: [], claim: ['raid-told'], actor: [] },
      count: 1,
      hidden: 3,
    });
  });

  it('name no actor whom nothing that is shown names', () => {
    expect(resultsOf(dataset, 'name', heardOnly('navy')).ids.actor).toEqual(['navy', 'state']);
    expect(resultsOf(dataset, 'name', everything).ids.actor.toSorted()).toEqual([
      'army',
      'navy',
      'outlet',
      'state',
      'victim',
    ]);
  });

  it('leave out a claim whose claimant is not shown', () => {
    const shown = { ...everything, actors: new Set(['army']) };
    expect(resultsOf(dataset, 'both', shown).ids.claim).toEqual(['both']);
    expect(resultsOf(dataset, 'raid', shown).ids.claim).toEqual([]);
  });

  it('are only claims that are heard, and with the hidden ones all that is found', () => {
    const query = fc.constantFrom('al', 'what', 'name', 'img', 'event', 'u');
    fc.assert(
      fc.property(arbitraryMapAndView, query, ([any, view], asked) => {
        const shown = visibleIds(any, filtered(any, view));
        const { ids, count, hidden } = resultsOf(any, asked, shown);
        const claims = ids.claim.map((id) => any.claimById.get(id));
        expect(claims.every((claim) => claim !== undefined && passesClaimFilter(claim, view))).toBe(
          true,
        );
        const all = resultsOf(any, asked, visibleIds(any, filtered(any, NO_FILTER)));
        expect(count + hidden).toBe(all.count + all.hidden);
      }),
    );
  });

  it('leave out no claim that is shown', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([any, view]) => {
        const shown = visibleIds(any, filtered(any, view));
        const { ids } = resultsOf(any, 'what', shown);
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
    ['army', heardOnly('outlet'), ['a']],
    ['army', heardOnly('navy'), []],
    ['victim', heardOnly('outlet'), []],
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
  ])('%#: its own first, unless only the other is sure to show it', (shown, expected) => {
    expect(both && sitesOfClaim(dataset, both, shown)).toEqual(expected);
  });
});
