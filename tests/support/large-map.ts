import type { FileClaim, FileEvent, FileSite, MapFile } from '../../src/claims/check/schema';
import { ATTRIBUTIONS } from '../../src/claims/model';

const PARTY_IDS = ['north', 'south', 'east', 'west'];
const ACTOR_IDS = PARTY_IDS.flatMap((party) => [1, 2, 3].map((n) => `${party}-${n}`));
const ANSWERED_QUESTIONS = ['occurrence', 'target', 'weapon', 'motive'] as const;

/**
 * The list entry for an index, the same in each run. All entries occur, because no list's length is a multiple of 7.
 */
const pickEntry = <T>(list: readonly T[], index: number): T => list[(index * 7) % list.length] as T;

function makeClaim(id: string, index: number, more: Partial<FileClaim>): FileClaim {
  return {
    id,
    claimant: pickEntry(ACTOR_IDS, index),
    attribution: pickEntry(ATTRIBUTIONS, index),
    about: 'occurrence',
    text: `What is said here for the ${index}th time, in a sentence of some length.`,
    source: 'report',
    locator: { paragraph: index },
    ...more,
  };
}

function makeEvent(siteIndex: number, number: number): FileEvent {
  const index = siteIndex * 2 + number;
  const id = `event-${index}`;
  const actor = pickEntry(ACTOR_IDS, siteIndex + number);
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
      makeClaim(`${id}-who`, index, { about: 'responsibility', value: [actor] }),
      makeClaim(`${id}-dead`, index + 1, {
        about: 'fatalities',
        value: { best: index % 5, of: 'total' },
      }),
      makeClaim(`${id}-dead-too`, index + 2, {
        about: 'fatalities',
        value: { best: index % 4, of: 'total' },
      }),
      ...ANSWERED_QUESTIONS.map((about, at) =>
        makeClaim(`${id}-${about}`, index + at + 3, { about }),
      ),
    ],
  };
}

function makeSite(index: number): FileSite {
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
      georeferenceSources: ['https://example.org/gazetteer'],
      events: [makeEvent(index, 0), makeEvent(index, 1)],
    },
  };
}

/** A map file for benchmarks: this many sites, twice as many events, and fourteen times as many claims. */
export function largeMap(siteCount: number): MapFile {
  const actors = [
    ...PARTY_IDS.map((party) => [party, { name: `Party ${party}` }] as const),
    ...ACTOR_IDS.map(
      (id) => [id, { name: `Actor ${id}`, memberOf: id.split('-')[0] ?? '' }] as const,
    ),
  ];
  return {
    type: 'FeatureCollection',
    title: `A map of ${siteCount} sites`,
    language: 'en',
    // Not older than the page that it is served for, which would keep its own text.
    dateModified: '2100-01-01',
    actors: Object.fromEntries(actors) as MapFile['actors'],
    sources: {
      report: { headline: 'A report', publisher: 'A paper', url: 'https://example.org/report' },
    },
    features: Array.from({ length: siteCount }, (_, index) => makeSite(index)),
  };
}
