import {
  ATTRIBUTIONS,
  type Attribution,
  type Claim,
  type Dataset,
  type EdtfText,
} from '../claims/model';
import { computeOncePer } from '../claims/once-per';

/** What an actor toggle stands for: an actor said to have acted (`actor`), or an actor that makes claims (`claimant`). */
export const LENSES = ['actor', 'claimant'] as const;
export type Lens = (typeof LENSES)[number];

/** The reader's choice of events and claims. */
export interface Filter {
  readonly lens: Lens;
  /** The ids of actor toggles that are off. They are actor ids, or `NOT_SAID` for events without an actor. */
  readonly hiddenToggleIds: ReadonlySet<string>;
  readonly hiddenAttributions: ReadonlySet<Attribution>;
  /** True to show only events and sites whose accounts differ. */
  readonly isDifferingOnly: boolean;
  /** The date at which the period starts. Null if the start is open. */
  readonly from: EdtfText | null;
  /** The date at which the period ends. Null if the end is open. */
  readonly to: EdtfText | null;
}

export const NO_FILTER: Filter = {
  lens: 'actor',
  hiddenToggleIds: new Set(),
  hiddenAttributions: new Set(),
  isDifferingOnly: false,
  from: null,
  to: null,
};

/** The parts of a filter that a reader can clear, in the order of the page. */
export const FILTER_KINDS = ['actors', 'attributions', 'differing', 'period'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

/** The parts of the filter that can hide something. */
export function filterKindsInUse(filter: Filter): readonly FilterKind[] {
  const inUse: Readonly<Record<FilterKind, boolean>> = {
    actors: filter.hiddenToggleIds.size > 0,
    attributions: filter.hiddenAttributions.size > 0,
    differing: filter.isDifferingOnly,
    period: filter.from !== null || filter.to !== null,
  };
  return FILTER_KINDS.filter((kind) => inUse[kind]);
}

/** The filter without the given parts. The lens stays. */
export function withoutFilterKinds<F extends Filter>(filter: F, kinds: readonly FilterKind[]): F {
  const { hiddenToggleIds, hiddenAttributions, isDifferingOnly, from, to } = NO_FILTER;
  return {
    ...filter,
    ...(kinds.includes('actors') && { hiddenToggleIds }),
    ...(kinds.includes('attributions') && { hiddenAttributions }),
    ...(kinds.includes('differing') && { isDifferingOnly }),
    ...(kinds.includes('period') && { from, to }),
  };
}

export function areFiltersEqual(a: Filter, b: Filter): boolean {
  return (
    a.lens === b.lens &&
    a.isDifferingOnly === b.isDifferingOnly &&
    a.from === b.from &&
    a.to === b.to &&
    areSetsEqual(a.hiddenToggleIds, b.hiddenToggleIds) &&
    areSetsEqual(a.hiddenAttributions, b.hiddenAttributions)
  );
}

function areSetsEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((entry) => b.has(entry)));
}

/** False if the filter hides the claim by its attribution or, in the claimant lens, by its claimant. */
export function passesClaimFilter(
  claim: Claim,
  { lens, hiddenToggleIds, hiddenAttributions }: Filter,
): boolean {
  if (hiddenAttributions.has(claim.attribution)) return false;
  return lens === 'actor' || !hiddenToggleIds.has(claim.claimant);
}

/** True if the filter can hide single claims, so that an event has only some of its claims. */
export function canHideSingleClaims({ lens, hiddenAttributions }: Filter): boolean {
  return lens === 'claimant' || hiddenAttributions.size > 0;
}

export const isAttribution = (text: string): text is Attribution =>
  (ATTRIBUTIONS as readonly string[]).includes(text);

/** Like `computeOncePer` with a dataset as the key, but with one cached value for each lens. */
export function computeOncePerLens<Value>(
  make: (dataset: Dataset, lens: Lens) => Value,
): (dataset: Dataset, lens: Lens) => Value {
  const byLens = {
    actor: computeOncePer((dataset: Dataset) => make(dataset, 'actor')),
    claimant: computeOncePer((dataset: Dataset) => make(dataset, 'claimant')),
  };
  return (dataset, lens) => byLens[lens](dataset);
}
