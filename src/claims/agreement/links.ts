import { RELATIONS, type Claim, type Dataset, type Relation } from '../model';
import { computeOncePer } from '../once-per';

/** The claims that a relation links with a claim. The link may be in either claim. */
export function linkedClaims(dataset: Dataset, claim: Claim, relation: Relation): readonly Claim[] {
  return linkedClaimsByRelation(dataset)[relation].get(claim.id) ?? [];
}

type LinkedClaimsById = ReadonlyMap<string, readonly Claim[]>;

const linkedClaimsByRelation = computeOncePer(
  (dataset: Dataset): Readonly<Record<Relation, LinkedClaimsById>> => {
    const links = RELATIONS.map(
      (relation) => [relation, linkedClaimsById(dataset, relation)] as const,
    );
    return Object.fromEntries(links) as Record<Relation, LinkedClaimsById>;
  },
);

function linkedClaimsById(dataset: Dataset, relation: Relation): LinkedClaimsById {
  const links = new Map<string, Claim[]>();
  const add = (id: string, claim: Claim) => {
    const linked = links.get(id) ?? [];
    linked.push(claim);
    links.set(id, linked);
  };
  for (const claim of dataset.claimById.values()) {
    for (const other of claim[relation].flatMap((id) => dataset.claimById.get(id) ?? [])) {
      add(claim.id, other);
      add(other.id, claim);
    }
  }
  return links;
}
