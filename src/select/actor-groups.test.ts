import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { NOT_SAID, type Dataset } from '../claims/model';
import { actorGroups, actorToggles, membersOf, partyOf } from './actor-groups';

const map = tinyMap(
  {
    cell: 'wing',
    state: null,
    wing: 'front',
    army: 'state',
    front: null,
    lone: null,
    idle: 'state',
  },
  [
    fileSite('border', [fileEvent('strike', ['army', 'cell', 'front'])]),
    fileSite('airport', [fileEvent('raid', ['wing']), fileEvent('visit', ['lone'])]),
    fileSite('empty'),
  ],
);

/** Two actors, each a member of the other, which no file that reads can have. */
const circular: Dataset = {
  ...map,
  actors: new Map([
    ['army', { id: 'army', name: 'Army', memberOf: 'wing' }],
    ['wing', { id: 'wing', name: 'Wing', memberOf: 'army' }],
  ]),
};

describe('the layers', () => {
  it('are grouped under the topmost party of each who acts, in the order of the file', () => {
    expect(actorGroups(map, 'actor')).toEqual([
      { party: 'front', layers: ['cell', 'wing', 'front'] },
      { party: 'state', layers: ['army'] },
      { party: null, layers: ['lone'] },
      { party: null, layers: [NOT_SAID] },
    ]);
    expect(membersOf(map, 'actor', 'front')).toEqual(['cell', 'wing', 'front']);
    expect(membersOf(map, 'actor', 'wing')).toEqual([]);
  });

  it('are those who are said to have acted, each once, and "not said" where somebody is not named', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const events = dataset.sites.flatMap((site) => site.events);
        const actors = new Set(events.flatMap((event) => event.actors));
        const isUnnamed =
          events.some((event) => event.actors.length === 0) ||
          dataset.sites.some((site) => site.events.length === 0);
        const ids = actorToggles(dataset, 'actor');
        expect([...ids].sort()).toEqual([...actors, ...(isUnnamed ? [NOT_SAID] : [])].sort());
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it('of the other lens are those who make a claim, each once', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const ids = actorToggles(dataset, 'claimant');
        const claims = [...dataset.claimById.values()];
        expect(new Set(ids)).toEqual(new Set(claims.map(({ claimant }) => claimant)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it('of a party that is a member of its own member are told without end of time', () => {
    expect(['army', 'wing']).toContain(partyOf(circular.actors, 'army'));
    expect([...actorToggles(circular, 'actor')].sort()).toEqual(['army', NOT_SAID, 'wing']);
  });
});
