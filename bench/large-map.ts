import type { FileClaim, FileEvent, FileSite, MapFile } from '../src/claims/check/schema';
import { ATTRIBUTIONS } from '../src/claims/model';

const PARTIES = ['north', 'south', 'east', 'west'];
const ACTORS = PARTIES.flatMap((party) => [1, 2, 3].map((n) => `${party}-${n}`));
const CLAIMS_ABOUT = ['occurrence', 'target', 'weapon', 'motive'] as const;

/**
 * The list entry for an index, the same in each run. Steps of 7 reach every entry, because no list's length is a
 * multiple of 7.
 */
const picked = <T>(list: readonly T[], index: number): T => list[(index * 7) % list.length] as T;

function claim(id: string, index: number, more: Partial<FileClaim>): FileClaim {
  return {
    id,
    claimant: picked(ACTORS, index),
    attribution: picked(ATTRIBUTIONS, index),
    about: 'occurrence',
    text: `What is said here for the ${index}th time, in a sentence of some length.`,
    source: 'report',
    locator: { paragraph: index },
    ...more,
  };
}

function event(site: number, number: number): FileEvent {
  const index = site * 2 + number;
  const id = `event-${index}`;
  const actor = picked(ACTORS, site + number);
  const month = String((index % 12) + 1).padStart(2, '0');
  const year = 2015 + (index % 8);
  const day = String((index % 28) + 1).padStart(2, '0');
  return {
    id,
    name: `Event ${index}`,
    event_date: index % 3 === 0 ? `${year}-${month}` : `${year}-${month}-${day}`,
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    actors: [actor],
    claims: [
      claim(`${id}-who`, index, { about: 'responsibility', value: [actor] }),
      claim(`${id}-dead`, index + 1, {
        about: 'fatalities',
        value: { best: index % 5, of: 'total' },
      }),
      claim(`${id}-dead-too`, index + 2, {
        about: 'fatalities',
        value: { best: index % 4, of: 'total' },
      }),
      ...CLAIMS_ABOUT.map((about, at) => claim(`${id}-${about}`, index + at + 3, { about })),
    ],
  };
}

function site(index: number): FileSite {
  const column = index % 50;
  const row = Math.floor(index / 50);
  const coordinates = [Number((36 + column * 0.3).toFixed(4)), Number((29 + row * 0.2).toFixed(4))];
  return {
    type: 'Feature',
    id: `site-${index}`,
    geometry: { type: 'Point', coordinates },
    properties: {
      name: `Place ${index}`,
      where_prec: 2,
      coordinateUncertaintyInMeters: 5000,
      georeferenceRemarks: 'Made for measuring.',
      events: [event(index, 0), event(index, 1)],
    },
  };
}

/** A map file for benchmarks: this many sites, twice as many events, and fourteen times as many claims. */
export function largeMap(sites: number): MapFile {
  const actors = [
    ...PARTIES.map((party) => [party, { name: `Party ${party}` }] as const),
    ...ACTORS.map((id) => [id, { name: `Actor ${id}`, memberOf: id.split('-')[0] ?? '' }] as const),
  ];
  return {
    type: 'FeatureCollection',
    title: `A map of ${sites} sites`,
    language: 'en',
    dateModified: '2026-11-24',
    actors: Object.fromEntries(actors) as MapFile['actors'],
    sources: {
      report: { headline: 'A report', publisher: 'A paper', url: 'https://example.org/report' },
    },
    features: Array.from({ length: sites }, (_, index) => site(index)),
  };
}
