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
  /** True if the accounts of a question differ. */
  readonly doAccountsDiffer: boolean;
  /** May be a getter: of thousands of events, the page asks only for those that it shows. */
  readonly accounts: readonly QuestionAccounts[];
}

/** A table with a row for each event and a column for each claimant. */
export interface Comparison {
  /**
   * The ids of the claimants, one for each column. The claimant who speaks about the most events comes first.
   * Claimants with equally many events are in the order of the actor toggles.
   */
  readonly claimantIds: readonly string[];
  readonly rows: readonly EventToCompare[];
}

/**
 * Makes the table for these events. Rows of events about which accounts differ come first, then those with the most claimants. Other
 * rows keep their order. A claimant without a claim about any of the events gets no column.
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

/** The claims of a row that differ from another. */
export function differingClaimsOf({ accounts }: EventToCompare): ReadonlySet<Claim> {
  const differing = accounts.filter(({ agreement }) => isDifference(agreement));
  return new Set(differing.flatMap(({ reasons }) => reasons.flatMap(({ sides }) => sides.flat())));
}

/**
 * For each of these claimants, the claims in the row's cell. The list is empty if the claimant says nothing about the
 * event.
 */
export function claimsByColumnOf(
  { claims }: EventToCompare,
  claimantIds: readonly string[],
): readonly (readonly Claim[])[] {
  const byClaimant = new Map<string, Claim[]>();
  for (const claim of claims) {
    const ofClaimant = byClaimant.get(claim.claimant);
    if (ofClaimant === undefined) byClaimant.set(claim.claimant, [claim]);
    else ofClaimant.push(claim);
  }
  return claimantIds.map((id) => (byClaimant.get(id) ?? []).sort(byOrderOfQuestions));
}

function byOrderOfQuestions(a: Claim, b: Claim): number {
  return QUESTIONS.indexOf(a.about) - QUESTIONS.indexOf(b.about);
}

/** A table of more cells is shown in parts. */
const CELLS_MAX = 1500;
/** The size of a part. With the claims in its cells, it is some two thousand elements. */
const ROWS_OF_PART = 24;
const COLUMNS_OF_PART = 16;

/** A part of a comparison that a page can hold, with what is left out of it. */
export interface ComparisonPart extends Comparison {
  /** The numbers of the first and last row among all rows, counted from 1; null if all rows are there. */
  readonly range: { readonly first: number; readonly last: number } | null;
  /** The claims about these events that are in no column, and the number of their claimants. */
  readonly leftOut: { readonly claimCount: number; readonly claimantCount: number };
}

/**
 * The whole comparison if it is small, else some of its rows, with a column for each of those who speak of them most.
 * @param page The number of the part, from 0 on. After the last part, it is the last.
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
