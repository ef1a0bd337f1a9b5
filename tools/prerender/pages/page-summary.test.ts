import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClaimAtSite } from '../../../src/select/claims-at-site';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { HOSTILE_TEXTS, datasetWithText } from './hostile-map';
import { claimsOfPage, pageSummary } from '../../../src/features/page-head/page-summary';

const by = (claimant: string, ...ids: string[]) => ids.map((id) => fileClaim(id, { claimant }));

const map = tinyMap({ army: null, group: null, witness: null, elder: null, mayor: null }, [
  fileSite(
    'alpha',
    [
      fileEvent('e', [], {
        claims: [...by('witness', 'w1'), ...by('group', 'g1', 'g2'), ...by('army', 'a1')],
      }),
    ],
    { name: { ar: 'ألفا', en: 'Alpha' } },
  ),
  fileSite('region', [], {
    geometry: null,
    claims: [...by('elder', 'o1'), ...by('mayor', 'm1')],
  }),
]);

describe('what is said of a page', () => {
  it('is the name of a site, what is claimed there, and who says most', () => {
    expect(pageSummary(map, map.siteById.get('alpha') ?? null)).toEqual({
      title: 'Alpha – A tiny map',
      mapTitle: 'A tiny map',
      description: 'Alpha: 4 claims by 3 claimants about 1 event, and who made each. A tiny map.',
      cardAlternativeText:
        'Map: Alpha. Name of group, Name of witness, and Name of army: 4 claims.',
    });
  });

  it('is the map’s own description, or what the map holds where it has none', () => {
    expect(pageSummary(map, null)).toMatchObject({
      title: 'A tiny map',
      description: 'A map of 6 claims by 5 claimants about 1 event at 2 sites, and who made each.',
      cardAlternativeText:
        'Map: A tiny map. Name of group, Name of witness, Name of army, Name of elder, and 1 other: 6 claims.',
    });
    expect(pageSummary({ ...map, description: 'What  it\nis' }, null).description).toBe(
      'What it is',
    );
  });

  it('is in the map’s own language', () => {
    const arabic = { ...map, language: 'ar' };
    expect(pageSummary(arabic, map.siteById.get('alpha') ?? null).title).toBe(
      '\u2068ألفا\u2069 – A tiny map',
    );
  });

  it.each(HOSTILE_TEXTS)('stays on one line for %j', (text) => {
    const dataset = datasetWithText(text);
    for (const site of [null, ...dataset.sites]) {
      for (const line of Object.values(pageSummary(dataset, site))) {
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
      }
    }
  });

  it('counts the claims that the page shows, each once', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const all = [...dataset.claimById.values()];
        expect(new Set(claimsOfPage(dataset, null))).toEqual(new Set(all));
        for (const site of dataset.sites) {
          const shown = claimsOfPage(dataset, site);
          expect(new Set(shown).size).toBe(shown.length);
          const expected = all.filter((claim) => isClaimAtSite(dataset, claim, site.id));
          expect(new Set(shown)).toEqual(new Set(expected));
        }
      }),
    );
  });
});
