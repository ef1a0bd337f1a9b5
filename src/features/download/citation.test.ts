import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Claim, Dataset } from '../../claims/model';
import type { MapFile } from '../../claims/check/schema';
import { en } from '../../i18n/en';
import {
  citationsOfClaim,
  citationsOfMap,
  type CitationFormat,
  type CitationContext,
} from './citation';

const context: CitationContext = {
  words: en,
  language: 'en',
  url: 'https://example.org/map/?only=a',
  accessed: { year: 2026, month: 3, day: 9 },
};

const mapWith = (more: Partial<MapFile>, text: MapFile['title'] = 'A text'): Dataset =>
  tinyMap(
    { ministry: null, speaker: 'ministry' },
    [
      fileSite('s', [
        fileEvent('e', [], {
          claims: [fileClaim('said', { claimant: 'ministry', via: ['speaker'], text })],
        }),
      ]),
    ],
    { title: 'A map', publisher: 'A house', dateModified: '2021-06-28', ...more },
  );

const claimIn = (dataset: Dataset): Claim => {
  const claim = dataset.claimById.get('said');
  if (claim === undefined) throw new Error('the claim is missing');
  return claim;
};

type Kind = 'map' | 'claim';

function cited(kind: Kind, format: CitationFormat, dataset: Dataset, given = context): string {
  const citations =
    kind === 'map'
      ? citationsOfMap(dataset, given)
      : citationsOfClaim(dataset, claimIn(dataset), given);
  return citations.find((citation) => citation.format === format)?.text ?? '';
}

const cslOf = (kind: Kind, dataset: Dataset, given = context): unknown =>
  JSON.parse(cited(kind, 'csl', dataset, given));

const withoutAccess: CitationContext = { words: en, language: 'en', url: context.url };

describe('a citation of the map', () => {
  it('is a data set in CSL-JSON, by its publisher', () => {
    expect(cslOf('map', mapWith({}))).toEqual([
      {
        id: 'a-map',
        type: 'dataset',
        title: 'A map',
        author: [{ literal: 'A house' }],
        publisher: 'A house',
        issued: { 'date-parts': [[2021, 6, 28]] },
        accessed: { 'date-parts': [[2026, 3, 9]] },
        URL: 'https://example.org/map/?only=a',
        language: 'en',
        note: expect.stringContaining('A paper, “An article”, https://example.org/a') as string,
      },
    ]);
  });

  it('is one entry of BibTeX', () => {
    const lines = cited('map', 'bibtex', mapWith({})).split('\n');
    expect(lines.slice(0, 9)).toEqual([
      '@misc{a-map,',
      '  author = {{A house}},',
      '  title = {{A map}},',
      '  publisher = {{A house}},',
      '  year = {2021},',
      '  month = jun,',
      '  day = {28},',
      '  url = {https://example.org/map/?only=a},',
      '  urldate = {2026-03-09},',
    ]);
    expect(lines.at(-2)).toBe('}');
  });

  it('is a line of plain text, with the link free of full stops', () => {
    expect(cited('map', 'plain', mapWith({}))).toMatch(
      /^A house\. A map\. Last changed on 28 June 2021\. https:\/\/example\.org\/map\/\?only=a Accessed on 9 March 2026\. .*https:\/\/example\.org\/a$/,
    );
  });

  it('says nothing of a publisher or a day of access that it does not know', () => {
    const anonymous = tinyMap({}, []);
    const [item] = cslOf('map', anonymous, withoutAccess) as readonly object[];
    for (const member of ['author', 'publisher', 'accessed', 'container-title']) {
      expect(item).not.toHaveProperty(member);
    }
    const entry = cited('map', 'bibtex', anonymous, withoutAccess);
    expect(entry).not.toMatch(/author|publisher|urldate/);
    expect(cited('map', 'plain', anonymous, withoutAccess)).toMatch(/^A tiny map\. Last/);
  });
});

describe('a citation of a claim', () => {
  it('is by the map, and names the claimant, the way it came and the document', () => {
    expect(cslOf('claim', mapWith({}))).toMatchObject([
      {
        id: 'a-map:said',
        type: 'webpage',
        title: 'Claim by Name of ministry: A text',
        'container-title': 'A map',
        author: [{ literal: 'A house' }],
        note: 'The claim is by Name of ministry, through Name of speaker, not by this map, which puts it in its own words. Read in: A paper, “An article”, paragraph 1, https://example.org/a',
      },
    ]);
  });

  it('names a few of many documents, and counts the others', () => {
    const source = { headline: 'An article', publisher: 'A paper', url: 'https://example.org/a' };
    const names = ['article', 'b', 'c', 'd', 'e', 'f', 'g'];
    const sources = Object.fromEntries(names.map((name) => [name, { ...source, publisher: name }]));
    const text = cited('map', 'plain', mapWith({ sources }));
    expect(text).toMatch(/Read in: article, .*; e, “An article”, \S+; and 2 more documents$/);
    expect(text).not.toContain('f, “An');
  });

  it.each(['plain', 'csl', 'bibtex'] as const)('names claimant and document in %s', (format) => {
    const text = cited('claim', format, mapWith({}));
    for (const part of ['Name of ministry', 'An article', 'https://example.org/a', 'A map']) {
      expect(text).toContain(part);
    }
  });
});

describe('the date of a citation', () => {
  it.each<readonly [date: string, csl: object, bibtex: readonly string[]]>([
    [
      '2021-06-28',
      { 'date-parts': [[2021, 6, 28]] },
      ['year = {2021}', 'month = jun', 'day = {28}'],
    ],
    ['2021-04', { 'date-parts': [[2021, 4]] }, ['year = {2021}', 'month = apr']],
    ['2021', { 'date-parts': [[2021]] }, ['year = {2021}']],
    ['2021-04~', { 'date-parts': [[2021, 4]], circa: true }, ['date = {2021-04~}']],
    ['2021?', { 'date-parts': [[2021]], circa: true }, ['date = {2021?}']],
    ['2021-22', { 'date-parts': [[2021]], season: 2 }, ['date = {2021-22}']],
    ['2021-04-XX', { 'date-parts': [[2021, 4]] }, ['date = {2021-04-XX}']],
    ['202X', { literal: '202X' }, ['date = {202X}']],
    [
      '2021-04/2021-05',
      {
        'date-parts': [
          [2021, 4],
          [2021, 5],
        ],
      },
      ['date = {2021-04/2021-05}'],
    ],
    ['2021-04/..', { literal: '2021-04/..' }, ['date = {2021-04/..}']],
    [
      '2021-06-28T23:30:00-05:00',
      { 'date-parts': [[2021, 6, 28]] },
      ['date = {2021-06-28T23:30:00-05:00}'],
    ],
  ])('%s is no finer than it is written', (dateModified, issued, fields) => {
    const dataset = mapWith({ dateModified });
    expect(cslOf('map', dataset)).toMatchObject([{ issued }]);
    const entry = cited('map', 'bibtex', dataset);
    const dates = entry.match(/(?<=^ {2})(date|year|month|day) = .*(?=,$)/gm);
    expect(dates).toEqual(fields);
  });
});

describe('hostile text in BibTeX', () => {
  it.each([
    ['}', '\\textbraceright{}'],
    ['{{', '\\textbraceleft{}\\textbraceleft{}'],
    ['\\input', '\\textbackslash{}input'],
    ['100 % of $5 & #1_a', '100 \\% of \\$5 \\& \\#1\\_a'],
    ['~^', '\\textasciitilde{}\\textasciicircum{}'],
    ['one\n\n  two\u0000', 'one two'],
    ['ضربات على الحدود', 'ضربات على الحدود'],
    ['“a” – b', '“a” – b'],
  ])('%j is written %s', (title, written) => {
    expect(cited('map', 'bibtex', mapWith({ title }))).toContain(`  title = {{${written}}},\n`);
  });

  it('keeps a link one link', () => {
    const url = 'https://example.org/?q=a}b%20c_d\\e f';
    expect(cited('map', 'bibtex', mapWith({}), { ...context, url })).toContain(
      '  url = {https://example.org/?q=a%7Db%20c_d%5Ce%20f},\n',
    );
  });

  it('leaves every entry with its braces paired, and one entry, for every map', () => {
    const line = fc.string({
      unit: fc.constantFrom('{', '}', '\\', '%', '@', '"', '\n', 'a'),
      minLength: 1,
    });
    const said = line.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(said, said, said, (title, publisher, text) => {
        for (const kind of ['map', 'claim'] as const) {
          const entry = cited(kind, 'bibtex', mapWith({ title, publisher }, text));
          expect(depthsOf(entry)).toEqual({ least: 0, last: 0 });
          expect(entry.match(/^@/gm)).toHaveLength(1);
        }
      }),
    );
  });
});

/** How deep braces are, as BibTeX counts them: a backslash hides none. */
function depthsOf(entry: string): { readonly least: number; readonly last: number } {
  let [least, last] = [0, 0];
  for (const sign of entry) {
    if (sign === '{') last += 1;
    if (sign === '}') last -= 1;
    least = Math.min(least, last);
  }
  return { least, last };
}

describe('for every map', () => {
  it('gives each claim a key of its own, in ASCII, and CSL-JSON that reads', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const claims = [...dataset.claimById.values()];
        const all = [
          citationsOfMap(dataset, context),
          ...claims.map((claim) => citationsOfClaim(dataset, claim, context)),
        ];
        const keys = all.map((citations) => {
          const [item] = JSON.parse(
            citations.find(({ format }) => format === 'csl')?.text ?? '',
          ) as readonly { readonly id: string }[];
          const entry = citations.find(({ format }) => format === 'bibtex')?.text;
          expect(entry?.startsWith(`@misc{${item?.id},\n`)).toBe(true);
          return item?.id ?? '';
        });
        expect(new Set(keys).size).toBe(claims.length + 1);
        expect(keys.filter((key) => !/^[a-z0-9:-]+$/.test(key))).toEqual([]);
      }),
    );
  });

  it('shows Arabic to whom it was asked for', () => {
    const dataset = mapWith({ title: { en: 'A map', ar: 'خريطة' } });
    const item = { id: 'a-map', title: 'خريطة', language: 'ar' };
    expect(cslOf('map', dataset, { ...context, language: 'ar' })).toMatchObject([item]);
  });
});
