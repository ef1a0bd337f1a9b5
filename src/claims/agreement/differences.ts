import type { Claim, Dataset } from '../model';
import { compareClaims } from './comparison';
import { countGroupsOf, countsAboveOthers } from './count-groups';
import { differingDates } from './dates';
import { countsOfPartsAndWholes, haveCommonEvent } from './event-parts';
import { linkedClaims } from './links';
import { isDifferenceOver, isWithdrawn } from './withdrawn';

/** Tells whether the comparison includes a claim: false for a claim that the reader does not see. */
export type ClaimFilter = (claim: Claim) => boolean;

/** The claims that are compared at one event, or at one site apart from its events. */
export interface ComparedClaims {
  readonly dataset: Dataset;
  /** All of them, before the filter. Even a hidden claim can show that an outlet quotes a claimant. */
  readonly allClaims: readonly Claim[];
  readonly passesFilter: ClaimFilter;
}

/** Two claims that differ, and on what ground: by their numbers, places or dates, by a dispute, or as the editors read them. */
export interface Difference {
  readonly ground: 'values' | 'disputes' | 'contrasts';
  readonly claims: readonly [Claim, Claim];
}

/**
 * The differences in which the answers to one question take part. It is a generator so that whoever asks only whether there is one
 * need not wait for all.
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
 * The claims that pass the filter, are linked with `claim`, and have another claimant. If two claims have an event in common, their link
 * counts only at that event.
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
