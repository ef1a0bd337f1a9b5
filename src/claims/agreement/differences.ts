import type { Claim, Dataset } from '../model';
import { compareClaims } from './comparison';
import { countGroupsOf, countsAboveOthers } from './count-groups';
import { differingDates } from './dates';
import { countsOfPartsAndWholes, haveCommonEvent } from './event-parts';
import { linkedClaims } from './links';
import { isDifferenceOver, isWithdrawn } from './withdrawn';

/** Decides whether a claim takes part in the comparison. False for claims hidden by the reader's filter. */
export type ClaimFilter = (claim: Claim) => boolean;

/** The claims that are compared: those about one event, or those about one site without its events. */
export interface ComparedClaims {
  readonly dataset: Dataset;
  /** All these claims, before the filter. Even a hidden claim can show that an outlet quotes a claimant. */
  readonly allClaims: readonly Claim[];
  readonly passesFilter: ClaimFilter;
}

/** Two claims that differ. `ground`: their values, a `disputes` link, or a `contrasts` link of the editors. */
export interface Difference {
  readonly ground: 'values' | 'disputes' | 'contrasts';
  readonly claims: readonly [Claim, Claim];
}

/**
 * The differences that involve answers to one question. A generator lets callers stop after the first difference.
 * @param answers The claims that pass the filter and answer the question.
 */
export function* differencesOf(
  compared: ComparedClaims,
  answers: readonly Claim[],
): Generator<Difference> {
  yield* linkedDifferences(compared, answers, 'disputes');
  yield* differencesOfValues(compared, answers);
  yield* linkedDifferences(compared, answers, 'contrasts');
}

/**
 * Claims of other claimants that are linked with `claim` and pass the filter. If the two claims share events, their link
 * counts only at these events.
 */
export function linkedClaimsThatCount(
  { dataset, allClaims, passesFilter }: ComparedClaims,
  claim: Claim,
  relation: 'confirms' | 'disputes' | 'contrasts',
): readonly Claim[] {
  return linkedClaims(dataset, claim, relation).filter(
    (other) =>
      other.claimant !== claim.claimant &&
      passesFilter(other) &&
      (!haveCommonEvent(claim, other) || allClaims.includes(other)),
  );
}

function* linkedDifferences(
  compared: ComparedClaims,
  answers: readonly Claim[],
  ground: 'disputes' | 'contrasts',
): Generator<Difference> {
  for (const claim of answers)
    for (const other of linkedClaimsThatCount(compared, claim, ground))
      if (!isDifferenceOver(compared.dataset, claim, other))
        yield { ground, claims: [claim, other] };
}

function* differencesOfValues(
  { dataset, passesFilter }: ComparedClaims,
  answers: readonly Claim[],
): Generator<Difference> {
  const current = answers.filter((claim) => !isWithdrawn(dataset, claim));
  for (const claims of countsAboveOthers(countGroupsOf(dataset, current)))
    yield { ground: 'values', claims };
  for (const claims of differingDates(current)) yield { ground: 'values', claims };
  const placed = current.filter(({ place }) => place !== undefined);
  for (const [index, a] of placed.entries())
    for (const b of placed.slice(index + 1))
      if (a.claimant !== b.claimant && compareClaims(dataset, a, b) === 'differ')
        yield { ground: 'values', claims: [a, b] };
  for (const claim of current)
    for (const other of countsOfPartsAndWholes(dataset, claim))
      if (
        other.claimant !== claim.claimant &&
        passesFilter(other) &&
        !isWithdrawn(dataset, other) &&
        compareClaims(dataset, claim, other) === 'differ'
      )
        yield { ground: 'values', claims: [claim, other] };
}
