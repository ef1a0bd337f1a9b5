import { RELATIONS, type Claim, type Dataset, type Relation } from '../claims/model';
import { passesClaimFilter, type Filter } from './filter';

/** A link between two claims; `back` is true where the other one makes it. */
export interface ClaimRelation {
  readonly relation: Relation;
  readonly back: boolean;
  readonly claim: Claim;
}

type Backlinks = ReadonlyMap<string, readonly ClaimRelation[]>;

const backlinksOfDataset = new WeakMap<Dataset, Backlinks>();

function readBacklinks(dataset: Dataset): Backlinks {
  const backlinks = new Map<string, ClaimRelation[]>();
  for (const claim of dataset.claimById.values()) {
    for (const relation of RELATIONS) {
      for (const target of claim[relation]) {
        const known = backlinks.get(target) ?? [];
        backlinks.set(target, [...known, { relation, back: true, claim }]);
      }
    }
  }
  return backlinks;
}

/** The links of a claim to others, then those of others to it, as far as the others are heard. */
export function relationsOf(
  dataset: Dataset,
  claim: Claim,
  filter: Filter,
): readonly ClaimRelation[] {
  const backlinks = backlinksOfDataset.get(dataset) ?? readBacklinks(dataset);
  backlinksOfDataset.set(dataset, backlinks);
  const made = RELATIONS.flatMap((relation) =>
    claim[relation]
      .map((id) => dataset.claimById.get(id))
      .filter((other) => other !== undefined)
      .map((other) => ({ relation, back: false, claim: other })),
  );
  const links = [...made, ...(backlinks.get(claim.id) ?? [])];
  return links.filter((link) => passesClaimFilter(link.claim, filter));
}
