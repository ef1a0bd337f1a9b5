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

/** An event, with its name and claims as the filters show them, and the agreement of the accounts. */
export interface EventToCompare {
  readonly event: Event;
  readonly name: TranslatableText;
  readonly claims: readonly Claim[];
  /** True if the accounts differ in any question. */
  readonly doAccountsDiffer: boolean;
  /** May be a getter, because the page needs the accounts of only a few of thousands of events. */
  readonly accounts: readonly QuestionAccounts[];
}

/** A table with a row for each event and a column for each claimant. */
export interface Comparison {
  /**
   * The ids of the claimants, one for each column, sorted by number of events, largest first. Claimants with equal
   * numbers are in the order of the actor toggles.
   */
  readonly claimantIds: readonly string[];
  readonly rows: readonly EventToCompare[];
}

/**
 * Makes the table for these events. Rows with differing accounts come first, then the rows with the most claimants. All
 * other rows keep their order. A claimant without a claim about any of the events gets no column.
 */
export function comparisonOf(dataset: Dataset, events: readonly EventToCompare[]): Comparison {
  const claimantsByRow = new Map(events.map((row) => [row, claimantsOf(row)]));
  const eventCounts = new Map<string, number>();
  for (const claimants of claimantsByRow.values())
    for (const id of claimants) eventCounts.set(id, (eventCounts.get(id) ?? 0) + 1);
  const claimantIds = actorToggleIds(dataset, 'claimant')
    .filter((id) => eventCounts.has(id))
    .sort((a, b) => (eventCounts.get(b) ?? 0) - (eventCounts.get(a) ?? 0));
  const sizeOf = (row: EventToCompare): number => claimantsByRow.get(row)?.size ?? 0;
  const rows = events.toSorted(
    (a, b) => Number(b.doAccountsDiffer) - Number(a.doAccountsDiffer) || sizeOf(b) - sizeOf(a),
  );
  return { claimantIds, rows };
}

const claimantsOf = ({ claims }: EventToCompare): ReadonlySet<string> =>
  new Set(claims.map(({ claimant }) => claimant));

/** The claims of a row that differ from another claim of the row. */
export function differingClaimsOf({ accounts }: EventToCompare): ReadonlySet<Claim> {
  const differing = accounts.filter(({ agreement }) => isDifference(agreement));
  return new Set(differing.flatMap(({ reasons }) => reasons.flatMap(({ sides }) => sides.flat())));
}

/**
 * The claims in a row's cells, one list for each of these claimants. The list is empty if the claimant makes no claim
 * about the event.
 */
export function claimsByColumnOf(
  { claims }: EventToCompare,
  claimantIds: readonly string[],
): readonly (readonly Claim[])[] {
  const byClaimant = new Map<string, Claim[]>();
  for (const claim of claims) {
    const claimsOfClaimant = byClaimant.get(claim.claimant);
    if (claimsOfClaimant === undefined) byClaimant.set(claim.claimant, [claim]);
    else claimsOfClaimant.push(claim);
  }
  return claimantIds.map((id) => (byClaimant.get(id) ?? []).sort(byOrderOfQuestions));
}

function byOrderOfQuestions(a: Claim, b: Claim): number {
  return QUESTIONS.indexOf(a.about) - QUESTIONS.indexOf(b.about);
}

/** Maximum number of cells in one table. A larger table is shown in parts. */
const CELLS_MAX = 1500;
/** Number of rows in a part. With the claims in its cells, a part has about two thousand elements. */
const ROWS_OF_PART = 24;
const COLUMNS_OF_PART = 16;

/** A part of a comparison, small enough for a page, and what it leaves out. */
export interface ComparisonPart extends Comparison {
  /** The numbers of the part's first and last row among all rows, from 1. Null if the part has all rows. */
  readonly range: { readonly first: number; readonly last: number } | null;
  /** The number of claims about these events that have no column, and the number of their claimants. */
  readonly leftOut: { readonly claimCount: number; readonly claimantCount: number };
}

/**
 * The whole comparison if it is small. Otherwise, some of its rows, with columns for the claimants with the most claims about
 * them.
 * @param page The number of the part, from 0. A number after the last part gives the last part.
 */
export function comparisonPart({ claimantIds, rows }: Comparison, page: number): ComparisonPart {
  if (claimantIds.length * rows.length <= CELLS_MAX)
    return { claimantIds, rows, range: null, leftOut: { claimCount: 0, claimantCount: 0 } };
  const lastPage = Math.max(0, Math.ceil(rows.length / ROWS_OF_PART) - 1);
  const start = Math.min(page, lastPage) * ROWS_OF_PART;
  const shown = rows.slice(start, start + ROWS_OF_PART);
  const speakers = new Set(shown.flatMap(({ claims }) => claims.map(({ claimant }) => claimant)));
  const columns = claimantIds.filter((id) => speakers.has(id)).slice(0, COLUMNS_OF_PART);
  const inColumns = new Set(columns);
  const claimsLeftOut = shown
    .flatMap(({ claims }) => claims)
    .filter(({ claimant }) => !inColumns.has(claimant));
  return {
    claimantIds: columns,
    rows: shown,
    range: shown.length === rows.length ? null : { first: start + 1, last: start + shown.length },
    leftOut: { claimCount: claimsLeftOut.length, claimantCount: speakers.size - columns.length },
  };
}
