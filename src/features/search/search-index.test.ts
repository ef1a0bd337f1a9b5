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
import { wordings } from '../../claims/text';
import { found, prepared, findable, searchableText } from './search-index';
import { answers, termsOf, tokens } from './words-of-text';

const file = mapFile({ army: null, us: null }, [
  fileSite(
    'irbil',
    [
      fileEvent('drone', ['army'], {
        name: { en: 'Drone attack', ar: 'هجوم بطائرة مسيّرة' },
        claims: [
          fileClaim('said', { text: 'A hangar near Al-Qa’im was hit.', remarks: 'At dawn.' }),
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
const idsFound = (query: string): readonly string[] => found(dataset, query).map(({ id }) => id);

describe('what a query finds', () => {
  it.each([
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

  it('is first what is called so, and a whole word before the beginning of one', () => {
    expect(idsFound('hangar')).toEqual(['hangar', 'said']);
    expect(idsFound('irb')).toEqual(['hangar', 'irbil']);
  });

  it('is the same for what follows after more than anybody types', () => {
    const long = `Irbil ${'irbil '.repeat(10_000)}nowhere`;
    expect(idsFound(long)).toEqual(['irbil']);
  });

  it('is nothing, or something, and never an error', () => {
    const queries = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(fc.property(queries, (query) => Array.isArray(found(dataset, query))));
  });

  it('is a site for every word of every name that it has', () => {
    fc.assert(
      fc.property(arbitraryDataset, (any) => {
        for (const site of any.sites) {
          for (const word of wordings(site.name).flatMap(tokens))
            expect(found(any, word)).toContainEqual({ kind: 'site', id: site.id });
        }
      }),
    );
  });

  it('is exactly what holds all words of the query', () => {
    const query = fc.oneof(
      fc.constantFrom('قائم', 'البو', 'al q', 'img', 'name of', 'what cl', 'a', 'right to left'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(arbitraryDataset, query, (any, asked) => {
        const terms = termsOf(asked);
        const holding = findable(any).filter((one) => {
          const { names, bodies } = searchableText(any, one);
          const words = [...names, ...bodies].flatMap(tokens);
          return terms.every((term) => words.some((word) => answers(word, term)));
        });
        const ids = found(any, asked).map(({ kind, id }) => `${kind} ${id}`);
        const expected = holding.map(({ kind, id }) => `${kind} ${id}`);
        expect(ids.toSorted()).toEqual(terms.length === 0 ? [] : expected.toSorted());
      }),
    );
  });
});

describe('making ready to find', () => {
  it('comes in parts, and changes nothing of what is found, at any time', async () => {
    const many = Array.from({ length: 700 }, (_, at) => fileSite(`site-${at}`));
    const large = datasetOfFile(mapFile({}, many));
    let pauses = 0;
    const halfway: number[] = [];
    await prepared(large, () => {
      pauses += 1;
      if (pauses === 2) halfway.push(found(large, 'site').length);
      return Promise.resolve();
    });
    expect(pauses).toBe(2);
    expect(halfway).toEqual([700]);
    expect(found(large, 'site')).toHaveLength(700);
  });
});
