import type { Claim, Dataset } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';

/** The paragraph of a claim that has none, such as one in a headline: it comes before the caption, which is 0. */
const NO_PARAGRAPH = -1;
/** The position before the first claim. */
const BEFORE_FIRST = -1;

/** By claim id, its rank in the order in which one reads the sources. */
const ranksOf = computeOncePer(
  ({ claimById, sourceById }: Dataset): ReadonlyMap<string, number> => {
    const sourceRanks = new Map([...sourceById.keys()].map((id, index) => [id, index]));
    const sourceRankOf = ({ source }: Claim): number => sourceRanks.get(source) ?? sourceRanks.size;
    const paragraphOf = ({ locator }: Claim): number => locator.paragraph ?? NO_PARAGRAPH;
    const inOrder = [...claimById.values()].sort(
      (a, b) => sourceRankOf(a) - sourceRankOf(b) || paragraphOf(a) - paragraphOf(b),
    );
    return new Map(inOrder.map(({ id }, index) => [id, index]));
  },
);

/** The claims that are shown, in the article's order: by source, by paragraph, and as in the file. */
export function readingSteps(
  dataset: Dataset,
  isShown: (claim: Claim) => boolean,
): readonly Claim[] {
  const ranks = ranksOf(dataset);
  return [...dataset.claimById.values()]
    .filter(isShown)
    .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

/** Where a reader is among the claims that are shown. */
export interface Step {
  /** Counts from 1; null if the reader is at no claim, or at a hidden one. */
  readonly number: number | null;
  readonly claim: Claim | null;
  readonly previous: Claim | null;
  readonly next: Claim | null;
}

/**
 * The step of a claim, and those before and after it.
 * @param claimId Null before the first claim. A hidden claim keeps its place between those that are shown.
 */
export function stepOf(dataset: Dataset, steps: readonly Claim[], claimId: string | null): Step {
  const ranks = ranksOf(dataset);
  const rank = (claimId === null ? undefined : ranks.get(claimId)) ?? BEFORE_FIRST;
  const countBefore = steps.filter(({ id }) => (ranks.get(id) ?? 0) < rank).length;
  const current = steps[countBefore];
  const previous = steps[countBefore - 1] ?? null;
  if (current?.id !== claimId)
    return { number: null, claim: null, previous, next: current ?? null };
  return {
    number: countBefore + 1,
    claim: current,
    previous,
    next: steps[countBefore + 1] ?? null,
  };
}
