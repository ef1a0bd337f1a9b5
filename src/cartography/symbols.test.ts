import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { manyEventsMap } from '../../tests/support/many-events';
import {
  datasetOfFile,
  fileClaim,
  fileEvent,
  fileSite,
  tinyMap,
} from '../../tests/support/map-files';
import { NOT_SAID } from '../claims/model';
import { actorGroups, actorToggleIds, countByToggleId } from '../select/actor-groups';
import { LENSES } from '../select/filter';
import { ACTOR_HUES, presentDataset } from '../claims/presentation';
import { isSharedSymbol, OWN_SYMBOLS_MAX, SHAPE_PATHS, symbolOf, symbolsOf } from './symbols';

describe('the symbols', () => {
  it('are a grey circle for what nobody is named for, and no circle and no grey for anybody', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const layer of LENSES.flatMap((lens) => actorToggleIds(dataset, lens))) {
          const { shape, hue } = symbolOf(dataset, layer);
          expect(shape === 'circle').toBe(layer === NOT_SAID);
          expect(hue === 'grey').toBe(layer === NOT_SAID);
          expect(Object.keys(SHAPE_PATHS)).toContain(shape);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('have one hue for all of a party', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const { toggleIds } of LENSES.flatMap((lens) => actorGroups(dataset, lens))) {
          const hues = toggleIds.map((layer) => symbolOf(dataset, layer).hue);
          expect(new Set(hues).size).toBe(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tell seven who act apart by shape alone, and as many parties as there are hues by hue alone', () => {
    const actors = ACTOR_HUES.map((_, index) => `actor-${index}`);
    const map = tinyMap(Object.fromEntries(actors.map((id) => [id, null])), [
      fileSite('border', [fileEvent('strike', actors), fileEvent('drone', [])]),
    ]);
    const symbols = actorToggleIds(map, 'actor').map((layer) => symbolOf(map, layer));
    expect(new Set(symbols.map(({ shape }) => shape)).size).toBe(8);
    expect(new Set(symbols.slice(0, ACTOR_HUES.length).map(({ hue }) => hue)).size).toBe(
      ACTOR_HUES.length,
    );
  });

  it('tell the members of a party apart, also where one acts and another speaks', () => {
    const speakers = ['a', 'b', 'c', 'd', 'e'];
    const map = tinyMap(
      { state: null, army: 'state', ...Object.fromEntries(speakers.map((id) => [id, 'state'])) },
      [
        fileSite('border', [
          fileEvent('strike', ['army'], {
            claims: speakers.map((id) => fileClaim(`of-${id}`, { claimant: id })),
          }),
        ]),
      ],
    );
    const symbols = ['army', ...speakers].map((id) => symbolOf(map, id));
    expect(new Set(symbols.map(({ shape }) => shape)).size).toBe(6);
    expect(new Set(symbols.map(({ hue }) => hue)).size).toBe(1);
  });

  it('of a hedged actor have the same shape and hue, and say that they are hedged', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const id of LENSES.flatMap((lens) => actorToggleIds(dataset, lens))) {
          const { shape, hue } = symbolOf(dataset, id);
          expect(symbolOf(dataset, id)).toEqual({ shape, hue });
          expect(symbolOf(dataset, id, true)).toEqual({ shape, hue, isHedged: true });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tell actors of one hue apart in each lens, also where they are more than there are shapes', () => {
    const doers = ['a', 'b', 'c', 'd'].map((letter) => `doer-${letter}`);
    const speakers = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `speaker-${letter}`);
    const others = Array.from({ length: ACTOR_HUES.length - 1 }, (_, index) => `other-${index}`);
    const partyById: Record<string, string | null> = { state: null };
    for (const id of [...doers, ...speakers]) partyById[id] = 'state';
    for (const id of [...others, 'of-the-same-hue']) partyById[id] = null;
    const map = tinyMap(partyById, [
      fileSite('border', [
        fileEvent('strike', [...doers, ...others, 'of-the-same-hue'], {
          claims: speakers.map((id) => fileClaim(`of-${id}`, { claimant: id })),
        }),
      ]),
    ]);
    expect(symbolOf(map, 'of-the-same-hue').hue).toBe(symbolOf(map, 'doer-a').hue);
    for (const ids of LENSES.map((lens) => actorToggleIds(map, lens))) {
      const symbols = ids.map((id) => JSON.stringify(symbolOf(map, id)));
      expect(new Set(symbols).size).toBe(symbols.length);
    }
  });

  it('of who is no layer is that of nobody', () => {
    expect(symbolOf(tinyMap({}, [fileSite('empty')]), 'outlet')).toEqual({
      shape: 'circle',
      hue: 'grey',
    });
  });

  describe('on a map of many actors', () => {
    const dataset = datasetOfFile(
      manyEventsMap({ siteCount: 5, eventCount: 600, actorCount: 60, claimantCount: 300 }),
    );

    it.each(LENSES)('tell the forty most frequent apart, and say so of the rest (%s)', (lens) => {
      const counts = countByToggleId(dataset, lens);
      const ids = actorToggleIds(dataset, lens);
      const own = ids.filter((id) => !isSharedSymbol(symbolOf(dataset, id)));
      const shared = ids.filter((id) => isSharedSymbol(symbolOf(dataset, id)));
      expect(own).toHaveLength(OWN_SYMBOLS_MAX);
      const looks = new Set(own.map((id) => JSON.stringify(symbolOf(dataset, id))));
      expect(looks.size).toBe(OWN_SYMBOLS_MAX);
      const fewest = Math.min(...own.map((id) => counts.get(id) ?? 0));
      for (const id of shared) {
        expect(symbolOf(dataset, id)).toEqual({ shape: 'dots', hue: 'grey' });
        expect(counts.get(id)).toBeLessThanOrEqual(fewest);
      }
    });

    it('give the eight most frequent actors eight hues', () => {
      const counts = countByToggleId(dataset, 'actor');
      const ids = actorToggleIds(dataset, 'actor').toSorted(
        (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
      );
      const hues = ids.slice(0, ACTOR_HUES.length).map((id) => symbolOf(dataset, id).hue);
      expect(new Set(hues).size).toBe(ACTOR_HUES.length);
    });

    it('stay those that the publisher chose, however rarely the actor acts', () => {
      const chosen = presentDataset(dataset, {
        actorSymbols: { 'actor-59': { hue: 'rose', shape: 'cross' } },
      });
      expect(symbolOf(chosen, 'actor-59')).toEqual({ hue: 'rose', shape: 'cross' });
      expect(isSharedSymbol(symbolOf(chosen, 'actor-58'))).toBe(true);
    });

    it('are the shared one once in a mark', () => {
      const ids = ['actor-59', 'actor-0', 'actor-58'];
      expect(symbolsOf(dataset, ids, new Set(['actor-59', 'actor-0']))).toEqual([
        { shape: 'dots', hue: 'grey', isHedged: true },
        symbolOf(dataset, 'actor-0', true),
      ]);
    });
  });
});
