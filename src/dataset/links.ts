import type { Claim, Dataset, Relation } from './model';

type Links = ReadonlyMap<string, readonly Claim[]>;

const known = new WeakMap<Dataset, Map<Relation, Links>>();

/** By claim id: the claims that it links to or is linked from. Found once for each dataset. */
export function linksOf(dataset: Dataset, relation: Relation): Links {
  const byRelation = known.get(dataset) ?? new Map<Relation, Links>();
  known.set(dataset, byRelation);
  const links = byRelation.get(relation) ?? linksBetween(dataset, relation);
  byRelation.set(relation, links);
  return links;
}

function linksBetween(dataset: Dataset, relation: Relation): Links {
  const links = new Map<string, Claim[]>();
  const add = (id: string, claim: Claim) => links.set(id, [...(links.get(id) ?? []), claim]);
  for (const claim of dataset.claimById.values()) {
    for (const other of claim[relation].flatMap((id) => dataset.claimById.get(id) ?? [])) {
      add(claim.id, other);
      add(other.id, claim);
    }
  }
  return links;
}
