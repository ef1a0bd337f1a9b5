import type { FileClaim, FileEvent, FileSite } from '../../claims/check/schema';
import { RELATIONS } from '../../claims/model';

/** New ids by old id. An id that belongs to no record has no entry and stays; the check reports it. */
export type NewIds = ReadonlyMap<string, string>;
export const newId = (ids: NewIds, id: string): string => ids.get(id) ?? id;

/** The new ids of a list, without duplicates: two records of a file can be one record in the merged map. */
const newIdsOf = (ids: NewIds, list: readonly string[]): string[] => [
  ...new Set(list.map((id) => newId(ids, id))),
];

export interface NewIdsByKind {
  readonly actors: NewIds;
  readonly sources: NewIds;
  readonly sites: NewIds;
  readonly events: NewIds;
  readonly claims: NewIds;
}

/** The site with its new id. All references to records, in its events and claims too, are replaced. */
export function withNewIds(site: FileSite, ids: NewIdsByKind): FileSite {
  const { rings, claims, events, ...rest } = site.properties;
  return {
    ...site,
    id: newId(ids.sites, site.id),
    properties: {
      ...rest,
      ...(rings !== undefined && {
        rings: rings.map((ring) => ({ ...ring, claim: newId(ids.claims, ring.claim) })),
      }),
      ...(claims !== undefined && { claims: claims.map((claim) => claimWithNewIds(claim, ids)) }),
      events: events.map((event) => eventWithNewIds(event, ids)),
    },
  };
}

function eventWithNewIds(event: FileEvent, ids: NewIdsByKind): FileEvent {
  const { targets, superEvent, ...rest } = event;
  return {
    ...rest,
    id: newId(ids.events, event.id),
    actors: newIdsOf(ids.actors, event.actors),
    ...(targets !== undefined && { targets: newIdsOf(ids.actors, targets) }),
    ...(superEvent !== undefined && { superEvent: newId(ids.events, superEvent) }),
    claims: event.claims.map((claim) => claimWithNewIds(claim, ids)),
  };
}

function claimWithNewIds(
  claim: FileClaim,
  { actors, sources, events, claims }: NewIdsByKind,
): FileClaim {
  const { via, alsoAbout, value } = claim;
  const relations = RELATIONS.flatMap((relation) => {
    const linked = claim[relation];
    if (linked === undefined) return [];
    return [
      [relation, typeof linked === 'string' ? newId(claims, linked) : newIdsOf(claims, linked)],
    ];
  });
  return {
    ...claim,
    id: newId(claims, claim.id),
    claimant: newId(actors, claim.claimant),
    source: newId(sources, claim.source),
    ...(via !== undefined && { via: newIdsOf(actors, via) }),
    ...(alsoAbout !== undefined && { alsoAbout: newIdsOf(events, alsoAbout) }),
    ...(Array.isArray(value) && { value: newIdsOf(actors, value) }),
    ...(Object.fromEntries(relations) as Partial<FileClaim>),
  };
}
