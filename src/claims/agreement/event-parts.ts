import type { Claim, Dataset } from '../model';
import { computeOncePer } from '../once-per';

/** The ids of the events that a claim is about, its own event first. Empty if the claim is only about a site. */
export function eventIdsOf(claim: Claim): readonly string[] {
  return claim.eventId === null ? claim.alsoAbout : [claim.eventId, ...claim.alsoAbout];
}

export function haveCommonEvent(a: Claim, b: Claim): boolean {
  const events = eventIdsOf(a);
  return eventIdsOf(b).some((event) => events.includes(event));
}

/**
 * The ids of all events that a claim covers: the events that it is about, and all their parts. A claim only about a site
 * has an id for the site instead. Claims that cover the same events get the same set object.
 */
export function coveredIdsOf(dataset: Dataset, claim: Claim): ReadonlySet<string> {
  const about = eventIdsOf(claim);
  const { partsByEventId } = eventPartsOf(dataset);
  const covered =
    about.length === 0
      ? [`site ${claim.siteId}`]
      : about.flatMap((id) => [id, ...(partsByEventId.get(id) ?? [])]);
  const key = [...new Set(covered)].sort().join(' ');
  const sets = coveredSetsOf(dataset);
  const known = sets.get(key) ?? new Set(covered);
  sets.set(key, known);
  return known;
}

const coveredSetsOf = computeOncePer<Dataset, [], Map<string, ReadonlySet<string>>>(
  () => new Map(),
);

/**
 * Counts at events that contain an event of the claim or are part of one. They answer the same question and share no event
 * with the claim. Counts that share an event are compared anyway.
 */
export function countsOfPartsAndWholes(dataset: Dataset, claim: Claim): readonly Claim[] {
  const { partsByEventId, wholesByEventId } = eventPartsOf(dataset);
  if (partsByEventId.size === 0 || claim.count === undefined) return [];
  const related = eventIdsOf(claim).flatMap((id) => [
    ...(partsByEventId.get(id) ?? []),
    ...(wholesByEventId.get(id) ?? []),
  ]);
  const claims = related.flatMap((id) => dataset.claimsByEventId.get(id) ?? []);
  return [...new Set(claims)].filter(
    (other) =>
      other.count !== undefined && other.about === claim.about && !haveCommonEvent(claim, other),
  );
}

interface EventParts {
  /** For each event with parts: the ids of its parts, and of the parts of these. */
  readonly partsByEventId: ReadonlyMap<string, readonly string[]>;
  /** For each event that is a part: the ids of the event that contains it, and of all events above that. */
  readonly wholesByEventId: ReadonlyMap<string, readonly string[]>;
}

const eventPartsOf = computeOncePer((dataset: Dataset): EventParts => {
  const partsByEventId = new Map<string, string[]>();
  const wholesByEventId = new Map<string, string[]>();
  for (const { id, superEvent } of dataset.eventById.values()) {
    const wholes: string[] = [];
    let next = superEvent;
    while (next !== undefined && next !== id && !wholes.includes(next)) {
      wholes.push(next);
      const parts = partsByEventId.get(next) ?? [];
      parts.push(id);
      partsByEventId.set(next, parts);
      next = dataset.eventById.get(next)?.superEvent;
    }
    if (wholes.length > 0) wholesByEventId.set(id, wholes);
  }
  return { partsByEventId, wholesByEventId };
});
