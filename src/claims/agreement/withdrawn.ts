import type { Claim, Dataset } from '../model';
import { computeOncePer } from '../once-per';
import { compareClaims } from './comparison';

/**
 * True if the claimant itself corrected the claim, at any event and under any question. Hidden corrections count too: a
 * reader who hides a correction does not undo it.
 */
export function isWithdrawn(dataset: Dataset, claim: Claim): boolean {
  return correctionsByClaimId(dataset).has(claim.id);
}

/**
 * True if a difference between two claims has ended: one claim is withdrawn, and the claimants' current claims agree or
 * confirm each other. Until then, a dispute of a withdrawn claim remains.
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

/** The claim, if its claimant has not withdrawn it. Otherwise, the claims that replace it and are not withdrawn. */
function presentVersionsOf(dataset: Dataset, claim: Claim): readonly Claim[] {
  const corrections = correctionsByClaimId(dataset);
  const versions = new Set([claim]);
  // The loop adds to the set that it iterates, so it also finds corrections of corrections.
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
        const correctionsOfClaim = corrections.get(id) ?? [];
        correctionsOfClaim.push(claim);
        corrections.set(id, correctionsOfClaim);
      }
    }
    return corrections;
  },
);
