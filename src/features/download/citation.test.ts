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
  accessedDate: { year: 2026, month: 3, day: 9 },
};

const mapWith = (more: Partial<MapFile>, claimText: MapFile['title'] = 'A text'): Dataset =>
  tinyMap(
    { ministry: null, speaker: 'ministry' },
    [
      fileSite('s', [
        fileEvent('e', [], {
          claims: [fileClaim('said', { claimant: 'ministry', via: ['speaker'], text: claimText })],
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

function citationText(
  kind: Kind,
  format: CitationFormat,
  dataset: Dataset,
  given = context,
): string {
  const citations =
    kind === 'map'
      ? citationsOfMap(dataset, given)
      : citationsOfClaim(dataset, claimIn(dataset), given);
  return citations.find((citation) => citation.format === format)?.text ?? '';
}

const cslOf = (kind: Kind, dataset: Dataset, given = context): unknown =>
  JSON.parse(citationText(kind, 'csl', dataset, given));

const withoutAccess: CitationContext = { words: en, language: 'en', url: context.url };

describe('a citation of the map', () => {
  it('is a dataset in CSL-JSON, with the publisher as its author', () => {
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

  it('is one BibTeX entry', () => {
    const lines = citationText('map', 'bibtex', mapWith({})).split('\n');
    expect(lines.slice(0, 10)).toEqual([
      '@misc{a-map,',
      '  author = {{A house}},',
      '  title = {{A map}},',
      '  howpublished = {\\url{https://example.org/map/?only=a}},',
      '  publisher = {{A house}},',
      '  year = {2021},',
      '  month = jun,',
      '  day = {28},',
      '  url = {https://example.org/map/?only=a},',
      '  urldate = {2026-03-09},',
    ]);
    expect(lines.at(-2)).toBe('}');
  });

  it('is a line of plain text, without a full stop after the link', () => {
    expect(citationText('map', 'plain', mapWith({}))).toMatch(
      /^A house\. A map\. Last changed on 28 June 2021\. https:\/\/example\.org\/map\/\?only=a Accessed on 9 March 2026\. .*https:\/\/example\.org\/a$/,
    );
  });

  it('leaves out an unknown publisher and day of access', () => {
    const anonymous = tinyMap({}, []);
    const [item] = cslOf('map', anonymous, withoutAccess) as readonly object[];
    for (const member of ['author', 'publisher', 'accessed', 'container-title']) {
      expect(item).not.toHaveProperty(member);
    }
    const entry = citationText('map', 'bibtex', anonymous, withoutAccess);
    expect(entry).not.toMatch(/author|publisher|urldate/);
    expect(citationText('map', 'plain', anonymous, withoutAccess)).toMatch(/^A tiny map\. Last/);
  });
});

describe('a citation of a map whose sources have no headline of their own', () => {
  const sources = {
    article: { headline: 'example.org/a', publisher: 'example.org', url: 'https://example.org/a' },
    lloyd: { headline: 'Lloyd', publisher: 'Lloyd', citation: 'Lloyd' },
  };

  it('says each thing of a source once', () => {
    const [item] = cslOf('map', mapWith({ sources })) as readonly { readonly note: string }[];
    expect(item?.note).toMatch(/Read in: example\.org, https:\/\/example\.org\/a; Lloyd$/);
  });

  it('names the document also where it leaves out the address', () => {
    expect(citationText('map', 'bibtex', mapWith({ sources }))).toContain(
      'Read in: “example.org/a”; Lloyd',
    );
  });

  it('does not repeat the page that a citation ends with', () => {
    const inPrint = 'A paper, 3 July 2021, page 4';
    const article = { headline: inPrint, publisher: inPrint, citation: inPrint };
    const claims = [fileClaim('said', { locator: { page: '4' } })];
    const dataset = tinyMap({}, [fileSite('s', [fileEvent('e', [], { claims })])], {
      sources: { article },
    });
    expect(citationText('claim', 'plain', dataset)).toContain(`Read in: ${inPrint}`);
    expect(citationText('claim', 'plain', dataset)).not.toContain('page 4, page 4');
  });
});

describe('a citation of a claim', () => {
  it('has the map’s publisher as its author, and names claimant, speaker and source', () => {
    expect(cslOf('claim', mapWith({}))).toMatchObject([
      {
        id: 'a-map:said',
        type: 'webpage',
        title: 'Claim by Name of ministry: A text',
        'container-title': 'A map',
        author: [{ literal: 'A house' }],
        note: 'The claim is by Name of ministry, through Name of speaker, as this map reports it. Read in: A paper, “An article”, paragraph 1, https://example.org/a',
      },
    ]);
  });

  it.each([
    ['en', 'Claim by Name of ministry, saying “perhaps”: A text'],
    ['ar', 'Claim by Name of ministry, saying “ربما”: A text'],
  ])('says in %s with which hedge the claimant speaks', (language, title) => {
    const claim = fileClaim('said', {
      claimant: 'ministry',
      text: 'A text',
      hedge: { en: 'perhaps', ar: 'ربما' },
    });
    const dataset = tinyMap({ ministry: null }, [fileSite('s', [], { claims: [claim] })]);
    const inLanguage = { ...context, language };
    expect(cslOf('claim', dataset, inLanguage)).toMatchObject([{ title }]);
    expect(citationText('claim', 'plain', dataset, inLanguage)).toContain(title);
    expect(citationText('claim', 'bibtex', dataset, inLanguage)).toContain(title);
  });

  it('names a few of many sources, and counts the others', () => {
    const source = { headline: 'An article', publisher: 'A paper', url: 'https://example.org/a' };
    const names = ['article', 'b', 'c', 'd', 'e', 'f', 'g'];
    const sources = Object.fromEntries(names.map((name) => [name, { ...source, publisher: name }]));
    const text = citationText('map', 'plain', mapWith({ sources }));
    expect(text).toMatch(/Read in: article, .*; e, “An article”, \S+; and 2 more documents$/);
    expect(text).not.toContain('f, “An');
  });

  it.each(['plain', 'csl', 'bibtex'] as const)('names claimant and source in %s', (format) => {
    const text = citationText('claim', format, mapWith({}));
    for (const part of ['Name of ministry', 'An article', context.url, 'A map']) {
      expect(text).toContain(part);
    }
    // BibTeX's styles print no address but those in `howpublished` and `note`: the map's is the one to print.
    expect(text.includes('https://example.org/a')).toBe(format !== 'bibtex');
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
    [
      '2021-04~',
      { 'date-parts': [[2021, 4]], circa: true },
      ['date = {2021-04~}', 'year = {2021}', 'month = apr'],
    ],
    ['2021?', { 'date-parts': [[2021]], circa: true }, ['date = {2021?}', 'year = {2021}']],
    ['2021-22', { 'date-parts': [[2021]], season: 2 }, ['date = {2021-22}', 'year = {2021}']],
    [
      '2021-04-XX',
      { 'date-parts': [[2021, 4]] },
      ['date = {2021-04-XX}', 'year = {2021}', 'month = apr'],
    ],
    ['202X', { literal: '202X' }, ['date = {202X}', 'year = {2020s}']],
    [
      '2021-04/2021-05',
      {
        'date-parts': [
          [2021, 4],
          [2021, 5],
        ],
      },
      ['date = {2021-04/2021-05}', 'year = {2021}'],
    ],
    ['2021-04/..', { literal: 'since April 2021' }, ['date = {2021-04/..}', 'year = {2021}']],
    [
      '2020/2021-02',
      { literal: '2020 to February 2021' },
      ['date = {2020/2021-02}', 'year = {2020--2021}'],
    ],
    [
      '2021-06-28T23:30:00-05:00',
      { 'date-parts': [[2021, 6, 28]] },
      ['date = {2021-06-28T23:30:00-05:00}', 'year = {2021}', 'month = jun', 'day = {28}'],
    ],
  ])('%s is as precise as in the file', (dateModified, issued, fields) => {
    const dataset = mapWith({ dateModified });
    expect(cslOf('map', dataset)).toMatchObject([{ issued }]);
    const entry = citationText('map', 'bibtex', dataset);
    const dates = entry.match(/(?<=^ {2})(date|year|month|day) = .*(?=,$)/gm);
    expect(dates).toEqual(fields);
  });
});

describe('a title', () => {
  it.each([
    ['The strikes hit occasions.', 'The strikes hit occasions'],
    ['It was carried out by the U.S.', 'It was carried out by the U.S.'],
    ['It was at 10 a.m.', 'It was at 10 a.m.'],
    ['It was said by George W.', 'It was said by George W.'],
    ['It was said...', 'It was said...'],
    ['Was it?', 'Was it?'],
    ['قصف المطار۔', 'قصف المطار'],
  ])('%s has no full stop at its end, unless it is of an abbreviation', (text, title) => {
    const dataset = mapWith({}, text);
    const whole = `Claim by Name of ministry: ${title}`;
    expect(cslOf('claim', dataset)).toMatchObject([{ title: whole }]);
    expect(citationText('claim', 'bibtex', dataset)).toContain(`title = {{${whole}}}`);
  });
});

describe('special characters in BibTeX', () => {
  it.each([
    ['}', '\\textbraceright{}'],
    ['{{', '\\textbraceleft{}\\textbraceleft{}'],
    ['\\input', '\\textbackslash{}input'],
    ['100 % of $5 & #1_a', '100 \\% of \\$5 \\& \\#1\\_a'],
    ['~^', '\\textasciitilde{}\\textasciicircum{}'],
    ['one\n\n  two\u0000', 'one two'],
    ['ضربات على الحدود', 'ضربات على الحدود'],
    ['“a” – b', '“a” – b'],
    ['"a" ("b"), \'c\' of d\'s', "``a'' (``b''), `c' of d's"],
  ])('%j becomes %s', (title, escaped) => {
    expect(citationText('map', 'bibtex', mapWith({ title }))).toContain(
      `  title = {{${escaped}}},\n`,
    );
  });

  it('are encoded in a link', () => {
    const url = 'https://example.org/?q=a}b%20c_d\\e f';
    expect(citationText('map', 'bibtex', mapWith({}), { ...context, url })).toContain(
      '  url = {https://example.org/?q=a%7Db%20c_d%5Ce%20f},\n',
    );
  });

  it('never leave a brace unpaired, or begin a second entry', () => {
    const line = fc.string({
      unit: fc.constantFrom('{', '}', '\\', '%', '@', '"', '\n', 'a'),
      minLength: 1,
    });
    const text = line.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(text, text, text, (title, publisher, claimText) => {
        for (const kind of ['map', 'claim'] as const) {
          const entry = citationText(kind, 'bibtex', mapWith({ title, publisher }, claimText));
          expect(depthsOf(entry)).toEqual({ lowest: 0, last: 0 });
          expect(entry.match(/^@/gm)).toHaveLength(1);
        }
      }),
    );
  });
});

/** The depth of the braces, as BibTeX counts them, also after a backslash: the lowest, and the last. */
function depthsOf(entry: string): { readonly lowest: number; readonly last: number } {
  let [lowest, last] = [0, 0];
  for (const sign of entry) {
    if (sign === '{') last += 1;
    if (sign === '}') last -= 1;
    lowest = Math.min(lowest, last);
  }
  return { lowest, last };
}

describe('for every map', () => {
  it('each claim has a key of its own, in ASCII, and valid CSL-JSON', () => {
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

  it('the citation is in the reader’s language', () => {
    const dataset = mapWith({ title: { en: 'A map', ar: 'خريطة' } });
    const item = { id: 'a-map', title: 'خريطة', language: 'ar' };
    expect(cslOf('map', dataset, { ...context, language: 'ar' })).toMatchObject([item]);
  });
});
