import type { Claim, Dataset, Event, Site } from '../../claims/model';
import type { FileClaim, FileEvent, FileSite, MapFile } from '../../claims/check/schema';
import { mapSubset, type Selection } from './map-subset';

/** A map file of the selection: the inverse of `datasetFromFile`. */
export function mapFileOf(dataset: Dataset, selection: Selection): MapFile {
  const { title, description, language, license, publisher, dateModified } = dataset;
  const { sites, actorById, sourceById, corrections } = mapSubset(dataset, selection);
  const file: DeepReadonly<MapFile> = {
    type: 'FeatureCollection',
    title,
    ...(description !== undefined && { description }),
    language,
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher }),
    dateModified,
    corrections,
    actors: withoutIds(actorById),
    sources: withoutIds(sourceById),
    features: sites.map(fileSite),
  };
  return structuredClone(file) as MapFile;
}

/** The schema's types are not readonly, but what is copied here is. */
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

function withoutIds<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
): Readonly<Record<string, Omit<T, 'id'>>> {
  return Object.fromEntries([...table].map(([key, entry]) => [key, omit(entry, 'id')]));
}

function omit<T extends object, const K extends keyof T>(whole: T, ...members: K[]): Omit<T, K> {
  const others = Object.entries(whole).filter(
    ([name]) => !members.some((member) => member === name),
  );
  return Object.fromEntries(others) as Omit<T, K>;
}

/** A member with a list, or nothing for an empty list: a map file has no empty lists. */
function unlessEmpty<const K extends string, T>(
  member: K,
  list: readonly T[],
): { readonly [member in K]?: readonly T[] } {
  return list.length === 0 ? {} : ({ [member]: list } as { readonly [member in K]: readonly T[] });
}

function fileSite(site: Site): DeepReadonly<FileSite> {
  const { id, geometry, georeferenceSources, rings, claims, events, ...rest } = site;
  const properties = {
    ...rest,
    ...unlessEmpty('georeferenceSources', georeferenceSources),
    ...unlessEmpty('rings', rings),
    ...unlessEmpty('claims', claims.map(fileClaim)),
    events: events.map(fileEvent),
  };
  return { type: 'Feature', id, geometry: geometry as FileSite['geometry'], properties };
}

function fileEvent(event: Event): DeepReadonly<FileEvent> {
  const { targets, claims, ...rest } = omit(event, 'siteId');
  return { ...rest, ...unlessEmpty('targets', targets), claims: claims.map(fileClaim) };
}

function fileClaim(claim: Claim): DeepReadonly<FileClaim> {
  const { namedActorIds, count, locator, evidence, ...stated } = omit(claim, 'siteId', 'eventId');
  const { via, alsoAbout, confirms, disputes, qualifies, corrects, ...rest } = stated;
  const value = namedActorIds ?? count;
  const { quote, paragraph } = locator;
  return {
    ...rest,
    ...(value !== undefined && { value }),
    locator: { ...(paragraph !== undefined && { paragraph }), ...quote },
    ...(evidence !== undefined && { evidence: evidence as 'none-given' }),
    ...unlessEmpty('via', via),
    ...unlessEmpty('alsoAbout', alsoAbout),
    ...unlessEmpty('confirms', confirms),
    ...unlessEmpty('disputes', disputes),
    ...unlessEmpty('qualifies', qualifies),
    ...unlessEmpty('corrects', corrects),
  };
}
