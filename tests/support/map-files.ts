import type { Dataset } from '../../src/claims/model';
import { readDataset } from '../../src/claims/check/read';
import type { FileClaim, FileEvent, FileSite, MapFile } from '../../src/claims/check/schema';

type SiteProperties = FileSite['properties'];

/** The only outlet that speaks in a test map. `SOURCE` is its only source. */
const OUTLET = 'outlet';
const SOURCE = 'article';
export const ABU_KAMAL = [40.9185, 34.4523] as const;

export function fileClaim(id: string, more: Partial<FileClaim> = {}): FileClaim {
  return {
    id,
    claimant: OUTLET,
    attribution: 'reported',
    about: 'occurrence',
    text: `What ${id} says`,
    source: SOURCE,
    locator: { paragraph: 1 },
    ...more,
  };
}

/** An event with the claim `<id>-who`, which says who acted. A map file needs it for the event's actors. */
export function fileEvent(
  id: string,
  actors: readonly string[],
  more: Partial<FileEvent> = {},
): FileEvent {
  const names = [...actors];
  const who = fileClaim(`${id}-who`, { about: 'responsibility', value: names });
  return {
    id,
    name: `Event ${id}`,
    event_date: '2021-06-27',
    event_type: 'Explosions/Remote violence',
    actors: names,
    ...more,
    claims: [...(names.length > 0 ? [who] : []), ...(more.claims ?? [])],
  };
}

export const point = ([lng, lat]: readonly [number, number]): FileSite['geometry'] => ({
  type: 'Point',
  coordinates: [lng, lat],
});

export function fileSite(
  id: string,
  events: readonly FileEvent[] = [],
  more: Partial<SiteProperties> & { readonly geometry?: FileSite['geometry'] } = {},
): FileSite {
  const { geometry = point(ABU_KAMAL), ...properties } = more;
  const isNear = geometry?.type === 'Point' && [1, 2].includes(properties.where_prec ?? 2);
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      name: `Site ${id}`,
      where_prec: geometry === null ? 6 : 2,
      ...(isNear && { coordinateUncertaintyInMeters: 15_000 }),
      georeferenceSources: ['https://example.org/gazetteer'],
      georeferenceRemarks: 'Where the source puts it',
      events: [...events],
      ...properties,
    },
  };
}

/** A map file with these sites. For each actor that acts, `parties` gives its party, or null. */
export function mapFile(
  parties: Readonly<Record<string, string | null>>,
  features: readonly FileSite[],
  more: Partial<MapFile> = {},
): MapFile {
  const grouped: readonly (readonly [string, string | null])[] = [
    ...Object.entries(parties),
    [OUTLET, null],
  ];
  const actors = grouped.map(([id, above]) => [
    id,
    { name: `Name of ${id}`, ...(above !== null && { memberOf: above }) },
  ]);
  return {
    type: 'FeatureCollection',
    title: 'A tiny map',
    language: 'en',
    dateModified: '2021-06-28',
    actors: Object.fromEntries(actors) as MapFile['actors'],
    sources: {
      [SOURCE]: { headline: 'An article', publisher: 'A paper', url: 'https://example.org/a' },
    },
    features: [...features],
    ...more,
  };
}

/**
 * Reads a map file as the application does.
 * @throws if the file has problems; the message names all of them.
 */
export function datasetOfFile(file: MapFile): Dataset {
  const reading = readDataset(JSON.stringify(file));
  if (reading.ok) return reading.dataset;
  throw new Error(
    reading.problems.map(({ jsonPath, message }) => `${jsonPath}: ${message}`).join('\n'),
  );
}

/** The dataset of a map file with these sites. */
export function tinyMap(...parts: Parameters<typeof mapFile>): Dataset {
  return datasetOfFile(mapFile(...parts));
}
