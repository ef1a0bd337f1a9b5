import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { manyEventsMap } from '../../../tests/support/many-events';
import { datasetOfFile, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { actorToggleIds } from '../../select/actor-groups';
import type { Dataset } from '../../claims/model';
import { actorTogglesText, writeActorToggles, readActorToggles } from './actor-toggles';

/** Two actors, each a member of the other. The check refuses such a file. */
const circular: Dataset = {
  ...tinyMap({ army: null, wing: null }, [
    fileSite('border', [fileEvent('strike', ['army', 'wing'])]),
  ]),
  actorById: new Map([
    ['army', { id: 'army', name: 'Army', memberOf: 'wing' }],
    ['wing', { id: 'wing', name: 'Wing', memberOf: 'army' }],
  ]),
};

describe('a list of actor toggles', () => {
  it('names the same toggles after it is written and read', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, { lens, hiddenToggleIds: chosen }]) => {
        const entries = writeActorToggles(dataset, lens, chosen);
        const list = actorTogglesText(dataset, lens, entries);
        expect(readActorToggles(dataset, lens, list)).toEqual({
          toggleIds: chosen,
          unknownEntries: [],
        });
      }),
      { numRuns: 50 },
    );
  });

  it('is read and written if two parties are members of each other', () => {
    expect(readActorToggles(circular, 'actor', 'army,nobody').unknownEntries).toEqual(['nobody']);
    expect(writeActorToggles(circular, 'actor', new Set(['army']))).toHaveLength(1);
  });

  it('of hundreds of toggles is short, and names the same', () => {
    const dataset = datasetOfFile(
      manyEventsMap({ siteCount: 5, eventCount: 1800, actorCount: 60, claimantCount: 1700 }),
    );
    const ids = actorToggleIds(dataset, 'claimant');
    for (const every of [2, 3, 5]) {
      const chosen = new Set(ids.filter((_, index) => index % every === 1));
      const entries = writeActorToggles(dataset, 'claimant', chosen);
      const list = actorTogglesText(dataset, 'claimant', entries);
      expect(list.length).toBeLessThan(chosen.size * 5 + 60);
      expect(readActorToggles(dataset, 'claimant', list)).toEqual({
        toggleIds: chosen,
        unknownEntries: [],
      });
    }
  });
});
