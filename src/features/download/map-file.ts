import type { Claim, Dataset, Event, Site } from '../../claims/model';
import type { FileClaim, FileEvent, FileSite, MapFile } from '../../claims/check/schema';
import { mapSubset, type Selection } from './map-subset';

/** What is selected as a map file of its own: the inverse of `datasetOf`. */
export function mapFileOf(dataset: Dataset, selection: Selection): MapFile {
  const { title, description, language, license, publisher, dateModified } = dataset;
  const { sites, actors, sources, corrections } = mapSubset(dataset, selection);
  const file: Frozen<MapFile> = {
    type: 'FeatureCollection',
    title,
    ...(description !== undefined && { description }),
    language,
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher }),
    dateModified,
    corrections,
    actors: withoutIds(actors),
    sources: withoutIds(sources),
    features: sites.map(fileSite),
  };
  return structuredClone(file) as MapFile;
}

/** The schema's types say nothing of what may be changed; nothing here is. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

function withoutIds<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
): Readonly<Record<string, Omit<T, 'id'>>> {
  return Object.fromEntries([...table].map(([key, entry]) => [key, without(entry, 'id')]));
}

function without<T extends object, const K extends keyof T>(whole: T, ...members: K[]): Omit<T, K> {
  const left = Object.entries(whole).filter(([name]) => !members.some((one) => one === name));
  return Object.fromEntries(left) as Omit<T, K>;
}

/** A list without entries is left out of the file. */
function filled<const K extends string, T>(
  member: K,
  list: readonly T[],
): { readonly [member in K]?: readonly T[] } {
  return list.length === 0 ? {} : ({ [member]: list } as { readonly [member in K]: readonly T[] });
}

function fileSite(site: Site): Frozen<FileSite> {
  const { id, geometry, georeferenceSources, rings, claims, events, ...rest } = site;
  const properties = {
    ...rest,
    ...filled('georeferenceSources', georeferenceSources),
    ...filled('rings', rings),
    ...filled('claims', claims.map(fileClaim)),
    events: events.map(fileEvent),
  };
  return { type: 'Feature', id, geometry: geometry as FileSite['geometry'], properties };
}

function fileEvent(event: Event): Frozen<FileEvent> {
  const { targets, claims, ...rest } = without(event, 'site');
  return { ...rest, ...filled('targets', targets), claims: claims.map(fileClaim) };
}

function fileClaim(claim: Claim): Frozen<FileClaim> {
  const { names, count, locator, evidence, ...stated } = without(claim, 'site', 'event');
  const { via, alsoAbout, confirms, disputes, qualifies, corrects, ...rest } = stated;
  const value = names ?? count;
  const { quote, paragraph } = locator;
  return {
    ...rest,
    ...(value !== undefined && { value }),
    locator: { ...(paragraph !== undefined && { paragraph }), ...quote },
    ...(evidence !== undefined && { evidence: evidence as 'none-given' }),
    ...filled('via', via),
    ...filled('alsoAbout', alsoAbout),
    ...filled('confirms', confirms),
    ...filled('disputes', disputes),
    ...filled('qualifies', qualifies),
    ...filled('corrects', corrects),
  };
}
