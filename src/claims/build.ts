import { compareEdtf } from './edtf/order';
import { withShowableNames } from './names';
import { NO_PRESENTATION } from './presentation';
import type { Claim, Dataset, Event, Locator, Place, Site } from './model';
import type { FileClaim, FileEvent, FileSite, MapFile } from './check/schema';

/**
 * Builds the dataset from a map file. Names lose unshowable characters (`names.ts`), so that all parts of the page show the
 * same name.
 * @param file A file that passed the check (`check/read.ts`).
 */
export function datasetFromFile(file: MapFile): Dataset {
  const places: PlaceByText = new Map();
  const sites = file.features.map((site) => siteFromFile(site, places));
  const events = sites.flatMap((site) => site.events);
  const claims = sites.flatMap((site) => [...site.claims, ...site.events.flatMap((e) => e.claims)]);
  const { title, description, language, license, publisher, dateModified, corrections } =
    withShowableNames(file);
  return {
    title,
    ...(description !== undefined && { description }),
    language,
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher }),
    dateModified,
    corrections: corrections ?? [],
    actorById: mapOfRecordsWithIds(file.actors),
    sourceById: mapOfRecordsWithIds(file.sources),
    sites,
    siteById: mapById(sites),
    eventById: mapById(events),
    claimById: mapById(claims),
    claimsByEventId: groupClaimsByEventId(events, claims),
    presentation: NO_PRESENTATION,
  };
}

function groupClaimsByEventId(
  events: readonly Event[],
  claims: readonly Claim[],
): Dataset['claimsByEventId'] {
  const byEvent = new Map(events.map((event) => [event.id, [...event.claims]]));
  for (const claim of claims) claim.alsoAbout.forEach((id) => byEvent.get(id)?.push(claim));
  return byEvent;
}

/**
 * Claimed places. The key is the JSON text of a place. Claims that state equal places share one object, so other code can
 * compare places by identity.
 */
type PlaceByText = Map<string, Place>;

function siteFromFile({ id, geometry, properties }: FileSite, places: PlaceByText): Site {
  const { georeferenceSources, rings, claims, events, ...rest } = properties;
  return {
    ...withShowableNames(rest),
    id,
    geometry: geometry as Site['geometry'],
    georeferenceSources: georeferenceSources ?? [],
    rings: (rings ?? []).map(withShowableNames),
    claims: (claims ?? []).map((claim) => claimFromFile(claim, id, null, places)),
    events: events.map((event) => eventFromFile(event, id, places)).sort(compareEventsByDate),
  };
}

function compareEventsByDate(a: Event, b: Event): number {
  return compareEdtf(a.event_date, b.event_date);
}

function eventFromFile(event: FileEvent, siteId: string, places: PlaceByText): Event {
  const claims = event.claims.map((claim) => claimFromFile(claim, siteId, event.id, places));
  return { ...withShowableNames(event), siteId, targets: event.targets ?? [], claims };
}

function claimFromFile(
  claim: FileClaim,
  siteId: string,
  eventId: string | null,
  places: PlaceByText,
): Claim {
  const {
    value,
    locator,
    via,
    alsoAbout,
    confirms,
    disputes,
    contrasts,
    qualifies,
    corrects,
    ...rest
  } = claim;
  return {
    ...rest,
    ...(value !== undefined && answerFromFile(value, places)),
    locator: locatorFromFile(locator),
    via: via ?? [],
    alsoAbout: alsoAbout ?? [],
    confirms: idsAsList(confirms),
    disputes: idsAsList(disputes),
    contrasts: idsAsList(contrasts),
    qualifies: idsAsList(qualifies),
    corrects: idsAsList(corrects),
    siteId,
    eventId,
  };
}

/** The value of a claim, as a member of `Claim`: `namedActorIds`, `statedTime`, `place` or `count`. */
function answerFromFile(
  value: NonNullable<FileClaim['value']>,
  places: PlaceByText,
): Pick<Claim, 'count' | 'namedActorIds' | 'place' | 'statedTime'> {
  if (typeof value === 'string') return { statedTime: value };
  if (Array.isArray(value)) return { namedActorIds: value };
  if (!('geometry' in value)) return { count: value };
  const text = JSON.stringify(value);
  const place = places.get(text) ?? { ...value, geometry: value.geometry as Place['geometry'] };
  places.set(text, place);
  return { place };
}

function locatorFromFile(locator: FileClaim['locator'] = {}): Locator {
  const { paragraph, page, time, row, exact, prefix, suffix } = locator;
  const context = {
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
  return {
    ...(paragraph !== undefined && { paragraph }),
    ...(page !== undefined && { page }),
    ...(time !== undefined && { time }),
    ...(row !== undefined && { row }),
    ...(exact !== undefined && { quote: { exact, ...context } }),
  };
}

function idsAsList(ids: string | readonly string[] | undefined): readonly string[] {
  if (ids === undefined) return [];
  return typeof ids === 'string' ? [ids] : ids;
}

function mapOfRecordsWithIds<T extends object>(
  table: Readonly<Record<string, T>>,
): Map<string, T & { readonly id: string }> {
  return new Map(
    Object.entries(table).map(([id, entry]) => [id, { ...withShowableNames(entry), id }]),
  );
}

function mapById<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
