import { ATTRIBUTIONS, type Attribution, type Claim, type Edtf } from '../claims/model';

/** What the layers mean: who is said to have acted, or who says so. */
export const LENSES = ['actor', 'claimant'] as const;
export type Lens = (typeof LENSES)[number];

/** What of the map's claims and events the reader has left on. */
export interface Filter {
  readonly lens: Lens;
  /** Layers of the lens that are switched off, by actor id; `not-said` for events that the source ascribes to nobody. */
  readonly hidden: ReadonlySet<string>;
  readonly attributionsHidden: ReadonlySet<Attribution>;
  /** Only where accounts differ. */
  readonly differing: boolean;
  /** The first and the last day, each as far as its date reaches; null where time has no such end. */
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

/** What a reader can relax, in the order in which it is offered. */
export const FILTER_KINDS = ['layers', 'attributions', 'differing', 'period'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

export function filtersInUse(filter: Filter): readonly FilterKind[] {
  const inUse: Readonly<Record<FilterKind, boolean>> = {
    layers: filter.hidden.size > 0,
    attributions: filter.attributionsHidden.size > 0,
    differing: filter.differing,
    period: filter.from !== null || filter.to !== null,
  };
  return FILTER_KINDS.filter((kind) => inUse[kind]);
}

/** The filter without its part of these kinds; the lens stays. */
export function relaxed<F extends Filter>(filter: F, kinds: readonly FilterKind[]): F {
  const { hidden, attributionsHidden, differing, from, to } = NO_FILTER;
  return {
    ...filter,
    ...(kinds.includes('layers') && { hidden }),
    ...(kinds.includes('attributions') && { attributionsHidden }),
    ...(kinds.includes('differing') && { differing }),
    ...(kinds.includes('period') && { from, to }),
  };
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a === b || (a.size === b.size && [...a].every((entry) => b.has(entry)));

/** Whether two filters leave the same on. */
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

/** Whether the reader listens to this claim: what she does not listen to tells nothing, not even who acted. */
export function passesClaimFilter(
  claim: Claim,
  { lens, hidden, attributionsHidden }: Filter,
): boolean {
  if (attributionsHidden.has(claim.attribution)) return false;
  return lens === 'actor' || !hidden.has(claim.claimant);
}

/** Whether the map is told by some of its claims and not by the file as a whole. */
export function filtersClaims({ lens, attributionsHidden }: Filter): boolean {
  return lens === 'claimant' || attributionsHidden.size > 0;
}

export const isAttribution = (text: string): text is Attribution =>
  (ATTRIBUTIONS as readonly string[]).includes(text);
