import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMapSummary } from './map-summary';

const summaryOf = (map: unknown) => readMapSummary(JSON.stringify(map));

describe('what the build reads of a map file', () => {
  it('is its title and description in its own language', () => {
    const title = { en: 'Strikes', ar: 'ضربات' };
    expect(summaryOf({ language: 'ar', title, description: 'One.' })).toMatchObject({
      title: 'ضربات',
      description: 'One.',
      language: 'ar',
    });
  });

  it('is each site once', () => {
    const features = [{ id: 'alpha' }, { id: 'beta-2' }, { id: 'alpha' }];
    expect(summaryOf({ features }).siteIds).toEqual(['alpha', 'beta-2']);
  });

  it.each([
    '../escape',
    '..',
    '/etc',
    'a/b',
    'a\\b',
    'A',
    '',
    '.',
    'con:',
    'é',
    'a\u0000',
    7,
    null,
  ])('is no site for the id %j', (id) => {
    expect(summaryOf({ features: [{ id }] }).siteIds).toEqual([]);
  });

  it('never throws, and never names a folder outside', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        for (const id of readMapSummary(json).siteIds) expect(id).toMatch(/^[a-z0-9-]+$/);
      }),
    );
    const ids = fc.array(
      fc.oneof(fc.string(), fc.webPath(), fc.constantFrom('..', '../a', 'a/../b')),
    );
    fc.assert(
      fc.property(ids, (each) => {
        const { siteIds } = summaryOf({ features: each.map((id) => ({ id })) });
        for (const id of siteIds) expect(id).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });

  it('is the same behind a byte order mark', () => {
    expect(readMapSummary('\uFEFF{"title":"Strikes"}').title).toBe('Strikes');
  });
});
