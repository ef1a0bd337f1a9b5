import type { Claim, Dataset } from '../../claims/model';

type Ranks = ReadonlyMap<string, number>;

const ranksOfDataset = new WeakMap<Dataset, Ranks>();

/** What has no paragraph, such as a headline, comes before the caption, which is 0. */
const BEFORE_ALL = -1;

/** The place of every claim in the order in which its source is read. */
function ranksOf(dataset: Dataset): Ranks {
  const known = ranksOfDataset.get(dataset) ?? readRanks(dataset);
  ranksOfDataset.set(dataset, known);
  return known;
}

function readRanks({ claimById, sources }: Dataset): Ranks {
  const sourceRanks = new Map([...sources.keys()].map((id, at) => [id, at]));
  const sourceOf = ({ source }: Claim): number => sourceRanks.get(source) ?? sourceRanks.size;
  const paragraphOf = ({ locator }: Claim): number => locator.paragraph ?? BEFORE_ALL;
  const inOrder = [...claimById.values()].sort(
    (a, b) => sourceOf(a) - sourceOf(b) || paragraphOf(a) - paragraphOf(b),
  );
  return new Map(inOrder.map(({ id }, at) => [id, at]));
}

/** The claims that are shown, in the article's order: by source, paragraph, and their order in the file. */
export function readingSteps(
  dataset: Dataset,
  isShown: (claim: Claim) => boolean,
): readonly Claim[] {
  const ranks = ranksOf(dataset);
  return [...dataset.claimById.values()]
    .filter(isShown)
    .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

/** Where a reader is among the steps. */
export interface Step {
  /** Counts from 1; null where the claim is none of the steps. */
  readonly number: number | null;
  readonly claim: Claim | null;
  readonly previous: Claim | null;
  readonly next: Claim | null;
}

/** Before a claim is chosen, the first is next. A claim that is not shown keeps its place between those that are. */
export function stepOf(dataset: Dataset, steps: readonly Claim[], claimId: string | null): Step {
  const ranks = ranksOf(dataset);
  const rank = (claimId === null ? undefined : ranks.get(claimId)) ?? BEFORE_ALL;
  const before = steps.filter(({ id }) => (ranks.get(id) ?? 0) < rank).length;
  const here = steps[before];
  const previous = steps[before - 1] ?? null;
  if (here?.id !== claimId) return { number: null, claim: null, previous, next: here ?? null };
  return {
    number: before + 1,
    claim: here,
    previous,
    next: steps[before + 1] ?? null,
  };
}
