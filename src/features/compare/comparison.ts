import {
  QUESTIONS,
  type Claim,
  type Dataset,
  type Event,
  type TranslatableText,
} from '../../claims/model';
import { isDifference } from '../../claims/agreement/agreement';
import type { QuestionAccounts } from '../../select/accounts';
import { actorToggleIds } from '../../select/actor-groups';

/** An event, with the name and the claims that the filters let the reader see, and how their accounts agree. */
export interface EventToCompare {
  readonly event: Event;
  readonly name: TranslatableText;
  readonly claims: readonly Claim[];
  readonly accounts: readonly QuestionAccounts[];
}

export interface ComparisonRow extends EventToCompare {
  /**
   * For each column, the list of claims in this row's cell. The list is empty if the claimant says nothing about the
   * event.
   */
  readonly claimsByColumn: readonly (readonly Claim[])[];
  /** The claims of this row that differ from another. */
  readonly differingClaims: ReadonlySet<Claim>;
}

/** A table with a row for each event and a column for each claimant. */
export interface Comparison {
  /**
   * The ids of the claimants, one for each column. The claimant who speaks about the most events comes first.
   * Claimants with equally many events are in the order of the actor toggles.
   */
  readonly claimantIds: readonly string[];
  readonly rows: readonly ComparisonRow[];
}

/**
 * Makes the table for these events. Rows of events about which accounts differ come first, then those with the most claimants. Other
 * rows keep their order. A claimant without a claim about any of the events gets no column.
 */
export function comparisonOf(dataset: Dataset, events: readonly EventToCompare[]): Comparison {
  const eventCounts = new Map<string, number>();
  for (const { claims } of events)
    for (const id of new Set(claims.map(({ claimant }) => claimant)))
      eventCounts.set(id, (eventCounts.get(id) ?? 0) + 1);
  const claimantIds = actorToggleIds(dataset, 'claimant')
    .filter((id) => eventCounts.has(id))
    .sort((a, b) => (eventCounts.get(b) ?? 0) - (eventCounts.get(a) ?? 0));
  const rows = events.map((row) => ({
    ...row,
    claimsByColumn: claimsByColumnOf(row, claimantIds),
    differingClaims: differingClaimsOf(row),
  }));
  return { claimantIds, rows: rows.sort(byInterest) };
}

function byInterest(a: ComparisonRow, b: ComparisonRow): number {
  const differs = ({ accounts }: ComparisonRow): number =>
    accounts.some(({ agreement }) => isDifference(agreement)) ? 1 : 0;
  const claimants = ({ claims }: ComparisonRow): number =>
    new Set(claims.map(({ claimant }) => claimant)).size;
  return differs(b) - differs(a) || claimants(b) - claimants(a);
}

function differingClaimsOf({ accounts }: EventToCompare): ReadonlySet<Claim> {
  const differing = accounts.filter(({ agreement }) => isDifference(agreement));
  return new Set(differing.flatMap(({ reasons }) => reasons.flatMap(({ sides }) => sides.flat())));
}

function claimsByColumnOf(
  { claims }: EventToCompare,
  claimantIds: readonly string[],
): readonly (readonly Claim[])[] {
  const byClaimant = new Map<string, Claim[]>();
  for (const claim of claims)
    byClaimant.set(claim.claimant, [...(byClaimant.get(claim.claimant) ?? []), claim]);
  return claimantIds.map((id) => (byClaimant.get(id) ?? []).sort(byOrderOfQuestions));
}

function byOrderOfQuestions(a: Claim, b: Claim): number {
  return QUESTIONS.indexOf(a.about) - QUESTIONS.indexOf(b.about);
}
