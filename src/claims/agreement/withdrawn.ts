import type { Claim, Dataset } from '../model';
import { computeOncePer } from '../once-per';
import { compareClaims } from './comparison';

/**
 * True if the claimant itself has corrected the claim: at whatever event, and under whatever question. What the reader hides does not
 * matter, since to hide a correction does not take it back.
 */
export function isWithdrawn(dataset: Dataset, claim: Claim): boolean {
  return correctionsByClaimId(dataset).has(claim.id);
}

/**
 * True if a difference between two claims is over: one of them is withdrawn, and what both claimants say now agrees, or confirms the
 * other. A dispute of a withdrawn claim stays as long as this is not so.
 */
export function isDifferenceOver(dataset: Dataset, a: Claim, b: Claim): boolean {
  if (!isWithdrawn(dataset, a) && !isWithdrawn(dataset, b)) return false;
  const presentOfB = presentVersionsOf(dataset, b);
  return presentVersionsOf(dataset, a).some((one) =>
    presentOfB.some(
      (other) =>
        compareClaims(dataset, one, other) === 'agree' ||
        one.confirms.includes(other.id) ||
        other.confirms.includes(one.id),
    ),
  );
}

/** The claim itself, or the claims that its claimant has put in its place and not withdrawn. */
function presentVersionsOf(dataset: Dataset, claim: Claim): readonly Claim[] {
  const corrections = correctionsByClaimId(dataset);
  const versions = new Set([claim]);
  // The set grows while it is walked, so that corrections of corrections are found too.
  for (const version of versions)
    for (const correction of corrections.get(version.id) ?? []) versions.add(correction);
  return [...versions].filter((version) => !corrections.has(version.id));
}

const correctionsByClaimId = computeOncePer(
  (dataset: Dataset): ReadonlyMap<string, readonly Claim[]> => {
    const corrections = new Map<string, Claim[]>();
    for (const claim of dataset.claimById.values()) {
      for (const id of claim.corrects) {
        if (dataset.claimById.get(id)?.claimant !== claim.claimant) continue;
        const ofClaim = corrections.get(id) ?? [];
        ofClaim.push(claim);
        corrections.set(id, ofClaim);
      }
    }
    return corrections;
  },
);
