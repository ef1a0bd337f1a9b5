import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { QUESTIONS, type Dataset } from '../../claims/model';
import type { FileClaim } from '../../claims/check/schema';
import { en } from '../../i18n/en';
import { comparison, shortOf, type EventToCompare } from './comparison';
import { actorToggles } from '../../select/actor-groups';

const everyEvent = (dataset: Dataset): readonly EventToCompare[] =>
  [...dataset.eventById.values()].map((event) => ({
    event,
    name: event.name,
    claims: dataset.claimsAt.get(event.id) ?? [],
  }));

describe('events down and claimants across', () => {
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
  const { claimants, rows } = comparison(dataset, everyEvent(dataset));

  it('has a column for each who speaks, who speaks of the most first, else in the order of the layers', () => {
    expect(claimants).toEqual(['rebels', 'state', 'army']);
  });

  it('has each claim in its claimant’s cell, in the order of the questions, and silence as silence', () => {
    const ids = rows.map(({ cells }) => cells.map((claims) => claims.map(({ id }) => id)));
    expect(ids).toEqual([
      [['dead', 'why'], [], ['what']],
      [['dead'], ['seen'], []],
    ]);
  });

  it('has no column for who speaks only where it is not shown', () => {
    const [strike] = everyEvent(dataset);
    expect(strike && comparison(dataset, [strike]).claimants).toEqual(['army', 'rebels']);
  });

  it('is empty where there is no event', () => {
    expect(comparison(dataset, [])).toEqual({ claimants: [], rows: [] });
  });
});

describe('for every map and whatever of it is shown', () => {
  it('each claim of a row is in one cell of it, its claimant’s', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.array(fc.boolean(), { minLength: 7 }), (dataset, shown) => {
        const events = everyEvent(dataset).map((row, at) => ({
          ...row,
          claims: row.claims.filter((_, index) => shown[(index + at) % shown.length]),
        }));
        const { claimants, rows } = comparison(dataset, events);
        expect(rows.map(({ event }) => event.id)).toEqual(events.map(({ event }) => event.id));
        rows.forEach(({ cells, claims }) => {
          expect(cells).toHaveLength(claimants.length);
          expect(cells.flat()).toHaveLength(claims.length);
          expect(new Set(cells.flat())).toEqual(new Set(claims));
          cells.forEach((cell, column) => {
            expect(cell.filter(({ claimant }) => claimant !== claimants[column])).toEqual([]);
            const order = cell.map(({ about }) => QUESTIONS.indexOf(about));
            expect(order).toEqual([...order].sort((a, b) => a - b));
          });
        });
      }),
    );
  });

  it('no column is empty, and none stands after one with less in it', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const { claimants, rows } = comparison(dataset, everyEvent(dataset));
        claimants.forEach((_, column) => {
          expect(rows.some(({ cells }) => cells[column]?.length)).toBe(true);
        });
        const spokenOf = claimants.map(
          (_, column) => rows.filter(({ cells }) => (cells[column] ?? []).length > 0).length,
        );
        expect(spokenOf).toEqual(spokenOf.toSorted((a, b) => b - a));
        const known = actorToggles(dataset, 'claimant');
        expect(claimants.filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});

describe('a claim in a few words', () => {
  const shortWith = (more: Partial<FileClaim>, language = 'en') => {
    const events = [fileEvent('e', ['a', 'b'])];
    const dataset = tinyMap({ a: null, b: null }, [
      fileSite('s', events, { claims: [fileClaim('c', more)] }),
    ]);
    const claim = dataset.claimById.get('c');
    if (claim === undefined) throw new Error('no claim c');
    return shortOf(dataset, claim, en, language);
  };

  it.each<readonly [what: string, claim: Partial<FileClaim>, short: string]>([
    [
      'count',
      { about: 'fatalities', value: { best: 4, of: 'combatants' } },
      '4, counting combatants',
    ],
    ['0', { about: 'injuries', value: { best: 0, of: 'total' } }, '0 in all'],
    ['name', { about: 'responsibility', value: ['a', 'b'] }, 'Name of a and Name of b'],
    ['short text', { text: 'Two depots were hit.' }, 'Two depots were hit.'],
    ['text of 60 characters', { text: 'a'.repeat(60) }, 'a'.repeat(60)],
    [
      'long text, up to a word',
      { text: 'Two depots near the border were hit, and after that the others, too.' },
      'Two depots near the border were hit, and after that the…',
    ],
    [
      'long text, without the mark where it is cut',
      { text: 'Two depots near the border were hit and burnt to the ground, all at once.' },
      'Two depots near the border were hit and burnt to the ground…',
    ],
    ['word that is too long', { text: 'x'.repeat(90) }, `${'x'.repeat(59)}…`],
    ['pairs of surrogates', { text: '🕊'.repeat(90) }, `${'🕊'.repeat(59)}…`],
    ['marks alone', { text: '.'.repeat(90) }, `${'.'.repeat(59)}…`],
  ])('is its %s', (_, claim, short) => {
    expect(shortWith(claim).text).toBe(short);
  });

  it('is in the reader’s language, and says in which', () => {
    const ar = 'أصابت الغارات مباني سكنية قرب الحدود بين البلدين في ساعة مبكرة من صباح ذلك اليوم.';
    const short = shortWith({ text: { en: 'Houses were hit.', ar } }, 'ar');
    expect(short.language).toBe('ar');
    expect(short.text.endsWith('…')).toBe(true);
    const kept = short.text.slice(0, -1);
    expect(ar.startsWith(`${kept} `)).toBe(true);
    expect(kept.length).toBeGreaterThan(40);
  });

  it('is the whole text, or the beginning of it, and never half a character', () => {
    const unit = fc.constantFrom('word', ' ', ', ', '-', '🕊', 'ضربة', '\u0301', 'xxxxxxxxxxxxxxxx');
    const texts = fc
      .array(unit, { minLength: 1, maxLength: 60 })
      .map((parts) => `A${parts.join('')}`);
    fc.assert(
      fc.property(texts, (text) => {
        const short = shortWith({ text }).text;
        expect(() => encodeURIComponent(short)).not.toThrow();
        expect([...short].length).toBeLessThanOrEqual(60);
        if ([...text].length <= 60) expect(short).toBe(text);
        else expect([short.at(-1), text.startsWith(short.slice(0, -1))]).toEqual(['…', true]);
      }),
      { numRuns: 60 },
    );
  });
});
