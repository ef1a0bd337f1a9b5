import type { FileClaim, FileEvent, MapFile } from '../../src/claims/check/schema';
import { fileClaim, fileSite, mapFile, point } from './map-files';

interface MapSize {
  readonly siteCount: number;
  readonly eventCount: number;
  readonly actorCount: number;
  readonly claimantCount: number;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * An index below `count` for a number, the same in each run. Low indexes are far more frequent than high ones, as actors
 * are in data of conflicts, and the first `count` numbers have every index.
 */
function skewedIndex(n: number, count: number): number {
  if (n < count) return n;
  const share = ((n * 7919) % 10_007) / 10_007;
  return Math.floor(count * share ** 6);
}

/** Dates of four years: most to the day, some only to the month or the year, some an interval. */
function dateOf(n: number): string {
  const [year, month, day] = [2011 + ((n * 5) % 4), ((n * 11) % 12) + 1, ((n * 17) % 27) + 1];
  const ofMonth = `${year}-${twoDigits(month)}`;
  if (n % 50 === 0) return `${year}`;
  if (n % 9 === 0) return ofMonth;
  if (n % 70 === 1) return `${ofMonth}-${twoDigits(day)}/${year + 1}-02-03`;
  return `${ofMonth}-${twoDigits(day)}`;
}

function eventOf(n: number, { actorCount, claimantCount }: MapSize): FileEvent {
  const id = `event-${n}`;
  const actors = [...new Set([n, n + 1].map((one) => `actor-${skewedIndex(one, actorCount)}`))];
  const claim = (name: string, more: Partial<FileClaim>): FileClaim =>
    fileClaim(`${id}-${name}`, {
      claimant: `witness-${skewedIndex(n + 2, claimantCount)}`,
      attribution: 'statement',
      ...more,
    });
  return {
    id,
    name: `Clash ${n}`,
    event_date: dateOf(n),
    event_type: 'Battles',
    actors,
    claims: [
      claim('what', { text: `There was fighting, number ${n}.` }),
      claim('who', { about: 'responsibility', value: actors, text: 'These acted.' }),
    ],
  };
}

/** A map of many events, actors and claimants at a few sites. */
export function manyEventsMap(size: MapSize): MapFile {
  const ids = [
    ...Array.from({ length: size.actorCount }, (_, n) => `actor-${n}`),
    ...Array.from({ length: size.claimantCount }, (_, n) => `witness-${n}`),
  ];
  const events = Array.from({ length: size.eventCount }, (_, n) => eventOf(n, size));
  const sites = Array.from({ length: size.siteCount }, (_, index) =>
    fileSite(
      `site-${index}`,
      events.filter((_, n) => n % size.siteCount === index),
      {
        name: `Town ${index}`,
        geometry: point([(410 + (index % 8) * 6) / 10, (310 + Math.floor(index / 8) * 7) / 10]),
      },
    ),
  );
  const map = mapFile(Object.fromEntries(ids.map((id) => [id, null])), sites);
  // A page keeps its own text where the map file is older than it.
  return { ...map, title: 'Many events', dateModified: '2099-01-01' };
}
