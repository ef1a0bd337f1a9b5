import type { Claim, Dataset } from '../model';
import { computeOncePer } from '../once-per';

/** The ids of the events that a claim is about, its own event first. Empty if it is about a site alone. */
export function eventIdsOf(claim: Claim): readonly string[] {
  return claim.eventId === null ? claim.alsoAbout : [claim.eventId, ...claim.alsoAbout];
}

export function haveCommonEvent(a: Claim, b: Claim): boolean {
  const events = eventIdsOf(a);
  return eventIdsOf(b).some((event) => events.includes(event));
}

/**
 * The ids of all events that a claim covers: those that it is about, and all parts of these. A claim about a site alone covers the
 * id of the site instead. Claims that cover the same events get the same set object.
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
 * The counts at events of which an event of the claim is a part, or which are parts of one. Only those that answer the same question
 * and share no event with the claim: the others stand beside it anyway.
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
  /** For each event that has parts, the ids of its parts and of their parts. */
  readonly partsByEventId: ReadonlyMap<string, readonly string[]>;
  /** For each event that is a part, the ids of its whole and of the whole above that. */
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
