import { compareEdtf } from './edtf/order';
import type { Claim, Dataset, Event, Locator, Site } from './model';
import type { FileClaim, FileEvent, FileSite, MapFile } from './check/schema';

/**
 * Builds the dataset from a map file.
 * @param file A file that passed the check (`check/read.ts`).
 */
export function datasetOf(file: MapFile): Dataset {
  const sites = file.features.map(siteOf);
  const events = sites.flatMap((site) => site.events);
  const claims = sites.flatMap((site) => [...site.claims, ...site.events.flatMap((e) => e.claims)]);
  const { title, description, language, license, publisher, dateModified, corrections } = file;
  return {
    title,
    ...(description !== undefined && { description }),
    language,
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher }),
    dateModified,
    corrections: corrections ?? [],
    actors: withIds(file.actors),
    sources: withIds(file.sources),
    sites,
    siteById: byId(sites),
    eventById: byId(events),
    claimById: byId(claims),
    claimsByEvent: claimsByEvent(events, claims),
  };
}

function claimsByEvent(
  events: readonly Event[],
  claims: readonly Claim[],
): Dataset['claimsByEvent'] {
  const byEvent = new Map(events.map((event) => [event.id, [...event.claims]]));
  for (const claim of claims) claim.alsoAbout.forEach((id) => byEvent.get(id)?.push(claim));
  return byEvent;
}

function siteOf({ id, geometry, properties }: FileSite): Site {
  const { georeferenceSources, rings, claims, events, ...rest } = properties;
  return {
    ...rest,
    id,
    geometry: geometry as Site['geometry'],
    georeferenceSources: georeferenceSources ?? [],
    rings: rings ?? [],
    claims: (claims ?? []).map((claim) => claimOf(claim, id, null)),
    events: events.map((event) => eventOf(event, id)).sort(compareByDate),
  };
}

function compareByDate(a: Event, b: Event): number {
  return compareEdtf(a.event_date, b.event_date);
}

function eventOf(event: FileEvent, site: string): Event {
  const claims = event.claims.map((claim) => claimOf(claim, site, event.id));
  return { ...event, site, targets: event.targets ?? [], claims };
}

function claimOf(claim: FileClaim, site: string, event: string | null): Claim {
  const { value, locator, via, alsoAbout, confirms, disputes, qualifies, corrects, ...rest } =
    claim;
  return {
    ...rest,
    ...(Array.isArray(value) ? { names: value } : value && { count: value }),
    locator: locatorOf(locator),
    via: via ?? [],
    alsoAbout: alsoAbout ?? [],
    confirms: asList(confirms),
    disputes: asList(disputes),
    qualifies: asList(qualifies),
    corrects: asList(corrects),
    site,
    event,
  };
}

function locatorOf({ paragraph, exact, prefix, suffix }: FileClaim['locator']): Locator {
  const context = {
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
  return {
    ...(paragraph !== undefined && { paragraph }),
    ...(exact !== undefined && { quote: { exact, ...context } }),
  };
}

function asList(ids: string | readonly string[] | undefined): readonly string[] {
  if (ids === undefined) return [];
  return typeof ids === 'string' ? [ids] : ids;
}

function withIds<T>(table: Readonly<Record<string, T>>): Map<string, T & { readonly id: string }> {
  return new Map(Object.entries(table).map(([id, entry]) => [id, { ...entry, id }]));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
