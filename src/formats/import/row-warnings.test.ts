import { describe, expect, it } from 'vitest';
import { COUNTRY_RULES } from '../../../geo/check/country-rules';
import { importFile } from './import-file';
import { readDataset } from '../../claims/check/read';

const SETTINGS = { fileName: 'a.csv', title: 'A', language: 'en', dateModified: '2026-11-29' };

async function imported(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const outcome = await importFile('a.csv', bytes, SETTINGS, { countryRules: COUNTRY_RULES });
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const HEADER =
  'site,Lat,Lon,where_prec,country,event_date,event_type,claimant,text,page,source_url';
const row = (more: Partial<Record<string, string>>): string =>
  Object.values({
    site: 'Fort A',
    latitude: '33.3',
    longitude: '44.4',
    where_prec: 'area',
    country: 'IQ',
    event_date: '2021-06',
    event_type: 'Battles',
    claimant: 'Ministry B',
    text: 'It was hit.',
    page: '3',
    source: 'https://c.example/1',
    ...more,
  }).join();

describe('a warning of an import', () => {
  it('names the row of the claim, of the site and of the event, and their columns', async () => {
    const { warnings } = await imported(
      HEADER,
      row({}),
      row({ text: 'It burned.', page: '' }),
      row({ site: 'Fort C', latitude: '34.1', where_prec: 'province', event_type: 'Fire' }),
    );
    expect(warnings).toEqual([
      { row: 3, column: null, message: expect.stringContaining('where in its source') as string },
      { row: 4, column: null, message: expect.stringContaining('a whole province') as string },
      { row: 4, column: 'event_type', message: expect.stringContaining('"Fire" is not') as string },
    ]);
  });

  it('names no member of a map file and no list of JSON', async () => {
    const { warnings } = await imported(
      HEADER,
      row({ page: '' }),
      row({ site: 'B', where_prec: 'exact', country: '' }),
      row({ site: 'C', where_prec: 'district' }),
      row({ site: 'D', latitude: '44.4', longitude: '33.3', country: '' }),
      row({ site: 'E', country: 'FR' }),
      row({ site: 'F', latitude: '0', longitude: '0', country: '' }),
    );
    expect(warnings.length).toBeGreaterThan(6);
    for (const { message } of warnings)
      expect(message).not.toMatch(/"[a-z]\w*"|\[|null|coordinateUncertainty/);
  });

  it('is not of a type that no row gives: a note says how many', async () => {
    const { warnings, report } = await imported(HEADER, row({ event_type: '' }));
    expect(warnings).toEqual([]);
    expect(report.notes.join('\n')).toContain('1 event without a type has the type “Unknown”');
  });
});

describe('a site that does not lie in its country', () => {
  it('is taken without it, keeps what the file says, and its row is named', async () => {
    const { text, report, warnings } = await imported(
      HEADER,
      row({}),
      row({ site: 'B', country: 'FR' }),
    );
    expect(report).toMatchObject({ taken: 2, notTaken: [] });
    expect(warnings).toEqual([
      {
        row: 3,
        column: 'Lat, Lon',
        message:
          'the site lies in Iraq (IQ), 3193 km from France (FR), its country; correct the coordinates, or write country "IQ"; the country is kept with the site, and not shown as its country',
      },
    ]);
    const parsed = readDataset(text, COUNTRY_RULES.rules);
    expect(parsed.ok && parsed.dataset.sites).toMatchObject([
      { country: 'IQ' },
      { name: 'B', other: { country: 'FR' } },
    ]);
  });
});
