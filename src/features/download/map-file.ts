import type { Claim, Dataset, Event, Site } from '../../claims/model';
import type { FileClaim, FileEvent, FileSite, MapFile } from '../../claims/check/schema';
import { mapSubsetOf, type DownloadSelection } from './map-subset';

/** The map file (GeoJSON) of the selected sites, events and claims. `datasetFromFile` is its inverse. */
export function mapFileOf(dataset: Dataset, selection: DownloadSelection): MapFile {
  const { title, description, language, license, publisher, dateModified } = dataset;
  const { sites, actorById, sourceById, corrections } = mapSubsetOf(dataset, selection);
  const file: DeepReadonly<MapFile> = {
    type: 'FeatureCollection',
    title,
    ...(description !== undefined && { description }),
    language,
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher }),
    dateModified,
    corrections,
    actors: recordWithoutIds(actorById),
    sources: recordWithoutIds(sourceById),
    features: sites.map(toFileSite),
  };
  return structuredClone(file) as MapFile;
}

/** Makes the types of the map file readonly, because their values come from a readonly dataset. */
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

function recordWithoutIds<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
): Readonly<Record<string, Omit<T, 'id'>>> {
  return Object.fromEntries([...table].map(([key, entry]) => [key, withoutMembers(entry, 'id')]));
}

function withoutMembers<T extends object, const K extends keyof T>(
  record: T,
  ...members: K[]
): Omit<T, K> {
  const others = Object.entries(record).filter(
    ([name]) => !members.some((member) => member === name),
  );
  return Object.fromEntries(others) as Omit<T, K>;
}

/**
 * An object with the list as its only member. If the list is empty, the object is empty too, because a map file has no
 * empty lists.
 */
function memberUnlessEmpty<const K extends string, T>(
  member: K,
  list: readonly T[],
): { readonly [member in K]?: readonly T[] } {
  return list.length === 0 ? {} : ({ [member]: list } as { readonly [member in K]: readonly T[] });
}

function toFileSite(site: Site): DeepReadonly<FileSite> {
  const { id, geometry, georeferenceSources, rings, claims, events, ...rest } = site;
  const properties = {
    ...rest,
    ...memberUnlessEmpty('georeferenceSources', georeferenceSources),
    ...memberUnlessEmpty('rings', rings),
    ...memberUnlessEmpty('claims', claims.map(toFileClaim)),
    events: events.map(toFileEvent),
  };
  return { type: 'Feature', id, geometry: geometry as FileSite['geometry'], properties };
}

function toFileEvent(event: Event): DeepReadonly<FileEvent> {
  const { targets, claims, ...rest } = withoutMembers(event, 'siteId');
  return { ...rest, ...memberUnlessEmpty('targets', targets), claims: claims.map(toFileClaim) };
}

function toFileClaim(claim: Claim): DeepReadonly<FileClaim> {
  const { namedActorIds, count, place, statedTime, locator, evidence, ...stated } = withoutMembers(
    claim,
    'siteId',
    'eventId',
  );
  const { via, alsoAbout, confirms, disputes, contrasts, qualifies, corrects, ...rest } = stated;
  const value = namedActorIds ?? count ?? statedTime ?? (place as FileClaim['value']);
  const { quote, ...numbered } = locator;
  return {
    ...rest,
    ...(value !== undefined && { value }),
    ...(Object.keys(locator).length > 0 && { locator: { ...numbered, ...quote } }),
    ...(evidence !== undefined && { evidence: evidence as 'none-given' }),
    ...memberUnlessEmpty('via', via),
    ...memberUnlessEmpty('alsoAbout', alsoAbout),
    ...memberUnlessEmpty('confirms', confirms),
    ...memberUnlessEmpty('disputes', disputes),
    ...memberUnlessEmpty('contrasts', contrasts),
    ...memberUnlessEmpty('qualifies', qualifies),
    ...memberUnlessEmpty('corrects', corrects),
  };
}
