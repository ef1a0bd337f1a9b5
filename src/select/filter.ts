import {
  ATTRIBUTIONS,
  type Attribution,
  type Claim,
  type Dataset,
  type Edtf,
} from '../claims/model';
import { oncePer } from '../claims/once-per';

/** The kind of actor that the actor toggles switch: the actors said to have acted, or the claimants. */
export const LENSES = ['actor', 'claimant'] as const;
export type Lens = (typeof LENSES)[number];

/** The events and claims that the reader wants to see. */
export interface Filter {
  readonly lens: Lens;
  /** The ids of the actor toggles that are off: actor ids, and `NOT_SAID` for events without an actor. */
  readonly hidden: ReadonlySet<string>;
  readonly attributionsHidden: ReadonlySet<Attribution>;
  /** True to show only events and sites whose accounts differ. */
  readonly differing: boolean;
  /** The start and end of the period. Null if the period is open at this end. */
  readonly from: Edtf | null;
  readonly to: Edtf | null;
}

export const NO_FILTER: Filter = {
  lens: 'actor',
  hidden: new Set(),
  attributionsHidden: new Set(),
  differing: false,
  from: null,
  to: null,
};

/** The parts of a filter that a reader can clear, in the order in which the page offers them. */
export const FILTER_KINDS = ['actors', 'attributions', 'differing', 'period'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

/** The parts of the filter that hide something. */
export function filtersInUse(filter: Filter): readonly FilterKind[] {
  const inUse: Readonly<Record<FilterKind, boolean>> = {
    actors: filter.hidden.size > 0,
    attributions: filter.attributionsHidden.size > 0,
    differing: filter.differing,
    period: filter.from !== null || filter.to !== null,
  };
  return FILTER_KINDS.filter((kind) => inUse[kind]);
}

/** The filter without its parts of these kinds. The lens stays the same. */
export function relaxed<F extends Filter>(filter: F, kinds: readonly FilterKind[]): F {
  const { hidden, attributionsHidden, differing, from, to } = NO_FILTER;
  return {
    ...filter,
    ...(kinds.includes('actors') && { hidden }),
    ...(kinds.includes('attributions') && { attributionsHidden }),
    ...(kinds.includes('differing') && { differing }),
    ...(kinds.includes('period') && { from, to }),
  };
}

export function sameFilter(a: Filter, b: Filter): boolean {
  return (
    a.lens === b.lens &&
    a.differing === b.differing &&
    a.from === b.from &&
    a.to === b.to &&
    sameSet(a.hidden, b.hidden) &&
    sameSet(a.attributionsHidden, b.attributionsHidden)
  );
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((entry) => b.has(entry)));
}

/** True if the filter shows the claim. It can hide a claim by its attribution and, in the claimant lens, by its claimant. */
export function passesClaimFilter(
  claim: Claim,
  { lens, hidden, attributionsHidden }: Filter,
): boolean {
  if (attributionsHidden.has(claim.attribution)) return false;
  return lens === 'actor' || !hidden.has(claim.claimant);
}

/** True if the filter can hide single claims. An event may then have only some of its claims. */
export function filtersClaims({ lens, attributionsHidden }: Filter): boolean {
  return lens === 'claimant' || attributionsHidden.size > 0;
}

export const isAttribution = (text: string): text is Attribution =>
  (ATTRIBUTIONS as readonly string[]).includes(text);

/** Like `computeOncePer` with a dataset as the key, but caches one value for each lens. */
export function oncePerLens<Value>(
  make: (dataset: Dataset, lens: Lens) => Value,
): (dataset: Dataset, lens: Lens) => Value {
  const byLens = {
    actor: oncePer((dataset: Dataset) => make(dataset, 'actor')),
    claimant: oncePer((dataset: Dataset) => make(dataset, 'claimant')),
  };
  return (dataset, lens) => byLens[lens](dataset);
}
