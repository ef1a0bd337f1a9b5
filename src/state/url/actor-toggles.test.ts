import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Dataset } from '../../claims/model';
import { writeActorToggles, readActorToggles } from './actor-toggles';

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
        const list = writeActorToggles(dataset, lens, chosen).join(',');
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
});
