import { describe, expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { cardStory } from './card-story';

const by = (claimant: string, ...ids: string[]) => ids.map((id) => fileClaim(id, { claimant }));
const actors = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, null]));
const event = (id: string, date: string, claims: ReturnType<typeof by> = []) =>
  fileEvent(id, [], { name: `What ${id} was`, event_date: date, claims });

const map = tinyMap(
  actors,
  [
    fileSite('one', [event('e1', '2021-04~', [...by('a', 'a1'), ...by('b', 'b1', 'b2')])], {
      name: { en: 'Alpha', ar: 'ألفا' },
    }),
    fileSite('two', [event('late', '2021-06-27', by('c', 'c1')), event('early', '2021-02')]),
    fileSite(
      'many',
      ['2018', '2019', '2020', '2021'].map((year) => event(`e${year}`, year)),
    ),
    fileSite('place', [], { claims: [...by('d', 'd1'), ...by('e', 'x1')] }),
    fileSite('region', [], { geometry: null }),
  ],
  {
    title: 'A map',
    sources: {
      article: {
        headline: 'A headline',
        publisher: 'A paper',
        url: 'https://example.org/a',
        datePublished: '2021-06-28',
      },
    },
  },
);
/** As it is read: isolates are not seen, and spaces in dates are spaces. */
const seen = (text: string) => text.replace(/[\u2068\u2069]/g, '').replaceAll('\u00A0', ' ');
const story = (id: string | null) => {
  const { claimantWordings, subjectWordings, source, ...names } = cardStory(
    map,
    map.siteById.get(id ?? '') ?? null,
  );
  return {
    ...names,
    who: claimantWordings.map(seen),
    what: subjectWordings.map(seen),
    source: Object.values(source).map(seen),
  };
};

describe('what a card says', () => {
  it('is who says most of a site, about what, and where that was read', () => {
    expect(story('one')).toEqual({
      mapTitle: 'A map',
      name: 'Alpha',
      localName: 'ألفا',
      nearTown: '',
      who: ['3 claims by Name of b and Name of a', '3 claims by Name of b and 1 other'],
      what: ['About one event: What e1 was, about April 2021', 'About 1 event'],
      source: ['“A headline”', 'A paper, 28 June 2021'],
    });
  });

  it('is of the map as a whole what all of it holds', () => {
    const { who, ...rest } = story(null);
    expect(rest).toMatchObject({ mapTitle: '', name: 'A map', localName: '' });
    expect(rest.what).toEqual(['About 7 events at 5 sites']);
    expect(who).toHaveLength(4);
    expect(who[0]).toBe('6 claims by Name of b, Name of a, Name of c, Name of d, and 1 other');
    expect(who[3]).toBe('6 claims by Name of b and 4 others');
  });

  it('names the dates of a few events, in the order of time', () => {
    expect(story('two').what[0]).toBe('About 2 events, February 2021 and 27 June 2021');
    expect(story('many').what).toEqual(['About 4 events']);
  });

  it('has words for a site without events, without claims, or without a place', () => {
    expect(story('place').what).toEqual(['About the place']);
    expect(story('region')).toMatchObject({
      who: ['No claims so far'],
      what: ['About the region'],
      source: ['“A headline”', 'A paper, 28 June 2021'],
    });
  });

  it('says that there are other sources', () => {
    const claim = (id: string, source: string) => fileClaim(id, { source });
    const source = { headline: 'H', publisher: 'P', url: 'https://example.org/a' };
    const several = tinyMap(
      {},
      [fileSite('s', [], { claims: [claim('1', 'two'), claim('2', 'one'), claim('3', 'one')] })],
      { sources: { two: { ...source, publisher: 'Q' }, one: source } },
    );
    expect(seen(cardStory(several, null).source.published)).toBe('P, and 1 other source');
  });

  it('keeps the names of a sentence from turning the rest of it', () => {
    const { claimantWordings, subjectWordings, source } = cardStory(
      map,
      map.siteById.get('one') ?? null,
    );
    expect(claimantWordings[0]).toContain('\u2068Name of b\u2069');
    expect(subjectWordings[0]).toContain(
      '\u2068What e1 was\u2069, \u2068about\u00A0April\u00A02021\u2069',
    );
    expect(source.published).toContain('\u2068A paper\u2069');
  });
});

it('says the nearest town of a site that the build has found, and of no other', () => {
  const surroundings = new Map([['one', { town: { name: 'A', metres: 41_000, octant: 2 } }]]);
  const withTowns = { ...map, surroundings };
  const nearTownOf = (id: string | null) =>
    cardStory(withTowns, map.siteById.get(id ?? '') ?? null).nearTown;
  expect(nearTownOf('one')).toBe('The mark is about 41 km east of A.');
  expect(nearTownOf('two')).toBe('');
  expect(nearTownOf(null)).toBe('');
});
