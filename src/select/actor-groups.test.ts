import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { NOT_SAID, type Dataset } from '../claims/model';
import { en } from '../i18n/en';
import {
  actorGroups,
  actorName,
  actorToggleIds,
  toggleIdsOfParty,
  topmostPartyIdOf,
} from './actor-groups';

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

/** Two actors, each a member of the other. The check refuses such a file. */
const circular: Dataset = {
  ...map,
  actorById: new Map([
    ['army', { id: 'army', name: 'Army', memberOf: 'wing' }],
    ['wing', { id: 'wing', name: 'Wing', memberOf: 'army' }],
  ]),
};

describe('actor toggles', () => {
  it('are grouped under the topmost party of each actor, in the order of the file', () => {
    expect(actorGroups(map, 'actor')).toEqual([
      { partyId: 'front', toggleIds: ['cell', 'wing', 'front'] },
      { partyId: 'state', toggleIds: ['army'] },
      { partyId: null, toggleIds: ['lone'] },
      { partyId: null, toggleIds: [NOT_SAID] },
    ]);
    expect(toggleIdsOfParty(map, 'actor', 'front')).toEqual(['cell', 'wing', 'front']);
    expect(toggleIdsOfParty(map, 'actor', 'wing')).toEqual([]);
  });

  it('are the actors of all events, each once, and NOT_SAID if an event names nobody', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const events = dataset.sites.flatMap((site) => site.events);
        const actors = new Set(events.flatMap((event) => event.actors));
        const isUnnamed =
          events.some((event) => event.actors.length === 0) ||
          dataset.sites.some((site) => site.events.length === 0);
        const ids = actorToggleIds(dataset, 'actor');
        expect([...ids].sort()).toEqual([...actors, ...(isUnnamed ? [NOT_SAID] : [])].sort());
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it('of the claimant lens are all claimants, each once', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const ids = actorToggleIds(dataset, 'claimant');
        const claims = [...dataset.claimById.values()];
        expect(new Set(ids)).toEqual(new Set(claims.map(({ claimant }) => claimant)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it('are found also if parties form a circle', () => {
    expect(['army', 'wing']).toContain(topmostPartyIdOf(circular.actorById, 'army'));
    expect([...actorToggleIds(circular, 'actor')].sort()).toEqual(['army', NOT_SAID, 'wing']);
  });
});

const outletMap = tinyMap({}, [fileSite('a')], {
  actors: { outlet: { name: { en: 'The <i>Paper</i>', ar: 'الصحيفة' } } },
});

describe('an actor toggle', () => {
  it.each([
    ['outlet', 'en', 'The <i>Paper</i>'],
    ['outlet', 'ar', 'الصحيفة'],
    [NOT_SAID, 'en', 'Not said'],
    ['nobody', 'en', 'nobody'],
  ])('%s in %s has the name %s', (id, language, name) => {
    expect(actorName(outletMap, id, en, language)).toBe(name);
  });
});
