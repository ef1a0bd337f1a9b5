import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import {
  fileClaim,
  fileEvent,
  fileSite,
  mapFile,
  datasetOfFile,
} from '../../../tests/support/map-files';
import type { MapFile } from '../../claims/check/schema';
import type { Dataset } from '../../claims/model';
import { allWordingsOf } from '../../claims/text';
import {
  canSearchAtOnce,
  fillIndexInSteps,
  findEntries,
  search,
  searchableTextsOf,
  allSearchEntries,
} from './search-index';
import { indexedWords, matchesTerm, nearlyMatchesTerm, queryTerms } from './words-of-text';

const file = mapFile({ army: null, us: null }, [
  fileSite(
    'irbil',
    [
      fileEvent('drone', ['army'], {
        name: { en: 'Drone attack', ar: 'هجوم بطائرة مسيّرة' },
        claims: [
          fileClaim('said', { text: 'A hangar near Al-Qa’im was hit.', remarks: 'At dawn.' }),
          fileClaim('said-hedged', { text: 'It was them.', hedge: { en: 'likely', ar: 'ربما' } }),
          fileClaim('said-too', { text: { en: 'A child died.', ar: 'مات طفل بالقائم' } }),
        ],
      }),
    ],
    {
      name: { en: 'Irbil airport', ar: 'مطار أربيل' },
      alternateName: ['Erbil', 'Hawler'],
      admin1: { en: 'Kurdistan' },
      country: 'IQ',
    },
  ),
  fileSite('qaim', [], { name: 'Border', alternateName: ['القائم', "Al Qa'im"] }),
  fileSite('hangar', [], { name: 'The hangars', alternateName: ['Irb'] }),
]);
const actors = {
  ...file.actors,
  us: { name: 'U.S. forces', alternateName: ['American forces'], description: 'Zebra' },
} as MapFile['actors'];
const dataset = datasetOfFile({ ...file, actors });
const idsFound = (query: string): readonly string[] => search(dataset, query).map(({ id }) => id);

describe('what a query finds', () => {
  it.each([
    ['likely', ['said-hedged']],
    ['ربما', ['said-hedged']],
    ['Irbil', ['irbil']],
    ['erbil', ['irbil']],
    ['أربيل', ['irbil']],
    ['اربيل', ['irbil']],
    ['أَرْبيل', ['irbil']],
    ['HAWL', ['irbil']],
    ['irbil hawler', ['irbil']],
    ['irbil border', []],
    ['kurdistan', ['irbil']],
    ['iq', ['irbil']],
    ['drone', ['drone', 'drone-who']],
    ['مسيرة', ['drone']],
    ['dawn', ['said']],
    ['child died', ['said-too']],
    ['died child', ['said-too']],
    ['قائم', ['qaim', 'said-too']],
    ['القائم', ['qaim', 'said-too']],
    ['قا', ['qaim', 'said-too']],
    ['Al-Qaim', ['qaim', 'said']],
    ['alqaim', ['said']],
    ['us forces', ['us']],
    ['U.S.', ['us']],
    ['zebra', []],
    ['constructor', []],
    ['', []],
    ['  ', []],
    ['…!', []],
  ])('%j: %j', (query, ids) => {
    expect(idsFound(query)).toEqual(ids);
  });

  it('is first what has the word in its name, and a whole word before a beginning', () => {
    expect(idsFound('hangar')).toEqual(['hangar', 'said']);
    expect(idsFound('irb')).toEqual(['hangar', 'irbil']);
  });

  it('ignores what a query has after its first 200 characters', () => {
    const long = `Irbil ${'irbil '.repeat(10_000)}nowhere`;
    expect(idsFound(long)).toEqual(['irbil']);
  });

  it('is an event by its own type, but not by a type of ACLED, which no page shows', () => {
    const ofType = (id: string, type: string) => fileEvent(id, [], { event_type: type });
    const events = [ofType('one', 'Sabotage at sea'), ofType('two', 'Riots')];
    const map = datasetOfFile(mapFile({}, [fileSite('pier', events)]));
    expect(search(map, 'sabotage')).toEqual([{ kind: 'event', id: 'one' }]);
    expect(search(map, 'riots')).toEqual([]);
  });

  it('is never an error', () => {
    const queries = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(fc.property(queries, (query) => Array.isArray(search(dataset, query))));
  });

  it('is the site for every word of its names', () => {
    fc.assert(
      fc.property(arbitraryDataset, (map) => {
        for (const site of map.sites) {
          for (const word of allWordingsOf(site.name).flatMap(indexedWords))
            expect(search(map, word)).toContainEqual({ kind: 'site', id: site.id });
        }
      }),
    );
  });

  it('is exactly what has all words of the query, or else near spellings of them', () => {
    const queries = fc.oneof(
      fc.constantFrom('قائم', 'البو', 'al q', 'img', 'name of', 'what cl', 'a', 'right to left'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(arbitraryDataset, queries, (map, query) => {
        const terms = queryTerms(query);
        const matchingBy = (matches: typeof matchesTerm) =>
          allSearchEntries(map).filter((entry) => {
            const { names, otherTexts } = searchableTextsOf(map, entry);
            const words = [...names, ...otherTexts].flatMap(indexedWords);
            return terms.every((term) => words.some((word) => matches(word, term)));
          });
        const exact = matchingBy(matchesTerm);
        const matching = exact.length > 0 ? exact : matchingBy(nearlyMatchesTerm);
        const ids = search(map, query).map(({ kind, id }) => `${kind} ${id}`);
        const expected = matching.map(({ kind, id }) => `${kind} ${id}`);
        expect(ids.toSorted()).toEqual(terms.length === 0 ? [] : expected.toSorted());
      }),
    );
  });
});

describe('a search in other scripts and spellings', () => {
  const claims = [
    fileClaim('odesa', { text: '俄罗斯军队在2022年对敖德萨发动了空袭。' }),
    fileClaim('odesa-ja', { text: 'ロシア軍がオデーサを空爆した。' }),
    fileClaim('chiang-mai', { text: 'มีการโจมตีทางอากาศที่เชียงใหม่เมื่อวาน' }),
    fileClaim('militia', { text: 'Kataib Hezbollah denied it.' }),
  ];
  const other = datasetOfFile(
    mapFile({ army: null }, [fileSite('place', [fileEvent('strike', ['army'], { claims })])]),
  );
  it.each([
    ['敖德萨', 'odesa', false],
    ['空袭', 'odesa', false],
    ['2022年', 'odesa', false],
    ['オデーサ', 'odesa-ja', false],
    ['การโจมตี', 'chiang-mai', false],
    ['เชียงใหม่', 'chiang-mai', false],
    ['Kataeb Hizbollah', 'militia', true],
    ['Khataib', 'militia', true],
    ['Hezbolla', 'militia', false],
    ['zbollah', 'militia', true],
  ])('%s finds %s', (query, id, areNear) => {
    const found = findEntries(other, query);
    expect(found.entries.map((entry) => entry.id)).toEqual([id]);
    expect(found.areNear).toBe(areNear);
  });

  it.each(['萨敖', 'Kirkuk', 'bol', 'xyz'.repeat(60)])(
    '%s finds what has it, or nothing',
    (query) => {
      const ids = search(other, query).map(({ id }) => id);
      expect(ids).toEqual(query === 'bol' ? ['militia'] : []);
    },
  );
});

describe('preparing the index', () => {
  it('goes in steps, and finds the same before, during and after', async () => {
    const many = Array.from({ length: 700 }, (_, at) => fileSite(`site-${at}`));
    const large = datasetOfFile(mapFile({}, many));
    let pauses = 0;
    const halfway: number[] = [];
    await fillIndexInSteps(large, () => {
      pauses += 1;
      if (pauses === 2) halfway.push(search(large, 'site').length);
      return Promise.resolve();
    });
    expect(pauses).toBe(2);
    expect(halfway).toEqual([700]);
    expect(search(large, 'site')).toHaveLength(700);
  });

  it('comes before a search if it takes long', async () => {
    const map = tinyMapOfSites(1500);
    expect(canSearchAtOnce(map)).toBe(false);
    await fillIndexInSteps(map, () => Promise.resolve());
    expect(canSearchAtOnce(map)).toBe(true);
    expect(canSearchAtOnce(tinyMapOfSites(5))).toBe(true);
  });
});

function tinyMapOfSites(count: number): Dataset {
  return datasetOfFile(
    mapFile({}, [...Array.from({ length: count }, (_, index) => fileSite(`site-${index}`))]),
  );
}
