import type { Claim, Dataset } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';

/**
 * The paragraph number of a claim that is not from a paragraph, for example from a headline. It is before 0, the number
 * of the caption.
 */
const PARAGRAPH_NUMBER_IF_NONE = -1;
/** The rank of a reader who is before the first claim. The first claim has rank 0. */
const RANK_BEFORE_FIRST = -1;

/** Key: claim id. Value: the rank of the claim in reading order, from 0. */
const readingRanksOf = computeOncePer(
  ({ claimById, sourceById }: Dataset): ReadonlyMap<string, number> => {
    const sourceRanks = new Map([...sourceById.keys()].map((id, index) => [id, index]));
    const sourceRankOf = ({ source }: Claim): number => sourceRanks.get(source) ?? sourceRanks.size;
    const paragraphOf = ({ locator }: Claim): number =>
      locator.paragraph ?? PARAGRAPH_NUMBER_IF_NONE;
    const inOrder = [...claimById.values()].sort(
      (a, b) => sourceRankOf(a) - sourceRankOf(b) || paragraphOf(a) - paragraphOf(b),
    );
    return new Map(inOrder.map(({ id }, index) => [id, index]));
  },
);

/** The shown claims in reading order: by source, then by paragraph, then in the order of the map file. */
export function claimsInReadingOrder(
  dataset: Dataset,
  isShown: (claim: Claim) => boolean,
): readonly Claim[] {
  const ranks = readingRanksOf(dataset);
  return [...dataset.claimById.values()]
    .filter(isShown)
    .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

/** The reader's position among the shown claims. */
export interface ReadingPosition {
  /**
   * The number of the current claim among the shown claims, from 1. Null if there is no current claim, or if it is
   * hidden.
   */
  readonly currentClaimNumber: number | null;
  readonly currentClaim: Claim | null;
  readonly previousClaim: Claim | null;
  readonly nextClaim: Claim | null;
}

/**
 * Finds the reader's position among the shown claims, and the previous and next claim.
 * @param claimId The id of the current claim; null before the first claim. It may be a hidden claim, because hidden
 * claims keep their rank.
 */
export function readingPositionOf(
  dataset: Dataset,
  steps: readonly Claim[],
  claimId: string | null,
): ReadingPosition {
  const ranks = readingRanksOf(dataset);
  const rank = (claimId === null ? undefined : ranks.get(claimId)) ?? RANK_BEFORE_FIRST;
  const countBefore = steps.filter(({ id }) => (ranks.get(id) ?? 0) < rank).length;
  const current = steps[countBefore];
  const previousClaim = steps[countBefore - 1] ?? null;
  if (current?.id !== claimId)
    return {
      currentClaimNumber: null,
      currentClaim: null,
      previousClaim,
      nextClaim: current ?? null,
    };
  return {
    currentClaimNumber: countBefore + 1,
    currentClaim: current,
    previousClaim,
    nextClaim: steps[countBefore + 1] ?? null,
  };
}
