import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { QUESTIONS, type Dataset } from '../../claims/model';
import type { FileClaim } from '../../claims/check/schema';
import { en } from '../../i18n/en';
import { comparisonOf, shortTextOf, type EventToCompare } from './comparison';
import { actorToggleIds } from '../../select/actor-groups';

const allEvents = (dataset: Dataset): readonly EventToCompare[] =>
  [...dataset.eventById.values()].map((event) => ({
    event,
    name: event.name,
    claims: dataset.claimsByEventId.get(event.id) ?? [],
  }));

describe('a comparison', () => {
  const dataset = tinyMap({ lone: null, state: null, rebels: null, army: 'state' }, [
    fileSite('border', [
      fileEvent('strike', [], {
        claims: [
          fileClaim('why', { claimant: 'rebels', about: 'motive' }),
          fileClaim('dead', {
            claimant: 'rebels',
            about: 'fatalities',
            value: { best: 4, of: 'total' },
            alsoAbout: ['raid'],
          }),
          fileClaim('what', { claimant: 'army' }),
        ],
      }),
      fileEvent('raid', [], { claims: [fileClaim('seen', { claimant: 'state' })] }),
    ]),
  ]);
  const { claimantIds, rows } = comparisonOf(dataset, allEvents(dataset));

  it('has a column for each claimant: by number of events, then in the order of the actor toggles', () => {
    expect(claimantIds).toEqual(['rebels', 'state', 'army']);
  });

  it('has each claim in the cell of its claimant, in the order of the questions', () => {
    const ids = rows.map(({ claimsByColumn }) =>
      claimsByColumn.map((claims) => claims.map(({ id }) => id)),
    );
    expect(ids).toEqual([
      [['dead', 'why'], [], ['what']],
      [['dead'], ['seen'], []],
    ]);
  });

  it('has no column for a claimant whose claims are all about other events', () => {
    const [strike] = allEvents(dataset);
    expect(strike && comparisonOf(dataset, [strike]).claimantIds).toEqual(['army', 'rebels']);
  });

  it('of no event is empty', () => {
    expect(comparisonOf(dataset, [])).toEqual({ claimantIds: [], rows: [] });
  });
});

describe('for every map and every filter', () => {
  it('each claim of a row is once in it, in the cell of its claimant', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.array(fc.boolean(), { minLength: 7 }), (dataset, shown) => {
        const events = allEvents(dataset).map((row, at) => ({
          ...row,
          claims: row.claims.filter((_, index) => shown[(index + at) % shown.length]),
        }));
        const { claimantIds, rows } = comparisonOf(dataset, events);
        expect(rows.map(({ event }) => event.id)).toEqual(events.map(({ event }) => event.id));
        rows.forEach(({ claimsByColumn, claims }) => {
          expect(claimsByColumn).toHaveLength(claimantIds.length);
          expect(claimsByColumn.flat()).toHaveLength(claims.length);
          expect(new Set(claimsByColumn.flat())).toEqual(new Set(claims));
          claimsByColumn.forEach((cell, column) => {
            expect(cell.filter(({ claimant }) => claimant !== claimantIds[column])).toEqual([]);
            const order = cell.map(({ about }) => QUESTIONS.indexOf(about));
            expect(order).toEqual([...order].sort((a, b) => a - b));
          });
        });
      }),
    );
  });

  it('no column is empty, and the fullest come first', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const { claimantIds, rows } = comparisonOf(dataset, allEvents(dataset));
        claimantIds.forEach((_, column) => {
          expect(rows.some(({ claimsByColumn }) => claimsByColumn[column]?.length)).toBe(true);
        });
        const eventCounts = claimantIds.map(
          (_, column) =>
            rows.filter(({ claimsByColumn }) => (claimsByColumn[column] ?? []).length > 0).length,
        );
        expect(eventCounts).toEqual(eventCounts.toSorted((a, b) => b - a));
        const known = actorToggleIds(dataset, 'claimant');
        expect(claimantIds.filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});

describe('the short text of a claim', () => {
  const shortTextWith = (more: Partial<FileClaim>, language = 'en') => {
    const events = [fileEvent('e', ['a', 'b'])];
    const dataset = tinyMap({ a: null, b: null }, [
      fileSite('s', events, { claims: [fileClaim('c', more)] }),
    ]);
    const claim = dataset.claimById.get('c');
    if (claim === undefined) throw new Error('no claim c');
    return shortTextOf(dataset, claim, en, language);
  };

  it.each<readonly [what: string, claim: Partial<FileClaim>, short: string]>([
    [
      'count',
      { about: 'fatalities', value: { best: 4, of: 'combatants' } },
      '4, counting combatants',
    ],
    ['0', { about: 'injuries', value: { best: 0, of: 'total' } }, '0 in all'],
    ['date', { about: 'date', value: '2021-06-28T02+03:00' }, '28 June 2021, 02:00 (UTC+3)'],
    ['name', { about: 'responsibility', value: ['a', 'b'] }, 'Name of a and Name of b'],
    ['short text', { text: 'Two depots were hit.' }, 'Two depots were hit.'],
    ['text of 60 characters', { text: 'a'.repeat(60) }, 'a'.repeat(60)],
    [
      'long text, up to a word',
      { text: 'Two depots near the border were hit, and after that the others, too.' },
      'Two depots near the border were hit, and after that the…',
    ],
    [
      'long text, without punctuation before the cut',
      { text: 'Two depots near the border were hit and burnt to the ground, all at once.' },
      'Two depots near the border were hit and burnt to the ground…',
    ],
    ['word that is too long', { text: 'x'.repeat(90) }, `${'x'.repeat(59)}…`],
    ['surrogate pairs', { text: '🕊'.repeat(90) }, `${'🕊'.repeat(59)}…`],
    ['text of punctuation only', { text: '.'.repeat(90) }, `${'.'.repeat(59)}…`],
  ])('is its %s', (_, claim, short) => {
    expect(shortTextWith(claim).text).toBe(short);
  });

  it('is in the reader’s language, and has its tag', () => {
    const ar = 'أصابت الغارات مباني سكنية قرب الحدود بين البلدين في ساعة مبكرة من صباح ذلك اليوم.';
    const short = shortTextWith({ text: { en: 'Houses were hit.', ar } }, 'ar');
    expect(short.language).toBe('ar');
    expect(short.text.endsWith('…')).toBe(true);
    const beginning = short.text.slice(0, -1);
    expect(ar.startsWith(`${beginning} `)).toBe(true);
    expect(beginning.length).toBeGreaterThan(40);
  });

  it('is the text or its beginning, and never cuts a character', () => {
    const unit = fc.constantFrom('word', ' ', ', ', '-', '🕊', 'ضربة', '\u0301', 'xxxxxxxxxxxxxxxx');
    const texts = fc
      .array(unit, { minLength: 1, maxLength: 60 })
      .map((parts) => `A${parts.join('')}`);
    fc.assert(
      fc.property(texts, (text) => {
        const short = shortTextWith({ text }).text;
        expect(() => encodeURIComponent(short)).not.toThrow();
        expect([...short].length).toBeLessThanOrEqual(60);
        if ([...text].length <= 60) expect(short).toBe(text);
        else expect([short.at(-1), text.startsWith(short.slice(0, -1))]).toEqual(['…', true]);
      }),
      { numRuns: 60 },
    );
  });
});
