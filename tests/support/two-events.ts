import type { Dataset } from '../../src/claims/model';
import { readDataset } from '../../src/claims/check/read';

const ACTORS = {
  state: { name: 'State' },
  ministry: { name: 'Ministry', memberOf: 'state' },
  'state-official': { name: 'An official of the State', memberOf: 'state' },
  group: { name: 'Group' },
  wing: { name: 'Wing', memberOf: 'group' },
  agency: { name: 'Agency' },
  gazette: { name: { en: 'The Gazette' } },
  witness: { name: 'Witness' },
};

const SOURCES = {
  report: { headline: 'Report', publisher: 'Somebody', url: 'https://a.example/' },
  gazette: { headline: 'Article', publisher: 'the gazette', url: 'https://b.example/' },
};

export type Draft = Readonly<Record<string, unknown>>;

/** A dataset with two events. Each claim is given by only the fields that matter to the test. */
export function datasetOf(first: readonly Draft[], second: readonly Draft[] = []): Dataset {
  const events = [first, second].map((claims, index) =>
    eventOf(['one', 'two'][index] ?? '', claims),
  );
  const place = { name: 'P', where_prec: 6, georeferenceRemarks: 'None.', events };
  const feature = { type: 'Feature', id: 'site', geometry: null, properties: place };
  const about = { title: 'T', language: 'en', dateModified: '2024' };
  const file = {
    type: 'FeatureCollection',
    ...about,
    actors: ACTORS,
    sources: SOURCES,
    features: [feature],
  };
  const reading = readDataset(JSON.stringify(file));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.dataset;
}

function eventOf(id: string, drafts: readonly Draft[]) {
  const claims = drafts.map((draft, index) => ({
    id: `${id}-${index}`,
    attribution: 'statement',
    about: 'fatalities',
    text: 'A claim.',
    source: 'report',
    locator: { paragraph: 1 },
    ...draft,
  }));
  const named = drafts.filter((draft) => draft['about'] === 'responsibility');
  const actors = [...new Set(named.flatMap((draft) => draft['value'] ?? []))];
  return { id, name: id, event_date: '2024', event_type: 'Battles', actors, claims };
}

export const dead = (claimant: string, value: object, more: object = {}): Draft => ({
  claimant,
  value: { of: 'total', ...value },
  ...more,
});
export const said = (claimant: string, more: object = {}): Draft => ({
  claimant,
  about: 'weapon',
  ...more,
});
export const blames = (claimant: string, value: readonly string[], more: object = {}): Draft => ({
  claimant,
  about: 'responsibility',
  value,
  ...more,
});
export const located = (claimant: string, value: object, more: object = {}): Draft => ({
  claimant,
  about: 'location',
  value,
  ...more,
});
